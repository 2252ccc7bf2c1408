"""Whether the days of a record agree with the words of its stated time."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..quantities.folding import Setting, fold, setting_of
from .finder import Timed, times
from .words import FILLER

Pair = tuple[datetime.date | None, datetime.date | None]


def meanings(words: str, today: datetime.date, setting: Setting, within: str | None = None) -> list[Pair]:
    """List the first and last days that stated words may mean; empty if no day follows from them.

    `within` is the text around them, which decides where a time begins and ends.

    Errors: CutOut if they are part of a longer time.
    """
    within = words if within is None or words not in within else within
    found, beside = _times_in(words, within, times(within, today, setting))
    if not found or not all(map(FILLER.fullmatch, beside)):
        return []
    pairs = [list(_variants(one)) for one in found]
    if len(found) == 1:
        return [pair for pair in pairs[0] if any(pair)]
    days = {day for each in pairs for pair in each for day in pair if day}
    return [
        (first, last)
        for first in (None, *sorted(days))
        for last in sorted(days)
        if not first or first <= last
    ]


class CutOut(ValueError):
    """Words that are part of a longer time."""


def _times_in(words: str, within: str, all_times: list[Timed]) -> tuple[list[Timed], list[str]]:
    """List the times in stated words, and the rest of these words."""
    cut = None
    at = within.find(words)
    while at >= 0:
        end = at + len(words)
        found = [one for one in all_times if one.start < end and at < one.end]
        longer = [one for one in found if one.start < at or end < one.end]
        if found and not longer:
            edges = [at, *(edge for one in found for edge in (one.start, one.end)), end]
            return found, [fold(within[one:two]) for one, two in zip(edges[::2], edges[1::2], strict=True)]
        cut = cut or (longer[0] if longer else None)
        at = within.find(words, at + 1)
    if cut:
        raise CutOut(within[cut.start : cut.end])
    return [], []


def refuse_other_days(
    record: Any, stated: str, name: str, basis: str, *, on: datetime.date, within: str | None = None
) -> None:
    """Refuse days of a record that its stated words do not mean. If no rule reads the words, days need a basis.

    `stated` and `basis` are names of columns; `name` is the stem of the columns of days, such as `due` of `due_to`;
    `on` is the day on which they were said; `within` is the text that contains them.

    Errors: ValidationError naming the column, what was found and what was expected.
    """
    words = getattr(record, stated)
    given = getattr(record, f"{name}_from"), getattr(record, f"{name}_to")
    if not words or not any(given):
        return
    try:
        meant = meanings(words, on, setting_of(record.edition.text), within)
    except CutOut as longer:
        message = _("“%(words)s” is part of “%(longer)s”; state the time whole.")
        raise ValidationError({stated: message % {"words": words, "longer": longer}}) from None
    if not meant:
        if not getattr(record, basis):
            raise ValidationError(
                {
                    basis: _(
                        "No day follows from “%(words)s” by rule: say why it means these days, or leave the days empty."
                    )
                    % {"words": words}
                }
            )
        return
    if not any(_agrees(given, pair) for pair in meant):
        wrong = (
            f"{name}_to" if all(given[1] not in (None, last) for _first, last in meant) else f"{name}_from"
        )
        raise ValidationError(
            {
                wrong: _("“%(words)s” means %(expected)s when said on %(day)s, not %(found)s.")
                % {"words": words, "expected": _shown(meant[0]), "day": on, "found": _shown(given)}
            }
        )


def _agrees(given: Pair, meant: Pair) -> bool:
    """Tell whether days agree with the words; a missing day always agrees."""
    return all(day in (None, expected) for day, expected in zip(given, meant, strict=True))


def _variants(one: Timed) -> Iterator[Pair]:
    """Yield the days that a time may mean: a month without a year may be of the next or last year, 2027年前 may end in 2026."""
    first, last = one.period.first, one.period.last
    yield first, last
    if one.eve:
        yield first, one.eve
    if not one.year_named:
        for years in (1,) if one.deadline else (1, -1):
            yield _moved(first, years), _moved(last, years)


def _moved(day: datetime.date | None, years: int) -> datetime.date | None:
    """Return the same day of another year; the last day of February stays the last."""
    if day is None or not 1 <= day.year + years <= datetime.MAXYEAR:
        return None
    if (day.month, day.day) in ((2, 28), (2, 29)):
        return datetime.date(day.year + years, 3, 1) - datetime.timedelta(days=1)
    return day.replace(year=day.year + years)


def _shown(pair: Pair) -> str:
    first, last = (day.isoformat() if day else "…" for day in pair)
    return f"{first} – {last}"
