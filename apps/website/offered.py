"""The files of a list as a page offers them: the workbook in its own language where there is one, the others from the API."""

from collections.abc import Collection, Iterable
from html import escape
from typing import Any
from urllib.parse import parse_qs

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from apps.api.http.addresses import local
from apps.api.resources.viewset import Resource

from .language import page
from .tables import TABLE_OF
from .tables.table import ALL


def offered(
    resource: type[Resource], query: str = "", formats: Collection[str] | None = None
) -> list[tuple[str, str]]:
    """List formats and addresses, all or some; `query` is empty or begins with a question mark."""
    names = [name for name in resource.formats if formats is None or name in formats]
    return [(name.upper(), _address(resource, name, query)) for name in names]


def plural(resource: type[Resource]) -> str:
    """Return the name of a list in the active language."""
    model: Any = resource.serializer_class.Meta.model
    return str(model._meta.verbose_name_plural)


def files_of(lists: Iterable[tuple[type[Resource], str]]) -> SafeString:
    """Write the files of some lists, each with its query string, a line for each: for people, for programs, and to follow.

    The other formats are on the page of downloads.
    """
    return mark_safe(f'<ul class="files">{"".join([_files(*each) for each in lists])}</ul>')  # noqa: S308


def _files(resource: type[Resource], query: str) -> str:
    collection = resource.collection
    addresses = [
        *offered(resource, query, ("xlsx", "csv"))[::-1],
        ("JSON", local(f"/api/v1/{collection}/{query}")),
        ("Atom", f"{page(f'/{collection}.atom')}{whole(resource, query)}"),
    ]
    links = "".join([f'<a href="{escape(address)}">{name}</a>' for name, address in addresses])
    return f"<li><span>{escape(capfirst(plural(resource)))}</span>{links}</li>"


def _address(resource: type[Resource], name: str, query: str) -> str:
    if name != "xlsx" or resource.collection not in TABLE_OF:
        return local(f"/api/v1/{resource.collection}.{name}{query}")
    return f"{page(f'/{resource.collection}.xlsx')}{whole(resource, query)}"


def whole(resource: type[Resource], query: str = "") -> str:
    """Add to the query string of a file or feed of the site what its table leaves out at first."""
    table, given = TABLE_OF.get(resource.collection), parse_qs(query.removeprefix("?"))
    more = [f"{each}={ALL}" for each in table.first if each not in given] if table else []
    chosen = "&".join(filter(None, [query.removeprefix("?"), *more]))
    return f"?{chosen}" if chosen else ""
