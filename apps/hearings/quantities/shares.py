"""Shares in words: 百分之三点五, 三分之一, 2/3, 一半."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from .folding import Setting
from .numerals import HAN, read_number
from .quantity import Quantity, Unread

PARTS = {"百": 1, "千": 10, "万": 100}
TO = re.compile("(?:-|—{1,2}|–|~|至|到)(?:(?P<whole>[百千万])分之)?")
TO_FRACTION = re.compile(f"(?:-|—{{1,2}}|–|~|至|到)(?P<below>{HAN}{{1,4}})分之")
FROM = re.compile("[从由自][^，。；、,;\\n]{0,4}$")
# 百分之二、三 is from two to three.
LISTED = re.compile("、(?:[一二三四五六七八九](?!是|[百千万]?分之)|[1-9](?![0-9%]))")
ALL = re.compile("百(?![分里千])")


def read_share(words: str, found: re.Match, setting: Setting) -> Sequence[Quantity | Unread]:
    """Read a share: stated as printed, or as the fraction, and valued in per cent; 百分之三到五 is two bounds."""
    start, end = found.span()
    if found["half"]:
        return [share(start, end, Decimal("0.5"), Decimal(50))]
    if found["slash"]:
        return fraction(start, end, Decimal(found["over"]), Decimal(found["under"]))
    if found["part"]:
        return of_hundred(words, start, end, found["whole"])
    top, below = read_number(words, end), read_number(words, start)
    if not top or top.more or not below or below.end != found.end("below"):
        return []
    first = fraction(start, top.end, top.value, below.value)
    to = None if FROM.search(words, max(0, start - 8), start) else TO_FRACTION.match(words, top.end)
    if not to:
        return first
    top, below = read_number(words, to.end()), read_number(words, to.start("below"))
    last = fraction(start, top.end, top.value, below.value) if top and below and not top.more else []
    if not top or not first or not last or first[0].value >= last[0].value:
        return [Unread(start, top.end if top else to.end())]
    ends = [(first[0], "at_least"), (last[0], "at_most")]
    return [replace(one, end=top.end, core=(start, top.end), qualifier=bound) for one, bound in ends]


def of_hundred(words: str, start: int, at: int, whole: str) -> Sequence[Quantity | Unread]:
    """Read what stands behind 百分之 or 千分之."""
    if whole == "百" and ALL.match(words, at):
        return [share(start, at + 1, Decimal(100), Decimal(100))]
    first = read_number(words, at)
    if not first:
        return []
    if listed := LISTED.match(words, first.end):
        return [Unread(start, listed.end())]
    low = first.value / PARTS[whole]
    to = TO.match(words, first.end)
    last = read_number(words, to.end()) if to else None
    if to and last and to["whole"] in (None, whole) and last.value > first.value:
        high = last.value / PARTS[whole]
        ends = [(first.value, low, "at_least"), (last.value, high, "at_most")]
        return [share(start, last.end, stated, value, bound) for stated, value, bound in ends]
    return [share(start, first.end, first.value, low, first.more or "exact")]


def fraction(start: int, end: int, top: Decimal, bottom: Decimal) -> list[Quantity]:
    """Make a share of a fraction below one."""
    if not 0 < top < bottom:
        return []
    return [share(start, end, round(top / bottom, 6), round(100 * top / bottom, 6))]


def share(start: int, end: int, stated: Decimal, value: Decimal, qualifier: str = "exact") -> Quantity:
    """Make a share in per cent."""
    return Quantity(start, end, stated, value, "%", None, "", "share", qualifier, (start, end), stated)
