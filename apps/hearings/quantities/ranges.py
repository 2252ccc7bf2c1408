"""Ranges: 3至5年, 100元-200元, 二三十户 are a lower and an upper bound on the same words."""

import re
from dataclasses import replace

from .folding import Setting
from .numerals import SIGNS, Number, read_number, read_pair, size
from .quantity import Quantity, Unread, join, speaks, stands_alone
from .signs import sign_before
from .unit_words import Unit, read_unit

TO = re.compile(
    "\\s{0,3}(?:-{1,2}|—{1,2}|–|~|至|到)\\s{0,2}(?P<sign>(?P<below>-(?=\\d)|负|零下)|零上)?"
    "(?=[\\d一二三四五六七八九十两])"
)
IN_WORDS = ("负", "零下")
# 三到五万 is from three to five times ten thousand; 三至五百 may be from three or from three hundred.
SCALED = re.compile("[万亿]{1,2}$")
STEPPED = re.compile("(?P<lead>[二三四五六七八九])[十百千]")
FROM = re.compile("[从由自][^，。；、,;\n]{0,4}$")


def read_range(words: str, first: Number, floor: int, setting: Setting) -> list[Quantity | Unread]:
    """Read two numbers with one unit, or with the same unit each; nothing where it is no range, but a change."""
    near = read_unit(words, first)
    to = TO.match(words, near.end if near else first.end)
    if not to or FROM.search(words, max(0, first.start - 8), first.start):
        return []
    last = read_number(words, to.end())
    if not last:
        return []
    unit = read_unit(words, last)
    if not unit and (near or not stands_alone(words, last)):
        return []
    if near and unit and (near.name, near.per) != (unit.name, unit.per):
        return []
    kind, name, end = (unit.kind, unit.name, unit.end) if unit else ("count", None, last.end)
    start, sign = sign_before(words, first.start, floor, kind, name)
    unclear = words.startswith(IN_WORDS, start) and not to["sign"]
    scaled = first if near else with_scale(first, last, words[last.start : last.end])
    if (
        not scaled
        or unclear
        or first.short
        or last.short
        or sign not in (None, "minus")
        or (unit and not unit.whole)
    ):
        return [Unread(start, end)]
    first = scaled
    if sign:
        first = replace(first, stated=-first.stated)
    if to["below"]:
        last = replace(last, stated=-last.stated)
    if last.value < first.value < 0:
        first, last = replace(last, start=first.start), replace(first, end=last.end)
    return bounds(words, first, last, unit, start, setting)


def with_scale(first: Number, last: Number, printed: str) -> Number | None:
    """Give the lower number the scale that is said once, as in 3至5万 and 三到五万; None where it is not clear."""
    if not first.han:
        shared = not first.scale and last.scale and first.stated < last.stated
        return replace(first, scale=last.scale, factor=last.factor) if shared else first
    if found := SCALED.search(printed):
        times = size(found[0])
        return replace(first, stated=first.stated * times) if first.stated < last.stated / times else first
    stepped = STEPPED.fullmatch(printed)
    return None if stepped and first.stated < SIGNS[stepped["lead"]] and first.stated > 1 else first


def read_digits(words: str, at: int, setting: Setting) -> list[Quantity | Unread] | None:
    """Read 二三十户 and 三五年; None where the two signs are no such pair."""
    pair = read_pair(words, at)
    unit = pair and read_unit(words, replace(pair[0], han=False))
    if not pair or not unit or not unit.whole:
        return None
    return bounds(words, *pair, unit, at, setting)


def bounds(
    words: str, first: Number, last: Number, unit: Unit | None, start: int, setting: Setting
) -> list[Quantity | Unread]:
    """Make the two bounds."""
    if first.value >= last.value:
        return []
    if unit and not (
        (one_of(first) or speaks(words, first, unit, setting)) and speaks(words, last, unit, setting)
    ):
        return []
    end = unit.end if unit else last.end
    pair = [(replace(first, end=last.end), "at_least"), (last, "at_most")]
    made = [(join(words, number, unit, setting), bound) for number, bound in pair]
    return [replace(one, start=start, core=(start, end), qualifier=bound) for one, bound in made]


def one_of(number: Number) -> bool:
    """Tell whether this is 一, which is a number where a range begins with it."""
    return number.han and number.stated in (1, 2)
