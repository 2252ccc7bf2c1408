"""Reads times in short texts, for the tests."""

import datetime

from apps.hearings.quantities.folding import setting_of
from apps.hearings.times.finder import times

DAY = datetime.date(2025, 10, 30)


def read(text, day=DAY):
    """Read the times of a text."""
    return times(text, day, setting_of(text))


def last_day(text, day=DAY):
    """Give the last day of the one time that a text states, None where no day follows or none is stated."""
    found = read(text, day)
    assert len(found) < 2
    return found[0].period.last and found[0].period.last.isoformat() if found else None
