"""The tables: a list of the API with headings, facets, filters and pages, whose address holds all that was chosen."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.api.http.addresses import absolute, local
from apps.api.http.errors import BadParameters, UriTooLong
from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.website.charts import CHARTS
from apps.website.charts.chosen import charts_of
from apps.website.citations import of_table
from apps.website.language import page
from apps.website.published import records_of
from apps.website.tables.chips import chips_of
from apps.website.tables.choices import facets_of
from apps.website.tables.names import with_kinds
from apps.website.tables.state import State
from apps.website.tables.table import Heading, Table

from .page import faults_of, show

ON_A_PAGE = "25"


class Shown(NamedTuple):
    """A heading as a page shows it: its words, the address that sorts by it, and how the rows are sorted by it now."""

    label: str
    numeric: bool
    address: str | None
    sorted: str | None


@require_safe
def table(request: HttpRequest, table: Table) -> HttpResponse:
    """Show a table, or what is wrong with what was chosen."""
    state = State(table, request)
    try:
        view: Any = asked(table.resource, request, {**state.query, "page_size": ON_A_PAGE, "count": "true"})
    except (BadParameters, UriTooLong) as refused:
        wrong = {"table": table, "faults": faults_of(refused)}
        return show(request, "table.html", wrong, f"/api/v1/{table.collection}/", status=400)
    rows = records_of(view)
    if table.completed:
        rows = table.completed(request, rows)
    if table.counted_by:
        rows = with_kinds(request, rows, table.counted_by)
    filters = query_string(state.filters)
    query = f"?{filters}" if filters else ""
    address = f"/api/v1/{table.collection}"
    earlier, later = view.paginator.cursors()
    workbook = f"{reverse(f'{table.collection}_workbook')}{state.address({})}".rstrip("?")
    part = _part(view, len(rows)) if earlier or later else ""
    context: dict[str, Any] = {
        "table": table,
        "state": state,
        "kept": state.kept("q", "held_on__gte", "held_on__lte"),
        "rows": rows,
        "row_template": f"website/rows/{table.template}.html",
        "count": view.paginator.count,
        "headings": [_shown(state, heading) for heading in table.headings],
        "facets": facets_of(request, state),
        "chips": chips_of(state),
        "earlier": earlier and state.page(earlier),
        "part": part,
        "whole": part and absolute(request, workbook.removeprefix(local(""))),
        "beginning": table.beginning if table.first.items() <= state.filters.items() else "",
        "later": later and state.page(later),
        "files": [
            ("XLSX", workbook),
            ("CSV", local(f"{address}.csv{query}")),
        ],
        "feed": page(f"/{table.collection}.atom{state.followed}"),
        "calendar": page(f"/{table.collection}.ics{state.followed}") if table.calendar else None,
        "query": local(f"{address}/{query}"),
        "preview": f"{reverse('columns', args=[table.collection])}{_previewed(state)}#preview",
        "charts": charts_of(request, CHARTS, table),
        "citation": of_table(request, state, view.paginator.count, request.get_full_path_info(), part),
    }
    path = f"{request.path_info}?{query_string(state.given)}" if state.given else request.path_info
    return show(
        request, "table.html", context, f"{address}/{query}", path, [(table.resource, state.followed)]
    )


def _part(view: Any, rows: int) -> str:
    """Say which rows a page holds, of how many."""
    before = view.paginator.rows_before(view)
    told = {"first": before + 1, "last": before + rows, "count": view.paginator.count}
    return _("rows %(first)s to %(last)s of %(count)s") % told


def _previewed(state: State) -> str:
    """Write the query string of the page that shows what files of these rows hold, in the order that the reader chose."""
    chosen = {name: text for name, text in state.given.items() if name == "ordering"}
    query = query_string({**state.filters, **chosen})
    return f"?{query}" if query else ""


def _shown(state: State, heading: Heading) -> Shown:
    if heading.ordering not in state.table.resource.orderings:
        return Shown(heading.label, heading.numeric, None, None)
    now = state.value("ordering")
    ascending, descending = now == heading.ordering, now == f"-{heading.ordering}"
    address = state.address({"ordering": f"-{heading.ordering}" if ascending else heading.ordering})
    return Shown(
        heading.label,
        heading.numeric,
        address,
        "ascending" if ascending else "descending" if descending else None,
    )
