"""The charts: a page of all of them, and for each a page, a picture and a frame, which take the filters of its table."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from apps.api.http.addresses import absolute, local
from apps.api.http.errors import BadParameters, UriTooLong
from apps.api.http.parameters import query_string
from apps.website.charts import BY_NAME, CHARTS
from apps.website.charts.chart import Chart
from apps.website.charts.chosen import chosen, counted_state, shown_state
from apps.website.charts.shown import Shown, chart_of
from apps.website.citations import of_table
from apps.website.language import path_of
from apps.website.pictures.answer import picture_answer
from apps.website.pictures.charts import picture_of_chart
from apps.website.security import EMBEDDABLE
from apps.website.tables.chips import chips_of, chosen_of
from apps.website.tables.choices import facets_of

from .page import faults_of, show

AROUND = 260
"""Pixels of a frame around the shapes of its chart: the title, the legend and the caption."""
Answer = Callable[[HttpRequest, Shown], HttpResponse]


@require_safe
def charts(request: HttpRequest) -> HttpResponse:
    """Show every chart of the complete record."""
    shown = [chart_of(request, chart, {}) for chart in CHARTS]
    context = {"room": "charts", "charts": [each for each in shown if each.drawn.rows]}
    return show(request, "charts.html", context, "/api/v1/")


@require_safe
def chart(request: HttpRequest, name: str) -> HttpResponse:
    """Show a chart of what was chosen."""
    return _answer(request, name, _page)


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """Send a chart of what was chosen as PNG.

    Errors: 404 where there is nothing to draw; 429 for too many pictures; 503 without a font for Chinese.
    """
    return _chosen_only(request, name) or _answer(request, name, _picture)


@require_safe
@xframe_options_exempt
def frame(request: HttpRequest, name: str) -> HttpResponse:
    """Show a chart of what was chosen, for a frame in a page of another site."""
    return _chosen_only(request, name) or _answer(request, name, _frame)


def read_chart(request: HttpRequest, chart: Chart) -> Shown:
    """Draw what was chosen.

    Errors: BadParameters or UriTooLong for what cannot be read.
    """
    given = chosen(request, chart)
    shown = chart_of(request, chart, given)  # which refuses what has no words
    said = {"unit"} if shown.drawn.about else set()
    others = {name: text for name, text in given.items() if name not in said}
    told = map(str, chosen_of(shown_state(request, chart, others)))
    return shown._replace(caption=_("; ").join([*told, shown.caption]))


def _chosen_only(request: HttpRequest, name: str) -> HttpResponse | None:
    """Redirect to the address of what was chosen, so that each picture and frame is made and kept at one address."""
    query = query_string(chosen(request, BY_NAME[name])) if name in BY_NAME else ""
    if name not in BY_NAME or request.META["QUERY_STRING"] == query:
        return None
    return redirect(f"{local(request.path_info)}{f'?{query}' if query else ''}")


def _answer(request: HttpRequest, name: str, answer: Answer) -> HttpResponse:
    if name not in BY_NAME:
        raise Http404
    chart = BY_NAME[name]
    try:
        shown = read_chart(request, chart)
    except (BadParameters, UriTooLong) as refused:
        context = {"room": "charts", "chart": chart, "faults": faults_of(refused)}
        return show(request, "chart.html", context, "/api/v1/", chart.path, status=400)
    return answer(request, shown)


def _page(request: HttpRequest, shown: Shown) -> HttpResponse:
    chart, given = shown.chart, shown.given
    state, path = shown_state(request, chart, given), f"{path_of(chart.path)}{shown.query}"
    address = absolute(request, path)
    context: dict[str, Any] = {
        "room": "charts",
        "chart": chart,
        "shown": shown,
        "table": chart.table,
        "state": state,
        "kept": state.kept("q", "held_on__gte", "held_on__lte"),
        "chips": chips_of(state),
        "counted": shown.counted,
        "picture": absolute(request, f"{path_of(chart.path).rstrip('/')}.png{shown.query}"),
        "facets": facets_of(request, counted_state(request, chart, given)),
        "citation": of_table(request, state, shown.drawn.number, path),
        "embed": absolute(request, f"{path_of(f'/embed{chart.path}')}{shown.query}"),
        "oembed": absolute(request, f"/oembed?{urlencode({'url': address})}"),
        "frame_height": shown.drawn.height + AROUND,
        "others": [each for each in CHARTS if each is not chart],
    }
    return show(request, "chart.html", context, chart.data(given)[1], path)


def _picture(request: HttpRequest, shown: Shown) -> HttpResponse:
    if not shown.drawn.rows:
        raise Http404
    return picture_answer(request, f"chart-{shown.chart.name}", partial(picture_of_chart, request, shown))


def _frame(request: HttpRequest, shown: Shown) -> HttpResponse:
    address = absolute(request, f"{path_of(shown.chart.path)}{shown.query}")
    response = render(request, "website/chart_frame.html", {"shown": shown, "address": address})
    response["Content-Security-Policy"] = EMBEDDABLE
    return response
