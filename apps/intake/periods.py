"""The time that a figure speaks of."""

import re
from bisect import bisect_right

from apps.hearings.times.finder import Period, Timed

BREAK = re.compile("[。；;！？!?\n]")
REACH = 300


def period_of(words: str, start: int, end: int, found: list[Timed]) -> Period | None:
    """Take the time that a figure speaks of: the last one before it in its sentence, or the one whose words hold it."""
    place = bisect_right(found, end, key=lambda one: one.start) - 1
    while place >= 0 and found[place].start >= max(0, start - REACH):
        one = found[place]
        if one.end <= start or (one.start <= start and end <= one.end):
            return None if BREAK.search(words, one.end, max(start, one.end)) else one.period
        place -= 1
    return None
