from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.query.asking import asked
from apps.api.resources import BY_COLLECTION
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import columns_of
from apps.api.schema import examples
from apps.exports.text import cell
from apps.website.dictionary import describe, dictionary

from .page import show

PREVIEWED, MOST = "10", 100  # no id is longer


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """Name every list of the record, and say what it holds."""
    context = {"room": "data", "dictionary": dictionary(illustrated=False)}
    return show(request, "dictionary.html", context, "/api/v1/")


@require_safe
def columns(request: HttpRequest, collection: str) -> HttpResponse:
    """Show the meaning of every column of a list.

    Errors: 404 where there is no such list.
    """
    resource = BY_COLLECTION.get(collection)
    if resource is None:
        raise Http404
    described = describe(resource, illustrated=examples.are_public())
    context = {"room": "data", "list": described, "rows": _preview(request, resource)}
    return show(request, "columns.html", context, f"/api/v1/{collection}/")


def _preview(request: HttpRequest, resource: type[Resource]) -> list[list[str]]:
    """Write the cells of the first rows as files have them, long words cut, but for the id."""
    view = asked(resource, request, {"page_size": PREVIEWED})
    names = [column.name for column in columns_of(resource.serializer_class)]
    return [
        [_cut(str(cell(row[name]))) if name != "id" else row[name] for name in names]
        for row in view.records()
    ]


def _cut(text: str) -> str:
    return text if len(text) <= MOST else f"{text[:MOST]}…"
