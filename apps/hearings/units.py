"""Units as Chinese sources print them, and the canonical unit that each is a multiple of."""

import re
from collections.abc import Iterable
from decimal import Context, Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .unit_signs import DENOMINATORS, PARTS, SIGNS, TIMES

PLACES = Decimal("0.000001")
DIGITS = 15
WIDE = Context(prec=60)
HELD = Context(prec=DIGITS)
MU = Decimal(2000) / Decimal(3)
PING = Decimal(400) / Decimal(121)
# The factors of these units are fractions, so their values are rounded to DIGITS digits.
ROUNDED = ("亩", "坪")

UNITS = {
    "元": ("CNY", Decimal(1)),
    "人民币": ("CNY", Decimal(1)),
    "港元": ("HKD", Decimal(1)),
    "港币": ("HKD", Decimal(1)),
    "新台币": ("TWD", Decimal(1)),
    "台币": ("TWD", Decimal(1)),
    "澳门元": ("MOP", Decimal(1)),
    "美元": ("USD", Decimal(1)),
    "美金": ("USD", Decimal(1)),
    "欧元": ("EUR", Decimal(1)),
    "英镑": ("GBP", Decimal(1)),
    "日元": ("JPY", Decimal(1)),
    "日圆": ("JPY", Decimal(1)),
    "韩元": ("KRW", Decimal(1)),
    "新加坡元": ("SGD", Decimal(1)),
    "澳元": ("AUD", Decimal(1)),
    "加元": ("CAD", Decimal(1)),
    "瑞士法郎": ("CHF", Decimal(1)),
    "卢布": ("RUB", Decimal(1)),
    "泰铢": ("THB", Decimal(1)),
    "林吉特": ("MYR", Decimal(1)),
    "平方公里": ("m2", Decimal(10) ** 6),
    "平方千米": ("m2", Decimal(10) ** 6),
    "平方米": ("m2", Decimal(1)),
    "公顷": ("m2", Decimal(10) ** 4),
    "亩": ("m2", MU),
    "坪": ("m2", PING),
    "平方英尺": ("m2", Decimal("0.09290304")),
    "平方呎": ("m2", Decimal("0.09290304")),
    "acres": ("m2", Decimal("4046.8564224")),
    "square miles": ("m2", Decimal("2589988.110336")),
    "square feet": ("m2", Decimal("0.09290304")),
    "公里": ("m", Decimal(1000)),
    "千米": ("m", Decimal(1000)),
    "米": ("m", Decimal(1)),
    "厘米": ("m", Decimal("0.01")),
    "毫米": ("m", Decimal("0.001")),
    "海里": ("m", Decimal(1852)),
    "miles": ("m", Decimal("1609.344")),
    "feet": ("m", Decimal("0.3048")),
    "%": ("%", Decimal(1)),
    "‰": ("%", Decimal("0.1")),
    "个百分点": ("percentage_point", Decimal(1)),
    "百分点": ("percentage_point", Decimal(1)),
    "年": ("year", Decimal(1)),
    "岁": ("year", Decimal(1)),
    "个月": ("month", Decimal(1)),
    "周": ("day", Decimal(7)),
    "星期": ("day", Decimal(7)),
    "天": ("day", Decimal(1)),
    "日": ("day", Decimal(1)),
    "小时": ("hour", Decimal(1)),
    "分钟": ("minute", Decimal(1)),
    "秒": ("second", Decimal(1)),
    "吨": ("kg", Decimal(1000)),
    "公斤": ("kg", Decimal(1)),
    "千克": ("kg", Decimal(1)),
    "斤": ("kg", Decimal("0.5")),
    "克": ("kg", Decimal("0.001")),
    "立方米": ("m3", Decimal(1)),
    "升": ("m3", Decimal("0.001")),
    "千瓦": ("kW", Decimal(1)),
    "兆瓦": ("kW", Decimal(1000)),
    "千瓦时": ("kWh", Decimal(1)),
    "兆瓦时": ("kWh", Decimal(1000)),
    "吉瓦时": ("kWh", Decimal(10) ** 6),
    "吉瓦": ("kW", Decimal(10) ** 6),
    "瓦": ("kW", Decimal("0.001")),
}
UNITS |= {name: (sign, Decimal(1)) for name, sign in SIGNS.items()}
LETTERS = {*PARTS.values(), *SIGNS.values()}
STROKE = re.compile("/|.每")
OF_COMPOUND = re.compile("[/每·.()（）]+")
MULTIPLES = {
    "兆": Decimal(10) ** 12,
    "万亿": Decimal(10) ** 12,
    "千亿": Decimal(10) ** 11,
    "百亿": Decimal(10) ** 10,
    "十亿": Decimal(10) ** 9,
    "亿": Decimal(10) ** 8,
    "千万": Decimal(10) ** 7,
    "百万": Decimal(10) ** 6,
    "十万": Decimal(10) ** 5,
    "万": Decimal(10) ** 4,
    "千": Decimal(1000),
    "百": Decimal(100),
    "萬億": Decimal(10) ** 12,
    "億": Decimal(10) ** 8,
    "萬": Decimal(10) ** 4,
}


def normalised(stated_value: Decimal, stated_unit: str | None) -> tuple[Decimal, str] | None:
    """Convert a printed number to its canonical unit, or return None for a unit without a fixed factor.

    Units: the canonical unit of the printed one, such as CNY, m2, m, % or year; CNY/month for 元/月.
    """
    factor, rest = split(stated_unit)
    names = [name for name in OF_COMPOUND.split(rest) if name]
    if STROKE.search(rest) and names:
        first, *per = names
        value, unit = part(stated_value * factor, first)
        return value, "/".join([unit, *in_order(per_sign(each) for each in per)])
    if rest not in UNITS:
        return None
    unit, times = UNITS[rest]
    value = (stated_value * factor * times).quantize(PLACES, context=WIDE)
    return (HELD.plus(value) if rest in ROUNDED else value), unit


def part(value: Decimal, name: str) -> tuple[Decimal, str]:
    """Return a number and the sign of its unit before the stroke of a compound unit."""
    if name in PARTS:
        return value, PARTS[name]
    if name in ("人", "名", "位"):
        return value, "person"
    if name in LETTERS:
        return value, name
    return normalised(value, name) or (value, "1")


def per_sign(name: str) -> str:
    """Return the sign of a unit after the stroke of a compound unit; a unit without a sign stays as printed."""
    return DENOMINATORS.get(name) or SIGNS.get(name) or name


def in_order(per: Iterable[str]) -> list[str]:
    """Sort the units after the strokes: units of time come last."""
    return sorted(per, key=lambda sign: sign in TIMES)


def multiple_of(stated_unit: str | None) -> Decimal:
    """Return the factor of a unit of count: 10,000 for 万个, 1 for 个."""
    return split(stated_unit)[0]


def split(stated_unit: str | None) -> tuple[Decimal, str]:
    """Split a printed unit into its multiple and the rest: 万个 into 10,000 and 个."""
    rest = stated_unit or ""
    if rest not in UNITS:
        for prefix, times in MULTIPLES.items():
            if rest.startswith(prefix):
                return times, rest.removeprefix(prefix)
    return Decimal(1), rest


def refuse_inexact(value: Decimal) -> None:
    """Refuse a number that a JSON reader or SQLite cannot hold exactly."""
    digits = len(value.normalize().as_tuple().digits)
    if digits > DIGITS:
        raise ValidationError(
            _("At most %(most)s significant digits; these are %(digits)s.")
            % {"most": DIGITS, "digits": digits}
        )
