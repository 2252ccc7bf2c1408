"""Periods of one length between two days: months, quarters or years, whichever are few enough to be drawn."""

import datetime
from calendar import monthrange
from typing import NamedTuple

from django.utils.translation import gettext as _

MOST = 16
MONTHS = (1, 3, 12)
"""The months of a period."""


class Period(NamedTuple):
    """A period: its first and last day, and what it is called."""

    first: datetime.date
    last: datetime.date
    label: str


def periods_between(first: datetime.date, last: datetime.date) -> list[Period]:
    """List the periods from that of the first day to that of the last day; years where there would be too many others."""
    for months in MONTHS:
        begin, end = _number(first) // months, _number(last) // months
        if end - begin < MOST or months == MONTHS[-1]:
            break
    return [_period(number * months, months) for number in range(begin, end + 1)]


def _number(day: datetime.date) -> int:
    """Count the months since the year 0."""
    return 12 * day.year + day.month - 1


def _day(number: int) -> datetime.date:
    return datetime.date(number // 12, number % 12 + 1, 1)


def _period(number: int, months: int) -> Period:
    first, end = _day(number), _day(number + months - 1)
    last = end.replace(day=monthrange(end.year, end.month)[1])
    if months == 1:
        return Period(first, last, f"{first:%Y-%m}")
    if months == 12:
        return Period(first, last, f"{first:%Y}")
    quarter = {"year": first.year, "quarter": first.month // months + 1}
    return Period(first, last, _("%(year)s Q%(quarter)s") % quarter)
