"""One quantity of a folded text: a number joined with its unit, and whether the two say a quantity at all."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ..units import normalised
from .folding import Setting
from .numerals import Number
from .qualifiers import before
from .unit_words import Unit

TIMES = {"成": (10, "%"), "倍": (1, "times"), "厘": (1, "%")}
MINGUO_YEARS = range(60, 151)
SPAN_NOT_YEAR = ("以后", "以来", "后", "内", "来", "多", "的历史")
SUMS = re.compile("(?:除以|乘以|乘上|加上|减去|等于|达到?|共计?|总计|合计|为) ?$")
YEARS = range(1500, 2200)
ALONE = 100
NOT_ALONE = re.compile("[A-Za-z/:_-]|[.,]\\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity at its place: the number as stated, value and unit in canonical form, and where the unit is printed."""

    start: int
    end: int
    stated: Decimal
    value: Decimal
    unit: str
    printed: tuple[int, int] | None
    scale: str
    kind: str
    qualifier: str


def canonical(number: Number, name: str | None, kind: str, setting: Setting) -> tuple[Decimal, str]:
    """Convert a number to the canonical unit of its own; money keeps the sign of a currency that no word settles."""
    if name in TIMES:
        return number.value * TIMES[name][0], TIMES[name][1]
    if kind == "money" and name in ("$", "元"):
        return number.value, setting.dollar if name == "$" else setting.yuan
    known = normalised(number.stated, number.scale + name) if name else None
    return known or (number.value, "1")


def join(number: Number, unit: Unit | None, setting: Setting) -> Quantity:
    """Join a number and its unit."""
    name, kind, printed, end = None, "count", None, number.end
    if unit:
        if unit.extra:
            number = replace(number, stated=number.stated + unit.extra)
        name, kind, printed, end = unit.name, unit.kind, (unit.start, unit.end - bool(unit.extra)), unit.end
    value, canon = canonical(number, name, kind, setting)
    qualifier = "over" if number.more else "exact"
    return Quantity(number.start, end, number.stated, value, canon, printed, number.scale, kind, qualifier)


def speaks(words: str, number: Number, unit: Unit, setting: Setting) -> bool:
    """Tell whether number and unit say a quantity: 一个 is an article, 二次 an ordinal, 105年 in Taiwan a year."""
    if words[number.start : number.end] in ("一", "二"):
        return unit.name in TIMES
    if unit.name == "厘" and not setting.traditional:
        return False
    if setting.minguo and unit.name == "年" and not number.more and number.value in MINGUO_YEARS:
        return words.startswith(SPAN_NOT_YEAR, unit.end)
    return True


def stands_alone(words: str, number: Number) -> bool:
    """Tell whether a number without a unit is a quantity: by its scale, its separators, a sum, or a qualifier before it."""
    if NOT_ALONE.match(words, number.end):
        return False
    printed = words[number.start : number.end]
    if number.han:
        return number.value >= 10**4 and len(printed) > 2
    if number.scale or "," in printed:
        return True
    if number.value < ALONE or number.value in YEARS:
        return False
    summed = SUMS.search(words, max(0, number.start - 4), number.start)
    return bool(summed) or before(words, number.start, share=False)[1] is not None
