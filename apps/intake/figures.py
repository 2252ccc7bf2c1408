"""Figures in a text: each quantity on its exact characters, with what it measures and the time it speaks of."""

import datetime
import re
from dataclasses import replace
from decimal import Decimal

from apps.hearings.quantities import qualifiers
from apps.hearings.quantities.folding import fold, setting_of
from apps.hearings.quantities.quantity import Quantity
from apps.hearings.quantities.reading import quantities
from apps.hearings.times.reading import Period, times

from .measures import measured
from .periods import period_of
from .proposals import FigureFound, TooMany

DIGITS = 15
MOST = 20_000
LARGEST = Decimal(10) ** 16
PLACES = -6
PRINTED_SCALE = str.maketrans("万亿", "萬億")
LONGEST_UNIT = 20
RUN_ON = re.compile("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
LONGEST_MEASURE = 200
OWN_CHANGES = ("%", "percentage_point", "times")


def holds(value: Decimal) -> bool:
    """Tell whether the record can hold the number exactly."""
    bare = value.normalize().as_tuple()
    exponent = bare.exponent if isinstance(bare.exponent, int) else PLACES - 1
    return abs(value) < LARGEST and len(bare.digits) <= DIGITS and exponent >= PLACES


def qualified(words: str, quantity: Quantity) -> Quantity:
    """Take the qualifiers before and after into the quantity, and the verb that makes a share a change."""
    if quantity.qualifier in ("at_least", "at_most") or quantity.kind == "rank":
        return quantity
    start, led = qualifiers.before(words, quantity.start, quantity.kind == "share")
    if led == "nearly" and quantity.kind == "duration":
        start, led = quantity.start, None
    end, trailed = qualifiers.after(words, quantity.end, more=quantity.kind in ("duration", "share"))
    if led or trailed:
        quantity = replace(quantity, start=start, end=end, qualifier=led or trailed or quantity.qualifier)
    if quantity.unit in OWN_CHANGES and (verb := qualifiers.change(words, start)) is not None:
        return replace(quantity, start=verb, kind="change")
    return quantity


def stated_unit(text: str, quantity: Quantity) -> str | None:
    """Give the unit as printed, its scale in front."""
    scale = quantity.scale
    if scale and any(sign in text[quantity.start : quantity.end] for sign in "萬億"):
        scale = scale.translate(PRINTED_SCALE)
    unit = text[slice(*quantity.printed)].lstrip("-") if quantity.printed else ""
    leads = quantity.printed and quantity.printed[0] <= quantity.start
    printed = " ".join((unit + scale if leads else scale + unit).split())
    return RUN_ON.sub("", printed)[:LONGEST_UNIT] or None


def find_figures(text: str, start: int, end: int, held_on: datetime.date | None) -> list[FigureFound]:
    """Find the figures between two places of a text; times are resolved against the day of the hearing.

    Units: `value` in the canonical unit; a fraction such as 三分之一 is a share in per cent, stated as the fraction.
    元 is CNY in simplified script, and in traditional script the currency of the place that the text names; where it
    names none, and for a bare $, the unit is the sign as printed.

    Errors: TooMany, where there are more figures than one hearing can have.
    """
    setting = setting_of(text)
    stretch = text[start:end]
    words = fold(stretch)
    timed = times(stretch, words, held_on, setting)
    found = []
    for quantity in quantities(words, setting):
        one = qualified(words, quantity)
        if holds(one.value) and holds(one.stated):
            found.append(figure(stretch, start, one, period_of(words, one.start, one.end, timed)))
        if len(found) > MOST:
            raise TooMany(MOST, "figures")
    return found


def figure(text: str, offset: int, one: Quantity, period: Period | None) -> FigureFound:
    """Put a quantity on its place in the whole text."""
    return FigureFound(
        start=offset + one.start,
        end=offset + one.end,
        quote=text[one.start : one.end],
        value=one.value,
        unit=one.unit,
        stated_value=one.stated,
        stated_unit=stated_unit(text, one),
        kind=one.kind,
        qualifier=one.qualifier,
        measures=measured(text, one.start, one.end, one.kind)[:LONGEST_MEASURE],
        period=period,
    )
