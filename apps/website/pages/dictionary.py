from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.http.errors import BadParameters, UriTooLong
from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.api.resources import BY_COLLECTION
from apps.api.rows.columns import columns_of
from apps.api.schema import examples
from apps.exports.text import cell
from apps.website.dictionary import describe, dictionary
from apps.website.offered import offered
from apps.website.tables import TABLE_OF
from apps.website.tables.chips import chosen_of
from apps.website.tables.sheets import cells_of, headings_of
from apps.website.tables.state import State
from apps.website.tables.table import ALL, Table

from .page import faults_of, show

PREVIEWED, MOST = 10, 100  # no id is longer


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """Name every list of the record, and say what it holds."""
    context = {"room": "data", "dictionary": dictionary(illustrated=False)}
    return show(request, "dictionary.html", context, "/api/v1/")


@require_safe
def columns(request: HttpRequest, collection: str) -> HttpResponse:
    """Show the meaning of every column of a list, and the first rows of its files: of all of it, or of what was chosen.

    Errors: 404 where there is no such list; 400 for a choice that cannot be read.
    """
    resource = BY_COLLECTION.get(collection)
    if resource is None:
        raise Http404
    table = TABLE_OF.get(collection) or Table(resource)
    state = State(table, request)
    # Its files hold every kind until one is chosen.
    state.given = {**dict.fromkeys(table.first, ALL), **state.given}
    chosen = {name: text for name, text in state.query.items() if name in state.given and name != "cursor"}
    query = f"?{query_string(chosen)}" if chosen else ""
    context: dict[str, Any] = {"room": "data", "list": describe(resource, illustrated=examples.are_public())}
    path, api, status = f"{request.path_info}{query}", f"/api/v1/{collection}/{query}", 200
    try:
        context |= _preview(request, table, chosen)
        context["chosen"] = chosen_of(state)
        context["offered"] = offered(resource, query)
    except (BadParameters, UriTooLong) as refused:
        context["faults"], path, api, status = (
            faults_of(refused),
            request.path_info,
            f"/api/v1/{collection}/",
            400,
        )
    return show(request, "columns.html", context, api, path, status=status)


def _preview(request: HttpRequest, table: Table, chosen: dict[str, str]) -> dict[str, Any]:
    """Read the first rows as the files have them, those for programs and the workbook; long words are cut, but for the id."""
    resource = table.resource
    view: Any = asked(resource, request, {**chosen, "page_size": str(PREVIEWED), "count": "true"})
    names = [column.name for column in columns_of(resource.serializer_class)]
    rows = [
        [_cut(cell(row[name])) if name != "id" else row[name] for name in names] for row in view.records()
    ]
    found: dict[str, Any] = {"rows": rows, "count": view.paginator.count}
    if table.written:
        ordering = table.ordering or resource.ordering
        file = asked(resource, request, {"ordering": ordering, **chosen}, "file")
        first = file.filter_queryset(file.get_queryset())[:PREVIEWED]
        found["headings"] = headings_of(table)
        found["sheet"] = [
            [_cut("" if value is None else value) for value in row] for row in cells_of(request, table, first)
        ]
    return found


def _cut(value: Any) -> str:
    text = str(value)
    return text if len(text) <= MOST else f"{text[:MOST]}…"
