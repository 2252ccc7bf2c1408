"""Charts as SVG that a template draws: bars of what was said, by kind, each with its numbers in a table beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from apps.api.facets.counts import count_groups, named
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.hearings.models import Commitment

MOST = 12
ROW, TEXT, BAR = 46, 15, 23
"""Pixels from one bar to the next, and from the top of a row to its words and to its bar."""
FIRST = Commitment.Kind.PLEDGE


class Segment(NamedTuple):
    """A part of a bar: the kind that it counts, its words, its number, and where it stands, in per cent."""

    kind: str
    label: str
    number: int
    left: str
    width: str


class Bar(NamedTuple):
    """A bar: what it counts for, the address of that, its parts, their total, and where it stands, in pixels."""

    name: str
    address: str
    segments: list[Segment]
    total: int
    text: int
    bar: int


class Chart(NamedTuple):
    """Bars one below the other, and the height of all of them."""

    bars: list[Bar]
    height: int


def kinds_chart(request: HttpRequest, by: str, query: Mapping[str, str]) -> Chart:
    """Count the commitments that match by a facet and by kind; those with the most pledges come first."""
    view = asked(CommitmentViewSet, request, {**query, "by": f"{by},kind"}, "facets")
    groups = [(key, count) for key, count in count_groups(view)[1] if key[0] is not None]
    counts: dict[str, dict[str, int]] = {}
    names: dict[str, str] = {}
    for row, ((id, kind), count) in zip(named(view, [key for key, _count in groups]), groups, strict=True):
        counts.setdefault(id, {})[kind] = count
        names[id] = row.get(f"{by}_name") or id
    pledged = [id for id, each in counts.items() if each.get(FIRST)]
    shown = sorted(pledged, key=lambda id: (-counts[id].get(FIRST, 0), -sum(counts[id].values()), id))[:MOST]
    longest = max((sum(counts[id].values()) for id in shown), default=1)
    bars = [_bar(at, names[id], reverse(by, args=[id]), counts[id], longest) for at, id in enumerate(shown)]
    return Chart(bars, ROW * len(bars))


def _bar(at: int, name: str, address: str, counts: dict[str, int], longest: int) -> Bar:
    segments, left = [], 0
    for kind, label in Commitment.Kind.choices:
        count = counts.get(kind, 0)
        segments.append(Segment(kind, str(label), count, _share(left, longest), _share(count, longest)))
        left += count
    return Bar(name, address, segments, left, ROW * at + TEXT, ROW * at + BAR)


def _share(count: int, longest: int) -> str:
    return f"{100 * count / longest:.2f}%"
