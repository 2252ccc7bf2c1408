"""The files of a list as a page offers them: the workbook in its own language where there is one, the others from the API."""

from collections.abc import Collection
from urllib.parse import parse_qs

from django.urls import reverse

from apps.api.http.addresses import local
from apps.api.resources.viewset import Resource

from .tables import TABLE_OF
from .tables.table import ALL


def offered(
    resource: type[Resource], query: str = "", formats: Collection[str] | None = None
) -> list[tuple[str, str]]:
    """List formats and addresses, all or some; `query` is empty or begins with a question mark."""
    names = [name for name in resource.formats if formats is None or name in formats]
    return [(name.upper(), _address(resource, name, query)) for name in names]


def _address(resource: type[Resource], name: str, query: str) -> str:
    if name != "xlsx" or resource.collection not in TABLE_OF:
        return local(f"/api/v1/{resource.collection}.{name}{query}")
    return f"{reverse(f'{resource.collection}_workbook')}{whole(resource, query)}"


def whole(resource: type[Resource], query: str = "") -> str:
    """Add to the query string of a file or feed of the site what its table leaves out at first."""
    table, given = TABLE_OF.get(resource.collection), parse_qs(query.removeprefix("?"))
    more = [f"{each}={ALL}" for each in table.first if each not in given] if table else []
    chosen = "&".join(filter(None, [query.removeprefix("?"), *more]))
    return f"?{chosen}" if chosen else ""
