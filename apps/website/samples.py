"""Made-up content for every component, which the style guide shows."""

import datetime
from typing import Any, NamedTuple

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from apps.api.resources.commitments import STATUSES

from .charts.chart import Drawn, Key, Numbers
from .charts.due import DUE, Line, Lines, Shape, Tick
from .charts.kinds import DEPARTMENTS, Segment
from .charts.kinds import Bar as KindBar
from .charts.shown import Shown
from .charts.sizes import FIGURES, PRECISIONS
from .charts.sizes import Bar as SizeBar
from .citations import Cited
from .facts import Fact, written
from .offered import files_of
from .tables import COMMITMENTS
from .tables.chips import Chip
from .tables.choices import Choice, Facet
from .trees import Node
from .windows import EXCEL

DAY = datetime.date(2030, 5, 6)
KINDS = [("pledge", _("pledge"), 3), ("measure", _("measure"), 2), ("reported", _("reported"), 1)]
QUOTE = "明年六月底前建成两座示范码头"
HEARING = {"id": "shili-2030-05-06", "held_on": DAY, "area_name": "示例市", "title": "示例市专题询问会"}
SAYER = {
    "person": "shili-zhang-san",
    "person_name": "张三",
    "organization": "shili-gang-wu-ju",
    "organization_name": "示例市港务局",
}
RECORD = {
    "id": "shili-2030-05-06-c1",
    "hearing": HEARING["id"],
    "quote": QUOTE,
    "kind": "pledge",
    "edition": "shili-bao-2030-e1",
    "quoted_from": "earlier_edition",
    **SAYER,
}
ANSWER = {"role": "示例市港务局局长", "person_name": "张三", "people": ["shili-zhang-san", "shili-li-si"]}
QUESTION = {"role": "委员", "person": None, "person_name": None, "text": "示范码头何时建成？"}
SOURCE = {"id": "shili-bao-2030", "publisher_name": "示例日报", "title": "专题询问实录", "published_on": DAY}
CITED = Cited("张三", QUOTE, "", None, "https://example.org/commitments/shili-2030-05-06-c1/")


class Sample(NamedTuple):
    """A component and what it is shown with."""

    component: str
    context: dict[str, Any]

    @property
    def template(self) -> str:
        return f"components/{self.component}.html"


def _chart(chart: Any, drawn: Drawn) -> Sample:
    caption = str(chart.counted % {"n": drawn.number})
    return Sample("chart", {"shown": Shown(chart, drawn, "", caption, {}, "", "#", "#", "#", "#")})


def _bars() -> Drawn:
    parts = [(0, 50), (50, 33), (83, 17)]
    segments = [
        Segment(kind, f"{left}%", f"{width}%")
        for (kind, _label, _number), (left, width) in zip(KINDS, parts, strict=True)
    ]
    told = _(", ").join(f"{label} {number}" for _kind, label, number in KINDS)
    rows = [Numbers("示例市港务局", "#", [3, 2, 1, 6])]
    headings = [_("department"), *(label for _kind, label, _number in KINDS), _("in all")]
    keys = [Key(kind, str(label)) for kind, label, _number in KINDS]
    return Drawn("bars", [KindBar("示例市港务局", told, segments, "15", "23")], 46, keys, headings, rows, 6)


def _sizes() -> Drawn:
    ends = {"exact": (0, 90), "about": (0, 70), "least": (0, 60), "utmost": (0, 50), "range": (30, 15)}
    bars = [
        SizeBar(
            f"{width}亿元 码头投资",
            name,
            f"{left}%",
            f"{width}%",
            f"{left + width}%",
            46 * at + 15,
            46 * at + 23,
        )
        for at, (name, (left, width)) in enumerate(ends.items())
    ]
    keys = [Key(name, str(label)) for name, label in PRECISIONS.items()]
    rows = [Numbers("90亿元", "#", ["码头投资", "9,000,000,000", str(PRECISIONS["exact"])])]
    headings = [_("as printed"), _("what is counted"), _("in one unit"), _("how exact")]
    return Drawn("sizes", bars, 46 * len(bars), keys, headings, rows, 5, in_words=True)


