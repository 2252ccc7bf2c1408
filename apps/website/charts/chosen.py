"""What a reader chose for a chart: the filters of its table, in the address, without those that make the chart what it is."""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest

from apps.api.http.parameters import query_string
from apps.website.language import page
from apps.website.tables.state import PAGING, State
from apps.website.tables.table import ALL, Table

from .chart import Chart


def chosen(request: HttpRequest, chart: Chart) -> dict[str, str]:
    """Read the filters that hold; what a table says for no choice is none here."""
    given = State(chart.table, request).given
    left_out = {*chart.fixed, *PAGING}
    return {
        name: text for name, text in given.items() if name not in left_out and (name == "q" or text != ALL)
    }


def charts_of(request: HttpRequest, charts: Iterable[Chart], table: Table) -> list[tuple[str, str]]:
    """List the charts of a table as it was chosen: what each says, and its address."""
    return [
        (str(chart.short), f"{page(chart.path)}{f'?{query_string(given)}' if given else ''}")
        for chart in charts
        if chart.table.collection == table.collection
        for given in [chosen(request, chart)]
    ]


def shown_state(request: HttpRequest, chart: Chart, given: Mapping[str, str]) -> State:
    """Return the state whose choices the page shows."""
    return _state(request, chart.table._replace(first={}), given)


def counted_state(request: HttpRequest, chart: Chart, given: Mapping[str, str]) -> State:
    """Return the state by which the facets beside the chart are counted: all that holds, chosen or not."""
    table = chart.table
    free = {name: title for name, title in table.facets.items() if name not in chart.fixed}
    more = {name: each for name, each in table.more.items() if name not in chart.fixed}
    return _state(
        request, table._replace(first=chart.fixed, facets=free, more=more), {**chart.first, **given}
    )


def _state(request: HttpRequest, table: Table, given: Mapping[str, str]) -> State:
    state = State(table, request)
    state.given = dict(given)
    return state
