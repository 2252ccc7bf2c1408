"""The columns of each kind of record that are searched, as its filter `q` says."""

from functools import cache
from typing import Any, NamedTuple

from apps.api.rows.columns import columns_of

from . import RECORDS

DAYS = ("held_on", "published_on")
"""The columns that say of which day a record is."""


class Searched(NamedTuple):
    """The columns of a kind of record that are searched, and the one that says its day."""

    names: list[str]
    day: str | None


@cache
def searched() -> dict[str, Searched]:
    """Return what is searched of each kind of record."""
    found = {}
    for resource in RECORDS:
        columns = columns_of(resource.detail_class)
        names = {column.path: column.name for column in columns}
        q: Any = resource.filterset_class.base_filters["q"]
        day = next((column.name for column in columns if column.name in DAYS), None)
        found[resource.collection] = Searched([names[path] for path in q.columns], day)
    return found
