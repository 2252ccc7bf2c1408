"""The files of a list as a page offers them: the workbook in its own language where there is one, the others from the API."""

from django.urls import reverse

from apps.api.http.addresses import local
from apps.api.resources.viewset import Resource

from .tables import TABLES
from .tables.table import ALL

BY_COLLECTION = {table.collection: table for table in TABLES}


def offered(resource: type[Resource], query: str = "") -> list[tuple[str, str]]:
    """List formats and addresses; `query` is empty or begins with a question mark."""
    return [(name.upper(), _address(resource, name, query)) for name in resource.formats]


def _address(resource: type[Resource], name: str, query: str) -> str:
    table = BY_COLLECTION.get(resource.collection)
    if name != "xlsx" or table is None:
        return local(f"/api/v1/{resource.collection}.{name}{query}")
    whole = "&".join(f"{each}={ALL}" for each in table.first)  # what the table leaves out at first, too
    more = filter(None, [query.removeprefix("?"), whole])
    return f"{reverse(f'{table.collection}_workbook')}?{'&'.join(more)}".rstrip("?")
