"""The numbered points of a turn, nested as printed: 一、 over (一) over 1. over (1); 一是 below whatever it stands in."""

from dataclasses import dataclass, field
from itertools import islice

from .outline_markers import Marker, markers
from .proposals import Point
from .segments import BLANK, LINE, ends_sentence, segments, strip

MOST = 2000
BULLETS = "-*•●■◆▪#"


@dataclass
class _Open:
    marker: Marker
    rank: float
    level: int
    end: int = 0
    points: list["_Open"] = field(default_factory=list)


def find_outline(text: str, start: int, end: int, *, wrapped: bool = False) -> tuple[Point, ...]:
    """Find the numbered points among the words of a turn."""
    root = _Open(Marker(start, start, "", 0, 0), 0, 0, end)
    stack = [root]
    found = list(islice(markers(text, start, end), MOST + 1))
    for marker in found if len(found) <= MOST else ():
        _close(stack, marker)
        parent = stack[-1]
        rank = parent.rank + 0.1 if marker.family == "是" else max(marker.rank, parent.rank + 0.01)
        point = _Open(marker, rank, parent.level + 1)
        parent.points.append(point)
        stack.append(point)
    _drop_lone(root)
    _set_ends(text, root, wrapped)
    return tuple(_point(text, point) for point in root.points)


def _close(stack: list[_Open], marker: Marker) -> None:
    """Leave the points that the marker does not stand in: down to its own list, or to a list of lower rank."""
    depth = next((at for at in range(len(stack) - 1, 0, -1) if stack[at].marker.family == marker.family), 0)
    if depth:
        del stack[depth:]
    elif marker.family not in "是第":
        while len(stack) > 1 and stack[-1].rank > marker.rank:
            stack.pop()


def _drop_lone(parent: _Open) -> None:
    """Drop a 一是 that no 二是 follows: the words of a sentence, and no list."""
    for point in parent.points:
        _drop_lone(point)
    lone = len(parent.points) == 1 and parent.points[0].marker
    if lone and lone.family in "是第" and lone.number == 1:
        parent.points = parent.points[0].points
        for point in parent.points:
            _raise(point)


def _raise(point: _Open) -> None:
    point.level -= 1
    for inner in point.points:
        _raise(inner)


def _set_ends(text: str, parent: _Open, wrapped: bool) -> None:
    """End each point where the next begins, and the last of a list with its paragraph, or as its siblings do."""
    for point, following in zip(parent.points, parent.points[1:], strict=False):
        point.end = following.marker.start
    if not parent.points:
        return
    last = parent.points[-1]
    last.end = parent.end
    for point in parent.points:
        point.end = strip(text, point.marker.start, point.end, BULLETS)[1]
    for point in parent.points[:-1]:
        _set_ends(text, point, wrapped)
    several = any(_paragraph_end(text, point, wrapped) < point.end for point in parent.points[:-1])
    _set_ends(text, last, wrapped)
    if not several:
        inner = last.points[-1].end if last.points else 0
        last.end = max(_paragraph_end(text, last, wrapped), inner)


def _paragraph_end(text: str, point: _Open, wrapped: bool) -> int:
    """Find the end of the paragraph of a point, or of its last inner point."""
    start = point.points[-1].end if point.points else point.marker.start
    if start >= point.end:
        return point.end
    for piece in segments(text, start, point.end):
        if piece.after == BLANK or (not wrapped and piece.after >= LINE) or ends_sentence(text, piece.end):
            return max(piece.end, start)
    return point.end


def _point(text: str, point: _Open) -> Point:
    marker = point.marker
    below = tuple(_point(text, inner) for inner in point.points)
    return Point(text[marker.start : marker.end], point.level, marker.start, point.end, below)
