"""The pieces of a text between line breaks and runs of spaces, and whether its lines are wrapped at a fixed width."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

NEWLINES = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
BREAK = re.compile(rf"\s{{2,}}|[{NEWLINES}]")
NEWLINE = re.compile(rf"\r\n|[{NEWLINES}]")
ENDS = '。！？!?…；;.”’」』"）)】]》'
SENTENCE_END = re.compile(rf"[{re.escape(ENDS)}][*_\s]*$")
WORDS_OF_LINE = re.compile("[^\r\n]+")
SAMPLE = 2000
LEAST_WIDTH = 10

SPACES, LINE, BLANK = 1, 2, 3


class Segment(NamedTuple):
    """A piece of text, and the kind of break before and after it: spaces, a new line, a blank line."""

    start: int
    end: int
    before: int
    after: int


def segments(text: str, start: int = 0, end: int | None = None) -> Iterator[Segment]:
    """Cut text at line breaks and at runs of spaces."""
    end = len(text) if end is None else end
    at, before = start, BLANK
    for found in BREAK.finditer(text, start, end):
        after = _kind(found[0])
        if found.start() > at:
            yield Segment(at, found.start(), before, after)
            before = after
        else:
            before = max(before, after)
        at = found.end()
    if at < end:
        yield Segment(at, end, before, BLANK)


def _kind(gap: str) -> int:
    if len(gap) == 1:
        return LINE
    newlines = sum(1 for _ in islice(NEWLINE.finditer(gap), 2))
    return (SPACES, LINE, BLANK)[newlines]


def is_wrapped(text: str) -> bool:
    """Tell whether paragraphs run over several lines, so that a line end says nothing."""
    whole = running = 0
    for segment in islice(segments(text), SAMPLE):
        if segment.after == SPACES:
            continue
        words = text[max(segment.start, segment.end - 12) : segment.end]
        whole += 1
        running += (
            segment.after == LINE and segment.end - segment.start >= 12 and not SENTENCE_END.search(words)
        )
    return whole >= 8 and running >= 0.3 * whole


def width_of(text: str) -> int | None:
    """Give the width at which lines are wrapped: two lines at least that end no sentence are as long as the longest."""
    longest = max((found.end() - found.start() for found in WORDS_OF_LINE.finditer(text)), default=0)
    if longest < LEAST_WIDTH:
        return None
    full = (
        found
        for found in WORDS_OF_LINE.finditer(text)
        if is_full(found.end() - found.start(), longest)
        and found.end() < len(text)
        and not ends_sentence(text, found.end())
    )
    return longest if len(list(islice(full, 2))) == 2 else None


def is_full(size: int, width: int | None) -> bool:
    """Tell whether a line of a size has no room for another character."""
    return width is not None and width - 1 <= size <= width


def ends_sentence(text: str, end: int) -> bool:
    """Tell whether the words up to here end like a sentence."""
    return bool(SENTENCE_END.search(text[max(0, end - 12) : end]))


def strip(text: str, start: int, end: int, marks: str = "") -> tuple[int, int]:
    """Leave out white space and marks at both ends of a span."""
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return start, end
