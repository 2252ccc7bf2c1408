"""Whether the days of a stated time are those that its words mean."""

import datetime
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..quantities.folding import Setting, fold, setting_of
from .reading import Timed, times
from .words import FILLER

Pair = tuple[datetime.date | None, datetime.date | None]


def meanings(words: str, today: datetime.date, setting: Setting) -> list[Pair]:
    """List the first and last days that the words of one time may mean; empty where no day follows from them."""
    folded = fold(words)
    found = times(words, today, setting)
    if len(found) != 1 or not _is_filler(folded, found[0]):
        return []
    return [pair for pair in _variants(found[0]) if any(pair)]


def refuse_other_days(record, stated: str, name: str, basis: str):
    """Refuse days that the stated words of a part of a hearing do not mean; where no rule tells, days need their basis.

    `stated` and `basis` name its columns; `name` is the stem of those of the days, such as `due` of `due_to`.

    Errors: ValidationError naming the column, what was found and what was expected.
    """
    words = getattr(record, stated)
    given = getattr(record, f"{name}_from"), getattr(record, f"{name}_to")
    if not words or not any(given):
        return
    held_on = record.hearing.held_on
    meant = meanings(words, held_on, setting_of(record.source.text))
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
                wrong: _("“%(words)s” means %(expected)s at a hearing on %(day)s, not %(found)s.")
                % {"words": words, "expected": _shown(meant[0]), "day": held_on, "found": _shown(given)}
            }
        )


def _agrees(given: Pair, meant: Pair) -> bool:
    """Tell whether days say nothing else than the words; to leave one out says less, which is never wrong."""
    return all(day in (None, expected) for day, expected in zip(given, meant, strict=True))


def _is_filler(words: str, one: Timed) -> bool:
    return all(FILLER.fullmatch(beside) for beside in (words[: one.start], words[one.end :]))


def _variants(one: Timed) -> Iterator[Pair]:
    """Yield what a time may mean: a month without a year also of the years beside, 2027年前 also the day before 2027."""
    first, last = one.period.first, one.period.last
    yield first, last
    if one.eve:
        yield first, one.eve
    if not one.year_named:
        for years in (1, -1):
            yield _moved(first, years), _moved(last, years)


def _moved(day: datetime.date | None, years: int) -> datetime.date | None:
    """Take the same day of another year; the last of February stays the last."""
    if day is None or not 1 <= day.year + years <= datetime.MAXYEAR:
        return None
    if (day.month, day.day) in ((2, 28), (2, 29)):
        return datetime.date(day.year + years, 3, 1) - datetime.timedelta(days=1)
    return day.replace(year=day.year + years)


def _shown(pair: Pair) -> str:
    first, last = (day.isoformat() if day else "…" for day in pair)
    return f"{first} – {last}"
