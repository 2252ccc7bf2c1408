"""The day on which rows are read: on it depends which pledges are overdue."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

_day: ContextVar[datetime.date | None] = ContextVar("day", default=None)


def day_read() -> datetime.date:
    """Return the day of the release that an answer shows, or today where a release is being made."""
    return _day.get() or timezone.localdate()


@contextmanager
def reading_on(day: datetime.date | None) -> Iterator[None]:
    """Read rows within as they are on a day, so that filters and files tell the same as the stored rows."""
    token = _day.set(day)
    try:
        yield
    finally:
        _day.reset(token)
