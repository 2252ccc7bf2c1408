"""Units as Chinese sources print them, and the canonical unit that each is a multiple of."""

from decimal import Context, Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PLACES = Decimal("0.000001")
DIGITS = 15
WIDE = Context(prec=60)
MU = Decimal(2000) / Decimal(3)

UNITS = {
    "元": ("CNY", Decimal(1)),
    "平方公里": ("m2", Decimal(10) ** 6),
    "平方千米": ("m2", Decimal(10) ** 6),
    "平方米": ("m2", Decimal(1)),
    "公顷": ("m2", Decimal(10) ** 4),
    "亩": ("m2", MU),
    "公里": ("m", Decimal(1000)),
    "千米": ("m", Decimal(1000)),
    "米": ("m", Decimal(1)),
    "%": ("%", Decimal(1)),
    "年": ("year", Decimal(1)),
}
MULTIPLES = {"万亿": Decimal(10) ** 12, "亿": Decimal(10) ** 8, "万": Decimal(10) ** 4, "千": Decimal(1000)}


def normalised(stated_value: Decimal, stated_unit: str | None) -> tuple[Decimal, str] | None:
    """Convert a printed number to its canonical unit, or return None for a unit that has no fixed factor.

    Units: the canonical unit of the printed one: CNY, m2, m, %, year.
    """
    factor, rest = Decimal(1), stated_unit or ""
    if rest not in UNITS:
        for prefix, times in MULTIPLES.items():
            if rest.startswith(prefix):
                factor, rest = times, rest.removeprefix(prefix)
                break
    if rest not in UNITS:
        return None
    unit, times = UNITS[rest]
    return (stated_value * factor * times).quantize(PLACES, context=WIDE), unit


def refuse_inexact(value: Decimal):
    """Refuse a number that a JSON reader or SQLite could not hold exactly."""
    digits = len(value.normalize().as_tuple().digits)
    if digits > DIGITS:
        raise ValidationError(
            _("At most %(most)s significant digits; these are %(digits)s.")
            % {"most": DIGITS, "digits": digits}
        )
