"""Bars of stated quantities of one unit, in size order; how exactly each was stated is told by its shape and in words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from apps.api.query.asking import asked
from apps.api.resources.figures import FigureRow, FigureViewSet
from apps.api.rows.details import RowDict
from apps.hearings.models import Figure
from apps.hearings.units_in_words import in_words, unit_words
from apps.website.published import details, records_of
from apps.website.tables import FIGURES as TABLE

from .chart import Chart, Drawn, Key, Numbers

MOST = 15
LETTERS = 22
"""Letters of a label, which stands in one line on a phone."""
ROW, TEXT, BAR = 46, 15, 23
Q = Figure.Qualifier
EXACT, ABOUT, LEAST, UTMOST, RANGE = "exact", "about", "least", "utmost", "range"
PRECISIONS = {
    EXACT: gettext_lazy("exactly"),
    ABOUT: gettext_lazy("approximate"),
    LEAST: gettext_lazy("at least or over"),
    UTMOST: gettext_lazy("at most or under"),
    RANGE: gettext_lazy("a range"),
}
ENDS = {Q.AT_LEAST, Q.AT_MOST}
STATED = {
    Q.EXACT: EXACT,
    Q.ABOUT: ABOUT,
    Q.NEARLY: ABOUT,
    Q.OVER: LEAST,
    Q.AT_LEAST: LEAST,
    Q.UNDER: UTMOST,
    Q.AT_MOST: UTMOST,
}


class Stated(NamedTuple):
    """A quantity as it was stated: its row, its ends, how exact it is, and how many rows state it."""

    row: RowDict
    low: Decimal
    high: Decimal
    precision: str
    rows: int


class Bar(NamedTuple):
    """A bar: its words, how exact it is, where it begins, how wide it is and where it ends, in per cent and pixels."""

    label: str
    precision: str
    left: str
    width: str
    right: str
    text: int
    bar: int


def in_size_order(request: HttpRequest, query: Mapping[str, str]) -> Drawn:
    """Read the largest quantities that match; the two ends of a range are one bar."""
    paging = {"ordering": "-value", "page_size": str(2 * MOST), "count": "true"}
    view: Any = asked(FigureViewSet, request, {**query, **paging})
    rows, count = records_of(view), view.paginator.count
    if count > len(rows):
        rows += _ends_beyond(request, query, rows)
    shown = _stated(rows)[:MOST]
    least = min((Decimal(0), *(each.low for each in shown)))
    span = max((Decimal(0), *(each.high for each in shown))) - least or Decimal(1)
    present = {each.precision for each in shown}
    return Drawn(
        "sizes",
        [_bar(at, each, least, span) for at, each in enumerate(shown)],
        ROW * len(shown),
        [Key(name, str(label)) for name, label in PRECISIONS.items() if name in present],
        [_("as printed"), _("what is counted"), _("in one unit"), _("how exact"), _("department")],
        [_numbers(each) for each in shown],
        count,
        count - sum(each.rows for each in shown),
        _("unit: %(unit)s") % {"unit": unit_words(query["unit"])},
        in_words=True,
    )


def _ends_beyond(request: HttpRequest, query: Mapping[str, str], rows: list[RowDict]) -> list[RowDict]:
    """Read the ends of ranges that match too, where only their other end is among the rows."""
    words = {_words(row) for row in rows if row["qualifier"] in ENDS}
    places = {
        f"{name}__in": {row[name] for row in rows if row["qualifier"] in ENDS}
        for name in ("edition", "start")
    }
    same = [row for row in details(FigureRow, **places) if _words(row) in words]
    ids = {row["id"] for row in same if row["qualifier"] in ENDS} - {row["id"] for row in rows}
    if "id__in" in query:
        ids &= set(query["id__in"].split(","))
    if not ids:
        return []
    paging = {"id__in": ",".join(sorted(ids)), "page_size": str(2 * MOST)}
    return records_of(asked(FigureViewSet, request, {**query, **paging}))


def _stated(rows: list[RowDict]) -> list[Stated]:
    """Join the ends of ranges, which share their words."""
    joined: dict[Any, list[RowDict]] = {}
    for row in rows:
        joined.setdefault(_words(row) if row["qualifier"] in ENDS else row["id"], []).append(row)
    found: list[Stated] = []
    for each in joined.values():
        if {row["qualifier"] for row in each} == ENDS:
            values = [row["value"] for row in each]
            found.append(Stated(each[0], min(values), max(values), RANGE, len(each)))
        else:
            found += [Stated(row, row["value"], row["value"], STATED[row["qualifier"]], 1) for row in each]
    return sorted(found, key=lambda each: -each.high)


def _words(row: RowDict) -> tuple[Any, ...]:
    return row["edition"], row["start"], row["end"], row["unit"]


def _bar(at: int, each: Stated, least: Decimal, span: Decimal) -> Bar:
    begin, end = (each.low, each.high) if each.precision == RANGE else sorted((Decimal(0), each.high))
    label = " ".join(filter(None, [each.row["quote"], each.row["measures"]]))
    label = label if len(label) <= LETTERS else f"{label[: LETTERS - 1]}…"
    left, width, right = (f"{100 * part / span:.2f}%" for part in (begin - least, end - begin, end - least))
    return Bar(label, each.precision, left, width, right, ROW * at + TEXT, ROW * at + BAR)


def _numbers(each: Stated) -> Numbers:
    row = each.row
    values = [each.low, each.high] if each.low != each.high else [each.high]
    ends = [in_words(value, row["unit"], row["kind"]) for value in values]
    cells = [row["measures"], "–".join(ends), _exactness(each), row["organization_name"] or ""]
    return Numbers(row["quote"], reverse("figure", args=[row["id"]]), cells)


def _exactness(each: Stated) -> str:
    return str(PRECISIONS[RANGE] if each.precision == RANGE else Q(each.row["qualifier"]).label)


FIGURES = Chart(
    name="figures",
    table=TABLE._replace(
        title=gettext_lazy("Stated amounts of one unit, the largest first"),
        lead=gettext_lazy(
            "As they were stated, and not compared with statistics. The same sum may be stated twice, and a total beside its "
            "parts: stated amounts may overlap, so they cannot be added."
        ),
    ),
    short=gettext_lazy("in size order"),
    counted=ngettext_lazy("%(n)s figure", "%(n)s figures", "n"),
    left_out=ngettext_lazy(
        "%(n)s more figure is not drawn but is in the CSV file",
        "%(n)s more figures are not drawn but are in the CSV file",
        "n",
    ),
    asks={"ordering": "-value"},
    drawn=in_size_order,
    first={"unit": "CNY"},
)
