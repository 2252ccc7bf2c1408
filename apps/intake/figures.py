"""Figures in a text: each quantity on its exact characters, with what it measures and the time it speaks of."""

import datetime
from bisect import bisect_left

from apps.hearings.quantities.closing import close
from apps.hearings.quantities.folding import fold, setting_of
from apps.hearings.quantities.reader import MOST, Reading, read_text
from apps.hearings.times.finder import Period, times

from .measures import measured
from .periods import period_of
from .proposals import FigureFound, TooMany

LONGEST_MEASURE = 200


def find_figures(text: str, start: int, end: int, held_on: datetime.date | None) -> list[FigureFound]:
    """Find the figures between two places of a text; times are resolved against the day of the hearing.

    Errors: TooMany, where there are more figures than one hearing can have.
    """
    readings = read_text(text)
    if not readings.whole:
        raise TooMany("too_many_figures", most=MOST)
    first, last = (bisect_left(readings.found, at, key=lambda one: one.start) for at in (start, end))
    inside = [one for one in readings.found[first:last] if one.end <= end]
    if not inside:
        return []
    quoted = text[start:end]
    words = fold(quoted)
    timed = times(quoted, held_on, setting_of(text))
    closed = close(quoted)
    joined = closed.of(quoted)  # a noun may go on over the end of a line
    found = []
    for one in inside:
        first, last = one.start - start, one.end - start
        measures = measured(joined, closed.at(first), closed.at(last - 1) + 1, one.kind)
        found.append(figure(text, one, measures, period_of(words, first, last, timed)))
    return found


def unread(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the places between two places of a text where a number cannot be read whole."""
    places = read_text(text).unread
    return [
        place
        for place in places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
        if place[1] <= end
    ]


def figure(text: str, one: Reading, measures: str, period: Period | None) -> FigureFound:
    """Make a proposal of a quantity read."""
    return FigureFound(
        start=one.start,
        end=one.end,
        quote=text[one.start : one.end],
        value=one.value,
        unit=one.unit,
        stated_value=one.stated_value,
        stated_unit=one.stated_unit,
        kind=one.kind,
        qualifier=one.qualifier,
        measures=measures[:LONGEST_MEASURE],
        period=period,
    )
