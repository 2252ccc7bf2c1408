"""Quantities in words: a reader is shown 元 and square metres, not CNY and m2."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

COUNT, RANK, PERCENT = "1", "rank", "%"
WORDS = {
    COUNT: gettext_lazy("number of things"),
    RANK: gettext_lazy("place in an order"),
    "CNY": gettext_lazy("yuan"),
    "USD": gettext_lazy("US dollars"),
    "HKD": gettext_lazy("Hong Kong dollars"),
    "m": gettext_lazy("metres"),
    "m2": gettext_lazy("square metres"),
    "m3": gettext_lazy("cubic metres"),
    "t": gettext_lazy("tonnes"),
    "kg": gettext_lazy("kilograms"),
    "kWh": gettext_lazy("kilowatt-hours"),
    "kW": gettext_lazy("kilowatts"),
    "year": gettext_lazy("years"),
    "month": gettext_lazy("months"),
    "day": gettext_lazy("days"),
    "workday": gettext_lazy("working days"),
    "hour": gettext_lazy("hours"),
    "minute": gettext_lazy("minutes"),
    "person": gettext_lazy("persons"),
    "times": gettext_lazy("times"),
    "percentage_point": gettext_lazy("percentage points"),
}


def unit_words(unit: str) -> str:
    """Return the name of a unit: in words where it has some, else its sign."""
    return str(WORDS.get(unit, unit))


def in_words(value: Decimal, unit: str) -> str:
    """Write a value with its unit."""
    number = f"{value.normalize():,f}"
    if unit == COUNT:
        return number
    if unit == PERCENT:
        return f"{number}%"
    if unit == RANK:
        return _("place %(number)s") % {"number": number}
    return _("%(number)s %(unit)s") % {"number": number, "unit": unit_words(unit)}
