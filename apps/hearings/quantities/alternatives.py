"""The readings that the words of one quantity allow, and the first column of a figure that differs from one."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from ..spans import shorten
from ..units import PLACES, WIDE, multiple_of, normalised, split
from ..units_in_words import unit_words
from ..wordlists import longest_first
from .folding import fold, setting_of
from .reader import Reading
from .stated import Stated
from .unit_words import NAMES
from .words import CHANGES

# 元 and $ are the currencies of several places; the editor decides which.
MONEY_OF = {
    "元": ("CNY", "HKD", "MOP", "TWD", "SGD", "元"),
    "$": ("HKD", "USD", "TWD", "MOP", "SGD", "AUD", "CAD", "$"),
}
BARE = {"元": "元", "圆": "元", "块": "元", "块钱": "元", "$": "$"}
# In simplified script 元 is CNY, unless the text names a place with its own currency.
ELSEWHERE = re.compile("香港|港[元币府]|澳门|台湾|台[币北]|新加坡|新元")
CHANGED = re.compile(f"(?:{longest_first(CHANGES)}|年初|同比|环比)[^，。；！？\n]*$")
SENTENCE = 24
ABOUT_OR_OVER = re.compile("来")
RECENT = re.compile("近$")


@dataclass(frozen=True)
class Difference:
    """The first column that differs from a reading, the message about it, and how many columns before it agree."""

    column: str
    message: object
    agreed: int


def difference(figure: Stated, one: Reading, text: str, *, cut: bool) -> Difference | None:
    """Find the first column of a figure that differs from a reading of its words; None if all agree."""
    words = text[one.start : one.end]
    checks = (
        ("stated_value", _number(figure.stated_value), _number(one.stated_value), _same_number(figure, one)),
        ("stated_unit", figure.stated_unit or "", one.stated_unit or "", _same_printed(figure, one)),
        (
            "value",
            _number(figure.value),
            _number(one.value),
            any(_held(v) == figure.value for v, _u in _values(one)),
        ),
        ("unit", figure.unit, one.unit, figure.unit in _units(figure, one, text)),
        ("qualifier", figure.qualifier, one.qualifier, figure.qualifier in _qualifiers(one, text)),
        ("kind", figure.kind, one.kind, figure.kind in _kinds(one, text)),
    )
    for agreed, (column, found, expected, right) in enumerate(checks):
        if not right:
            if cut and column in ("stated_value", "stated_unit", "value", "unit"):
                message = _("The words are cut out of “%(words)s”; quote it whole.") % {
                    "words": shorten(words)
                }
                return Difference("quote", message, agreed)
            told = {
                "words": shorten(words),
                "found": _named(figure, column, found),
                "expected": _named(figure, column, expected),
            }
            return Difference(column, _("Found %(found)s; “%(words)s” says %(expected)s.") % told, agreed)
    return None


def _named(figure: Stated, column: str, value: str) -> str:
    """Name a unit, a qualifier or a kind in words; numbers and printed units stay as they are."""
    if column == "unit":
        return unit_words(value)
    labels = getattr(figure, column.capitalize(), None)
    return str(dict(labels.choices).get(value, value)) if labels else value


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _held(value: Decimal) -> Decimal:
    return value.quantize(PLACES, context=WIDE)


def _same_number(figure: Stated, one: Reading) -> bool:
    """Compare the numbers as printed; 3万 is the same as 30000, and 2 with 万个 as 20,000 with 个."""
    if figure.stated_value == _held(one.stated_value):
        return True
    return figure.stated_value * multiple_of(_folded(figure.stated_unit)) == _held(one.total)


def _same_printed(figure: Stated, one: Reading) -> bool:
    """Compare the units as printed, with their scales."""
    if (figure.stated_value, figure.stated_unit) == (_held(one.stated_value), one.stated_unit):
        return True
    stated, printed = _folded(figure.stated_unit), _folded(one.stated_unit)
    if figure.stated_value * multiple_of(stated) != _held(one.total):
        return False
    mine, its = split(stated)[1], split(printed)[1]
    known = normalised(Decimal(1), mine)
    unit = one.plain[1] if one.plain else one.unit
    return (
        mine == its
        or bool(mine in NAMES and NAMES[mine] == NAMES.get(its))
        or (known is not None and known[1] == unit)
    )


def _folded(unit: str | None) -> str:
    return "".join(fold(unit or "").split())


def _values(one: Reading) -> list[tuple[Decimal, str]]:
    """List value and unit as read, and without 每年 or 人均 if only the words before the number state it."""
    return [(one.value, one.unit), *([one.plain] if one.plain else [])]


def _units(figure: Stated, one: Reading, text: str) -> set[str]:
    units = {unit for value, unit in _values(one) if _held(value) == figure.value}
    printed = re.split("[/每]", split(_folded(one.stated_unit))[1].rstrip("万亿千百十"))[0]
    bare = BARE.get(printed, "")
    codes = (
        MONEY_OF.get(bare, ())
        if bare != "元" or ELSEWHERE.search(text) or setting_of(text).traditional
        else ()
    )
    return units | {re.sub("^[^/]+", code, unit) for unit in units for code in codes}


def _qualifiers(one: Reading, text: str) -> list[str]:
    """List the qualifiers that the words allow: 十来个 is about ten or over ten, 近三年 the last or nearly three years."""
    allowed = [one.qualifier]
    if one.kind == "duration" and RECENT.search(text, max(0, one.start - 1), one.start):
        allowed.append("nearly")
    if one.qualifier == "about" and ABOUT_OR_OVER.search(text, *one.core):
        allowed.append("over")
    return allowed


def _kinds(one: Reading, text: str) -> set[str]:
    """List the kinds that the words allow; the verb of a change may be farther ahead."""
    kinds = {one.kind}
    if one.unit == "times":
        kinds.add("count")
    if one.kind != "duration" and CHANGED.search(fold(text[max(0, one.start - SENTENCE) : one.start])):
        kinds.add("change")
    return kinds
