"""Bars of what was said, by kind: a bar for each department or topic, those with the most pledges first."""

from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from apps.api.facets.counts import count_groups, model_of
from apps.api.facets.groups import facets_of
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.hearings.models import Commitment
from apps.website.language import page
from apps.website.tables import COMMITMENTS
from apps.website.tables.names import called, kinds

from .chart import Chart, Drawn, Key, Numbers

MOST = 12
COUNTED = ngettext_lazy("%(n)s commitment or measure", "%(n)s commitments and measures", "n")
ROW, TEXT, BAR = 46, 15, 23
"""Pixels from one bar to the next, and from the top of a row to its words and to its bar."""
FIRST = Commitment.Kind.PLEDGE
Counts = dict[str, dict[str, int]]


class Segment(NamedTuple):
    """A part of a bar: the kind that it counts, and where it stands, in per cent."""

    kind: str
    left: str
    width: str


class Bar(NamedTuple):
    """A bar: what it counts for, its numbers in words, its parts, and where its words and itself stand, in pixels."""

    name: str
    told: str
    segments: list[Segment]
    text: str
    bar: str


def by_kind(request: HttpRequest, query: Mapping[str, str], by: str, of: Any, groupless: Any) -> Drawn:
    """Count the commitments that match by a facet and by kind."""
    view = asked(CommitmentViewSet, request, {**query, "by": f"{by},kind"}, "facets")
    total, groups = count_groups(view)
    counts: Counts = {}
    without = 0
    for (id, kind), count in groups:
        if id is None:
            without += count
        else:
            counts.setdefault(id, {})[kind] = count
    order = sorted(counts, key=lambda id: (-counts[id].get(FIRST, 0), -sum(counts[id].values()), id))
    shown = order[:MOST]
    names, each_kind = called(view, shown), [kinds(counts[id]) for id in shown]
    totals = [sum(number for _kind, _label, number in each) for each in each_kind]
    longest, comma = max(totals, default=1), _(", ")
    bars = [_bar(at, names[id], each_kind[at], longest, comma) for at, id in enumerate(shown)]
    record: Any = facets_of(view)[0].at(model_of(view)).related_model
    addresses = page(f"/{record.collection}/")
    rows = [
        Numbers(names[id], f"{addresses}{id}/", [*(number for _kind, _label, number in each), total])
        for id, each, total in zip(shown, each_kind, totals, strict=True)
    ]
    keys = [Key(kind, str(label)) for kind, label in Commitment.Kind.choices]
    headings = [of, *(label for _kind, label in Commitment.Kind.choices), _("in all")]
    left_out = len(order) - len(shown)
    said = str(groupless % {"n": without}) if without else ""
    return Drawn(
        "bars", bars, ROW * len(bars), keys, headings, rows, total - without, left_out, groupless=said
    )


def _bar(at: int, name: str, counted: list[tuple[str, str, int]], longest: int, comma: str) -> Bar:
    segments, left = [], 0
    for kind, _label, count in counted:
        if count:
            segments.append(Segment(kind, _share(left, longest), _share(count, longest)))
        left += count
    told = comma.join([f"{label} {count}" for _kind, label, count in counted])
    return Bar(name, told, segments, str(ROW * at + TEXT), str(ROW * at + BAR))


def _share(count: int, longest: int) -> str:
    return f"{100 * count / longest:.2f}%"


DEPARTMENTS = Chart(
    name="departments",
    table=COMMITMENTS._replace(
        title=gettext_lazy("Pledges, measures and what was reported as done, by department"),
        lead=gettext_lazy(
            "By the number of pledges. It depends on how much was asked and how it was answered; it does not say how well the "
            "work is done."
        ),
        first={},
    ),
    short=gettext_lazy("by department"),
    counted=COUNTED,
    left_out=ngettext_lazy(
        "%(n)s more department is not drawn but is in the CSV file",
        "%(n)s more departments are not drawn but are in the CSV file",
        "n",
    ),
    asks={"by": "organization,kind"},
    drawn=partial(
        by_kind,
        by="organization",
        of=gettext_lazy("department"),
        groupless=ngettext_lazy(
            "%(n)s more names no leading department and is not drawn",
            "%(n)s more name no leading department and are not drawn",
            "n",
        ),
    ),
)
TOPICS = Chart(
    name="topics",
    table=COMMITMENTS._replace(
        title=gettext_lazy("Pledges, measures and what was reported as done, by topic"),
        lead=gettext_lazy(
            "By the number of pledges. What is on several topics counts for each of them, and for the topics above them, so "
            "the numbers overlap."
        ),
        first={},
    ),
    short=gettext_lazy("by topic"),
    counted=COUNTED,
    left_out=ngettext_lazy(
        "%(n)s more topic is not drawn but is in the CSV file",
        "%(n)s more topics are not drawn but are in the CSV file",
        "n",
    ),
    asks={"by": "topic,kind"},
    drawn=partial(
        by_kind,
        by="topic",
        of=gettext_lazy("topic"),
        groupless=ngettext_lazy(
            "%(n)s more has no topic and is not drawn", "%(n)s more have no topic and are not drawn", "n"
        ),
    ),
)
