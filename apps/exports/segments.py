"""The text of a source in segments, with the marks on it nested: what Akoma Ntoso and the site both write."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import accumulate, pairwise
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

COLONS = ("", ":", "：")
JOINTS = ("、", "和")


class Spanned(Protocol):
    """A span of the text that is a record: half-open offsets in code points, and its id."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def id(self) -> str: ...


Mark = TypeVar("Mark", bound=Spanned)


class Segment(NamedTuple, Generic[Mark]):
    """One part of the hearing, or the text between two parts (`part` is None), with the marks that begin in it.

    A label is the printed office and name of the speaker of the part, which stand before it.
    """

    start: int
    end: int
    part: dict[str, Any] | None
    label: str | None
    marks: list[Mark]


class Run(NamedTuple, Generic[Mark]):
    """Characters under the same marks, outermost first; the first `kept` of them are open from the run before."""

    start: int
    end: int
    marks: list[Mark]
    kept: int


def segments(text: str, parts: Iterable[dict[str, Any]], marks: Collection[Mark]) -> list[Segment[Mark]]:
    """Cut a text so that each character is in exactly one segment or label, and each part and mark in one segment.

    Where parts overlap, which the record should not have, the earlier part keeps the shared characters.
    """
    found: list[Segment[Mark]] = []
    label = None
    touches = touching(marks)
    spans = list(_spans(len(text), parts)) or [(0, 0, None)]
    for (start, end, part), (_start, _end, following) in pairwise([*spans, (0, 0, None)]):
        words = text[start:end]
        if part is None and _introduces(words, following) and not touches(start, end):
            label = words
        else:
            found.append(Segment(start, end, part, label, []))
            label = None
    ends = [each.end for each in found]
    for mark in marks:
        found[min(bisect_right(ends, mark.start), len(ends) - 1)].marks.append(mark)
    return found


def runs_of(
    marks: Iterable[Mark], start: int, end: int, breaks: Collection[int] = frozenset()
) -> Iterator[Run[Mark]]:
    """Cut part of a text into runs, so that marks can be written as elements within each other.

    Where two marks overlap, the inner one is closed and opened again. At a break all are.
    """
    here = [mark for mark in marks if mark.start < end and start < mark.end]
    here.sort(key=lambda mark: (mark.start, -mark.end, mark.id))
    edges = {edge for mark in here for edge in (mark.start, mark.end) if start < edge < end}
    waiting = [mark for mark in reversed(here) if mark.start < mark.end]
    covering: list[Mark] = []
    for at, until in pairwise(sorted({start, end, *edges, *breaks})):
        kept = 0
        for before in covering:
            if before.end <= at:
                break
            kept += 1
        if kept < len(covering):
            covering = [mark for mark in covering if mark.end > at]
        if waiting and waiting[-1].start <= at:
            covering = covering.copy()
            while waiting and waiting[-1].start <= at:
                covering.append(waiting.pop())
        yield Run(at, until, covering, 0 if at in breaks else kept)


def _spans(length: int, parts: Iterable[dict[str, Any]]) -> Iterator[tuple[int, int, dict[str, Any] | None]]:
    at = 0
    for part in sorted(parts, key=lambda part: (part["start"], -part["end"], part["id"])):
        start = min(max(part["start"], at), length)
        end = min(max(part["end"], start), length)
        if start > at:
            yield at, start, None
        yield start, end, part
        at = end
    if at < length:
        yield at, length, None


def _introduces(words: str, part: dict[str, Any] | None) -> bool:
    """Tell whether words are only the printed offices and names of the speaker of a part, or of all in `spoken_by`."""
    if not part or "role" not in part:
        return False
    spoken = part.get("spoken_by") or [part]
    labels = [each["role"] + (each["person_name"] or "") for each in spoken]
    return words.strip() in {joint.join(labels) + colon for joint in JOINTS for colon in COLONS}


def touching(marks: Iterable[Spanned]) -> Callable[[int, int], bool]:
    """Return what tells whether a mark touches a span; a mark without words touches the character that it stands before."""
    ordered = sorted((mark.start, max(mark.end, mark.start + 1)) for mark in marks)
    starts = [start for start, _end in ordered]
    reached = [0, *accumulate((end for _start, end in ordered), max)]
    return lambda start, end: reached[bisect_left(starts, end)] > start
