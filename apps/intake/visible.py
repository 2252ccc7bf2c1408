"""The text as readers see it: without invisible characters, and without gaps inside labels.

Labels are found in the visible text; every place in it maps back to the exact text.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from io import StringIO

from .label_gaps import gaps_in_labels
from .proposals import Point, Turn

INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
PARTED_LINE = re.compile(r"(?:\S[^\S\n\r]){4}[^\n\r]*")
BETWEEN = re.compile(r"(?<=\S)[^\S\n\r](?=\S)")
MOST_PARTED = 0.8

Span = tuple[int, int]


class VisibleText:
    """A text without some spans of it, which maps each place back to the whole text."""

    text: str
    whole: str

    def __init__(self, below: "str | VisibleText", left_out: Iterable[Span] = ()) -> None:
        self.below = below if isinstance(below, VisibleText) else None
        text = below.text if isinstance(below, VisibleText) else below
        self.whole = below.whole if isinstance(below, VisibleText) else below
        # Arrays and one buffer, for a text of megabytes may hold a million gaps.
        self._at, self._gone = array("L"), array("L")
        kept, last, gone = StringIO(newline=""), 0, 0
        for start, end in left_out:
            kept.write(text[last:start])
            gone += end - start
            self._at.append(end - gone)
            self._gone.append(gone)
            last = end
        self.text = kept.getvalue() + text[last:] if last else text

    def place(self, start: int, end: int) -> Span:
        """Map a span of the visible text to the whole text."""
        first = self._back(start)
        return first, max(first, self._back(end - 1) + 1)

    def _back(self, at: int) -> int:
        before = bisect_right(self._at, at)
        at += self._gone[before - 1] if before else 0
        return self.below._back(at) if self.below else at

    def turn(self, seen: Turn) -> Turn:
        """Map a turn to the whole text."""
        if self.text is self.whole:
            return seen
        start, end = self.place(seen.start, seen.end)
        label = seen.label
        if label:
            first, last = self.place(label.start, label.end)
            label = replace(label, start=first, end=last)
        outline = tuple(self._point(point) for point in seen.outline)
        return replace(seen, start=start, end=end, label=label, outline=outline)

    def _point(self, seen: Point) -> Point:
        start, end = self.place(seen.start, seen.end)
        first, last = self.place(seen.start, seen.start + len(seen.marker))
        below = tuple(self._point(point) for point in seen.points)
        return replace(seen, marker=self.whole[first:last], start=start, end=end, points=below)


@lru_cache(maxsize=2)
def visible_text(text: str) -> VisibleText:
    """Leave out invisible characters, the blanks between all characters of a scan, and the gaps in labels."""
    seen = unbroken(text)
    return VisibleText(seen, gaps_in_labels(seen.text))


def unbroken(text: str) -> VisibleText:
    """Leave out invisible characters, and the blanks between all characters of a scan."""
    seen = VisibleText(text)
    for gaps in (_invisible, _parted):
        seen = VisibleText(seen, gaps(seen.text))
    return seen


def _invisible(text: str) -> Iterator[Span]:
    return (found.span() for found in INVISIBLE.finditer(text))


def _parted(text: str) -> Iterator[Span]:
    """Find the blanks of lines that have one between nearly all characters, as a scan leaves them."""
    for line in PARTED_LINE.finditer(text):
        words = line[0].split()
        if sum(len(word) == 1 for word in words) >= MOST_PARTED * len(words):
            yield from (gap.span() for gap in BETWEEN.finditer(text, line.start(), line.end()))