def _lines() -> Drawn:
    statuses = ("overdue", "stated", "in_progress", "fulfilled", "not_fulfilled")
    words = {value: str(label) for value, label in STATUSES}
    lines = [
        Line(
            status,
            words[status],
            2,
            [Shape(2, f"{20 * at + 10}%", "8")],
            64 * at + 38,
            64 * at + 60,
            64 * at + 84,
        )
        for at, status in enumerate(statuses)
    ]
    foot = 24 + 64 * len(lines)
    shapes = Lines(lines, [Tick("2030", "50%", "50%")], Tick(str(_("today")), "40%", "40%"), foot)
    rows = [Numbers("2030", "#", [2] * 5)]
    return Drawn(
        "lines", shapes, foot + 28, [], [_("last day"), *(words[status] for status in statuses)], rows, 10
    )


def samples() -> list[Sample]:
    """List the components with their made-up content."""
    event = {
        "id": "e1",
        "happened_on": DAY,
        "commitment": "c1",
        "note": "一号码头已开工",
        "quote": "一号码头已开工",
        "href": "https://example.org/",
        "link_saved_on": DAY,
        "what": _("in progress"),
    }
    facet = Facet(
        "kind",
        str(_("kind")),
        [Choice(str(label), number, "?", kind == "pledge") for kind, label, number in KINDS],
        [Choice("其他", 0, "?", False)],
    )
    state = {"query": {}, "given": {"kind": "pledge"}}
    table = {"table": COMMITMENTS, "state": state, "id": "sample"}
    return [
        Sample("kinds", {"kinds": KINDS, "address": "#", "others": [("#", "数字", 4)]}),
        Sample("searchbox", {"id": "box", "label": _("Search the record"), "large": True}),
        Sample("chips", {"chips": [Chip(str(_("kind")), str(_("pledge")), "?")], "state": state, "count": 3}),
        Sample("facets", {"facets": [facet]}),
        Sample("filters", table),
        Sample("window", EXCEL._asdict()),
        Sample(
            "faults",
            {
                "faults": [{"parameter": "kind", "detail": "?", "expected": ["pledge"]}],
                "address": "#",
                "back": COMMITMENTS.title,
            },
        ),
        Sample(
            "tools",
            {
                "files": [("XLSX", "#"), ("CSV", "#")],
                "query": "#",
                "feed": "#",
                "calendar": "#",
                "charts": [(DUE.short, "#")],
                "citation": CITED.usual(),
            },
        ),
        Sample(
            "context",
            {
                "passage": {"before": "各位委员，我们", "words": QUOTE, "after": "。"},
                "question": QUESTION,
                "answer": ANSWER,
                "record": RECORD,
            },
        ),
        Sample("said_by", {"record": RECORD, "answer": ANSWER, "question": QUESTION, "hearing": HEARING}),
        Sample("tree", {"nodes": [Node("港口", "#", KINDS, "", [Node("码头", "#", KINDS[:1], "", [])])]}),
        Sample("followed", {"events": [event]}),
        _chart(DEPARTMENTS, _bars()),
        _chart(FIGURES, _sizes()),
        _chart(DUE, _lines()),
        Sample(
            "share",
            {
                "cited": CITED,
                "record": RECORD,
                "room": "commitments",
                "embed": "https://example.org/embed/",
                "api": "#",
                "feed": "#",
            },
        ),
        Sample(
            "about_hearing",
            {
                "speakers": mark_safe("<li>张三</li>"),
                "roles": [(_("sources"), [SOURCE])],
                "topics": "港口",
                "facts": written([Fact("地区", "", "示例市")]),
                "files": files_of([(COMMITMENTS.resource, "")]),
                "hearing": HEARING,
                "citation": CITED.usual(),
                "api": "#",
            },
        ),
        Sample("print", {"canonical": "https://example.org/", "citation": CITED.usual()}),
    ]
