"""The last days of pledges on lines of time: the line, the words and the shape tell the status."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from apps.api.facets.groups import read_groups
from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.api.resources.commitments import STATUSES, CommitmentViewSet
from apps.api.rows.day import day_read
from apps.website.tables import COMMITMENTS

from .chart import Chart, Drawn, Numbers
from .periods import Period, periods_between

LINE, HEAD, FOOT = 64, 24, 28
"""Pixels from one line to the next, those above the first for the word of today, and those below the last."""
WORDS, SHAPE, NUMBER = 14, 36, 60
"""Pixels from the top of a line to its words, its shapes and their numbers."""
LEAST, MORE = 5, 5
"""The least radius of a shape, and by how much that of the most pledges is larger."""
LETTER = 2.6
"""How wide a letter of a word above or below the lines is on a phone, in per cent."""
PLEDGES = {"kind": "pledge", "due_to__isnull": "false"}
ORDER = (
    "overdue",
    "stated",
    "postponed",
    "in_progress",
    "partly_fulfilled",
    "fulfilled",
    "not_fulfilled",
    "superseded",
)
Counts = Counter[tuple[str, Period]]


class Shape(NamedTuple):
    """A shape on a line: how many pledges it stands for, where it stands in per cent, and its radius."""

    number: int
    x: str
    radius: str


class Line(NamedTuple):
    """The line of a status: its words, its total, its shapes, and where these stand, in pixels."""

    status: str
    label: str
    total: int
    shapes: list[Shape]
    words: int
    middle: int
    numbers: int


class Tick(NamedTuple):
    """A word above or below the lines: what it names, where that is in per cent, and where the middle of the word stands."""

    label: str
    x: str
    middle: str


class Lines(NamedTuple):
    """All lines, the periods at their foot, today, and where the foot is, in pixels."""

    lines: list[Line]
    ticks: list[Tick]
    today: Tick
    foot: int


def by_last_day(request: HttpRequest, query: Mapping[str, str]) -> Drawn:
    """Count the pledges that match by their status and by the period of their last day."""
    view = asked(CommitmentViewSet, request, {**query, "by": "status"}, "facets")
    by_day = [
        (status, day, count)
        for [(status,)], (day, count) in read_groups(view, {"due": "due_to"}, {"rows": Count("pk")})
    ]
    today, days = day_read(), [day for _status, day, _count in by_day]
    periods = periods_between(min([*days, today]), max([*days, today]))
    counts: Counts = Counter()
    for status, day, count in by_day:
        counts[status, next(each for each in periods if each.first <= day <= each.last)] += count
    present = [status for status in ORDER if any(status == each for each, _period in counts)]
    words = {value: str(label) for value, label in STATUSES}
    lines = [_line(at, status, words[status], periods, counts) for at, status in enumerate(present)]
    foot = HEAD + LINE * len(lines)
    return Drawn(
        template="lines",
        shapes=Lines(lines, _ticks(periods), _today(today, periods), foot) if lines else None,
        height=foot + FOOT,
        keys=[],
        headings=[_("last day"), *(words[status] for status in present), _("in all")],
        rows=[row for period in periods if (row := _numbers(period, present, counts, query)).cells[-1]],
        number=sum(counts.values()),
    )


def _line(at: int, status: str, label: str, periods: Sequence[Period], counts: Counts) -> Line:
    numbers = [counts[status, period] for period in periods]
    most = max(counts.values())
    shapes = [
        Shape(number, _share(index + 0.5, periods), f"{LEAST + MORE * sqrt(number / most):.1f}")
        for index, number in enumerate(numbers)
        if number
    ]
    top = HEAD + LINE * at
    return Line(status, label, sum(numbers), shapes, top + WORDS, top + SHAPE, top + NUMBER)


def _ticks(periods: Sequence[Period]) -> list[Tick]:
    """Name the first period, the last, and one between them."""
    last = len(periods) - 1
    return [_tick(periods[at].label, at + 0.5, periods) for at in sorted({0, last // 2, last})]


def _tick(label: str, place: float, periods: Sequence[Period]) -> Tick:
    half = LETTER * len(label) / 2
    return Tick(
        label, _share(place, periods), f"{min(max(100 * place / len(periods), half), 100 - half):.2f}%"
    )


def _today(today: datetime.date, periods: Sequence[Period]) -> Tick:
    at, period = next((at, each) for at, each in enumerate(periods) if each.first <= today <= each.last)
    passed = (today - period.first) / (period.last - period.first + datetime.timedelta(days=1))
    return _tick(_("today"), at + passed, periods)


def _share(place: float, periods: Sequence[Period]) -> str:
    return f"{100 * place / len(periods):.2f}%"


def _numbers(period: Period, present: Sequence[str], counts: Counts, query: Mapping[str, str]) -> Numbers:
    days = {"due_to__gte": period.first.isoformat(), "due_to__lte": period.last.isoformat()}
    cells = [counts[status, period] for status in present]
    address = f"{reverse('commitments')}?{query_string({**query, **days})}"
    return Numbers(period.label, address, [*cells, sum(cells)])


DUE = Chart(
    name="due",
    table=COMMITMENTS._replace(
        title=gettext_lazy("The last days of pledges"),
        lead=gettext_lazy(
            "Pledges that state a last day. “Past its day, no progress on record” says only that no progress is on record "
            "after the day, not that nothing was done."
        ),
        first={},
    ),
    short=gettext_lazy("on a line of time"),
    counted=ngettext_lazy("%(n)s pledge with a stated last day", "%(n)s pledges with a stated last day", "n"),
    left_out="",
    asks={"ordering": "due_to"},
    drawn=by_last_day,
    fixed=PLEDGES,
)
