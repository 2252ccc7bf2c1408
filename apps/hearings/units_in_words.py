"""Quantities in words: a reader is shown 元 and square metres, not CNY and m2."""

from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override

COUNT, RANK, PERCENT = "1", "rank", "%"
CHANGE = "change"
WORDS = {
    COUNT: gettext_lazy("number of things"),
    RANK: gettext_lazy("place in an order"),
    "CNY": gettext_lazy("yuan"),
    "USD": gettext_lazy("US dollars"),
    "HKD": gettext_lazy("Hong Kong dollars"),
    "TWD": gettext_lazy("New Taiwan dollars"),
    "MOP": gettext_lazy("Macau patacas"),
    "EUR": gettext_lazy("euros"),
    "GBP": gettext_lazy("pounds sterling"),
    "JPY": gettext_lazy("Japanese yen"),
    "KRW": gettext_lazy("South Korean won"),
    "SGD": gettext_lazy("Singapore dollars"),
    "AUD": gettext_lazy("Australian dollars"),
    "CAD": gettext_lazy("Canadian dollars"),
    "CHF": gettext_lazy("Swiss francs"),
    "RUB": gettext_lazy("roubles"),
    "THB": gettext_lazy("baht"),
    "MYR": gettext_lazy("ringgit"),
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
    "second": gettext_lazy("seconds"),
    "person": gettext_lazy("persons"),
    "times": gettext_lazy("times"),
    "percentage_point": gettext_lazy("percentage points"),
}
PER = {
    "year": gettext_lazy("a year"),
    "school_year": gettext_lazy("a school year"),
    "quarter": gettext_lazy("a quarter"),
    "month": gettext_lazy("a month"),
    "week": gettext_lazy("a week"),
    "day": gettext_lazy("a day"),
    "h": gettext_lazy("an hour"),
    "person": gettext_lazy("a person"),
    "household": gettext_lazy("a household"),
    "m2": gettext_lazy("a square metre"),
    "m3": gettext_lazy("a cubic metre"),
    "t": gettext_lazy("a tonne"),
    "kg": gettext_lazy("a kilogram"),
    "mu": gettext_lazy("a mu"),
    "kWh": gettext_lazy("a kilowatt-hour"),
}
"""Units after the stroke of a compound unit, such as CNY/month."""


def unit_words(unit: str) -> str:
    """Return the name of a unit: in words where it has some, else its sign."""
    if unit in WORDS:
        return str(WORDS[unit])
    first, *per = unit.split("/")
    if not per or first not in WORDS.keys() - {COUNT, RANK} or not PER.keys() >= set(per):
        return unit
    words = str(WORDS[first])
    for each in per:
        words = _("%(unit)s %(per)s") % {"unit": words, "per": PER[each]}
    return words


def unit_of(words: str) -> str:
    """Return the sign of a unit that is given in words of any language, or what is given where no unit has these words."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            named = {unit_words(unit): unit for unit in WORDS}
        if words in named:
            return named[words]
    return words


def in_words(value: Decimal, unit: str, kind: str) -> str:
    """Write a value with its unit: six places are a rank, or by how many places a rank changed."""
    number = f"{value.normalize():,f}"
    if unit == COUNT:
        return number
    if unit == PERCENT:
        return f"{number}%"
    if unit == RANK and kind == CHANGE:
        return ngettext("%(number)s place", "%(number)s places", int(value)) % {"number": number}
    if unit == RANK:
        return _("place %(number)s") % {"number": number}
    return _("%(number)s %(unit)s") % {"number": number, "unit": unit_words(unit)}
