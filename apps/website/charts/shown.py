"""A chart as a page shows it: what is drawn, its caption, and the addresses of its numbers and its picture."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.api.http.addresses import local
from apps.api.http.parameters import query_string
from apps.website.language import page

from .chart import Chart, Drawn

LEAST = 2
"""Rows that a chart beside other things has at least."""


class Shown(NamedTuple):
    """A chart with all that stands around it."""

    chart: Chart
    drawn: Drawn
    counted: str
    """How many records are drawn, in words."""
    caption: str
    given: Mapping[str, str]
    query: str
    address: str
    picture: str
    csv: str
    json: str

    @property
    def template(self) -> str:
        return f"components/{self.drawn.template}.html"


def chart_of(request: HttpRequest, chart: Chart, given: Mapping[str, str]) -> Shown:
    """Draw a chart of the records that match.

    Errors: 400 naming every parameter at fault.
    """
    drawn = chart.drawn(request, chart.query(given))
    counted = str(chart.counted % {"n": drawn.number})
    csv, json = chart.data(given)
    query = f"?{query_string(given)}" if given else ""
    address = page(chart.path)
    return Shown(
        chart,
        drawn,
        counted,
        _caption(request, chart, drawn, [drawn.about, counted]),
        given,
        query,
        f"{address}{query}",
        f"{address.rstrip('/')}.png{query}",
        local(csv),
        local(json),
    )


def charts_beside(request: HttpRequest, charts: Iterable[Chart], given: Mapping[str, str]) -> list[Shown]:
    """Draw those charts that have enough to show of the records that match."""
    found = [chart_of(request, chart, given) for chart in charts]
    return [each for each in found if len(each.drawn.rows) >= LEAST]


def _caption(request: HttpRequest, chart: Chart, drawn: Drawn, parts: list[str]) -> str:
    """Say what is drawn, what is left out, and of which release it is."""
    release = getattr(request, "release", None)
    if drawn.others:
        parts.append(str(chart.left_out % {"n": drawn.others}))
    parts.append(drawn.groupless)
    if release:
        day = date_format(timezone.localdate(release.at))
        parts.append(
            _("Open record of public hearings, release %(number)s, %(day)s")
            % {"number": release.number, "day": day}
        )
    return _("; ").join(part for part in parts if part) + _(". ").strip()
