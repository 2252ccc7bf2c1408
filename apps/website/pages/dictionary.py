from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.resources import BY_COLLECTION
from apps.api.schema import examples
from apps.website.dictionary import describe, dictionary

from .page import show


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
    return show(request, "columns.html", {"room": "data", "list": described}, f"/api/v1/{collection}/")
