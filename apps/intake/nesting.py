"""The points of a turn, one after the other or nested by their places."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .proposals import Point


def flat(points: Iterable[Point]) -> Iterator[Point]:
    """Give every point of an outline, each before those in it."""
    for point in points:
        yield point
        yield from flat(point.points)


def nested(points: list[Point], end: int, level: int = 1) -> tuple[Point, ...]:
    """Nest points, which are in the order of the text, by their places; none ends behind what it stands in."""
    roots, at = [], 0
    while at < len(points):
        outer = points[at]
        stop, below = min(outer.end, end), at + 1
        while below < len(points) and points[below].start < stop:
            below += 1
        inner = nested(points[at + 1 : below], stop, level + 1)
        roots.append(replace(outer, level=level, end=stop, points=inner))
        at = below
    return tuple(roots)
