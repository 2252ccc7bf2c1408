"""One quantity of a text as it is read: a number joined with its unit, and whether the two say a quantity at all."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ..units import in_order, normalised, part
from .compound import each
from .folding import Setting
from .numerals import Number
from .qualifiers import before, limited
from .unit_words import UNIT, Unit

DIGITS = 15
LARGEST = Decimal(10) ** 16
PLACES = -6
TIMES = {"成": (10, "%"), "倍": (1, "times"), "厘": (1, "%")}
MINGUO_YEARS = range(60, 151)
SPAN_NOT_YEAR = ("以后", "以来", "后", "内", "来", "多", "的历史")
SUMS = re.compile("(?:除以|乘以|乘上|加上|减去|等于|达到?|共计?|总计|合计|为) ?$")
YEARS = range(1500, 2200)
ALONE = 100
BLANKS = re.compile("\\s{0,6}")
NOT_ALONE = re.compile(
    "[A-Za-z/:_^+*×-]|[.,，]\\d|里(?![面程头外])|马力|克拉|盎司|赫兹|伏|担(?![任当心保])|帕|大卡"
)
HEAT = re.compile("(?:气温|温度|体温|高温|低温|水温|室温|零下|升温|降温|摄氏)[^，。；,;\n]{0,12}$")
POWER = re.compile("电[^，。；,;\n]{0,12}$")
OF_POWER = ("电", "的电", "用电", "/", "绿电")
# An age and a temperature are nobody's share of a sum.
OF_ONE = re.compile("岁")
FOR_EACH = ("money", "count", "area", "length", "duration")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity at its place: the number as stated, value and unit in canonical form, and where the unit is printed.

    `core` is the place of number and unit without the words that qualify them, `total` the number with its scale counted
    in. Where words before it say that it is for each (每年), `plain` is value and unit without them.
    """

    start: int
    end: int
    stated: Decimal
    value: Decimal
    unit: str
    printed: tuple[int, int] | None
    scale: str
    kind: str
    qualifier: str
    core: tuple[int, int] = (0, 0)
    total: Decimal = Decimal(0)
    plain: tuple[Decimal, str] | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that hold a number which cannot be read whole, so that nothing of it is read."""

    start: int
    end: int


def holds(value: Decimal) -> bool:
    """Tell whether the record can hold the number exactly."""
    bare = value.normalize().as_tuple()
    exponent = bare.exponent if isinstance(bare.exponent, int) else PLACES - 1
    return abs(value) < LARGEST and len(bare.digits) <= DIGITS and exponent >= PLACES


def canonical(
    words: str, number: Number, unit: Unit | None, setting: Setting, per: list[str]
) -> tuple[Decimal, str]:
    """Convert a number to the canonical unit of its own; money keeps the sign of a currency that no word settles."""
    if unit is None:
        return number.value, "1"
    name = unit.name
    if name in TIMES and not per:
        return number.value * TIMES[name][0], TIMES[name][1]
    if name == "度":
        value, sign = number.value, degree(words, number.start, unit.end)
    elif unit.kind == "money" and name in ("$", "元"):
        value, sign = number.value, setting.dollar if name == "$" else setting.yuan
    elif per:
        value, sign = part(number.value, name or words[unit.start : unit.end].partition("/")[0])
    else:
        known = normalised(number.stated, number.scale + name) if name else None
        value, sign = known or (number.value, "1")
    return value, "/".join([sign, *per])


def degree(words: str, start: int, end: int) -> str:
    """Tell whether 度 is a degree of heat or a kilowatt hour; where no word says so it stays as printed."""
    if HEAT.search(words, max(0, start - 16), start):
        return "°C"
    if POWER.search(words, max(0, start - 16), start) or words.startswith(OF_POWER, end):
        return "kWh"
    return "度"


def join(words: str, number: Number, unit: Unit | None, setting: Setting) -> Quantity:
    """Join a number and its unit."""
    kind, printed, end = "count", None, number.end
    if unit:
        if unit.extra:
            number = replace(number, stated=number.stated + unit.extra)
        kind, printed, end = unit.kind, (unit.start, unit.word_end or unit.end - bool(unit.extra)), unit.end
    per = list(unit.per) if unit else []
    value, canon = plain = canonical(words, number, unit, setting, per)
    if (
        unit
        and unit.kind in FOR_EACH
        and not OF_ONE.search(words, unit.start, unit.end)
        and canon != "°C"
        and (more := each(words, number.start, unit.per))
    ):
        per = in_order([*more, *per])
        value, canon = canonical(words, number, unit, setting, per)
    return Quantity(
        number.start,
        end,
        number.stated,
        value,
        canon,
        printed,
        number.scale,
        kind="count" if kind == "length" and per else kind,
        qualifier=number.more or "exact",
        core=(number.start, end),
        total=number.value,
        plain=plain if (value, canon) != plain else None,
    )


def speaks(words: str, number: Number, unit: Unit, setting: Setting) -> bool:
    """Tell whether number and unit say a quantity: 一个 is an article, 二次 an ordinal, 105年 in Taiwan a year."""
    if words[number.start : number.end] in ("一", "二"):
        return (
            unit.name in TIMES
            or bool(unit.extra)
            or limited(words, number.start, unit.end, unit.kind == "duration")
        )
    if unit.name == "厘" and not setting.traditional:
        return False
    if setting.minguo and unit.name == "年" and not number.more and number.value in MINGUO_YEARS:
        return words.startswith(SPAN_NOT_YEAR, unit.end)
    return True


def stands_alone(words: str, number: Number) -> bool:
    """Tell whether a number without a unit is a quantity: by its scale, its separators, a sum, or a qualifier before it."""
    gap = BLANKS.match(words, number.end)
    if NOT_ALONE.match(words, number.end) or (gap and UNIT.match(words, gap.end())):
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
