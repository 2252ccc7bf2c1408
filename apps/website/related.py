"""The lists of related records on the page of a person, an organization, a division, a topic or a source."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet

from apps.api.documents.sentences import words_of
from apps.api.http.addresses import local
from apps.api.query.ordering import Ordering
from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Detail, columns_of, read_records

SHOWN = 10
FILTERS = {
    "areas": ["area"],
    "organizations": ["organization", "convened_by", "publisher"],
    "people": ["person"],
    "topics": ["topic"],
    "sources": ["source"],
}
"""The filters by which each collection's records are found in other lists; the first that a list has is used."""


class Related(NamedTuple):
    """The first entries of a list about a record, its total, and the query string of the complete list."""

    resource: type[Resource]
    entries: list[dict]
    total: int
    query: str

    @property
    def name(self) -> str:
        """The list's name in the active language."""
        return plural(self.resource)


def plural(resource: type[Resource]) -> str:
    """Return the name of a list in the active language."""
    model: Any = resource.serializer_class.Meta.model
    return model._meta.verbose_name_plural


def related(kind: str, pk: str, leave_out: Collection[str] = ()) -> list[Related]:
    """Find the lists that can be filtered by this record and are not empty then."""
    found = []
    for resource in RECORDS:
        names = [name for name in FILTERS[kind] if name in resource.filterset_class.base_filters]
        if not names or resource.collection in leave_out:
            continue
        concerning = resource.filterset_class.base_filters[names[0]]
        queryset = concerning.filter(resource.serializer_class.rows(), pk)
        if total := queryset.count():
            query = f"?{names[0]}={pk}"
            found.append(Related(resource, list(_entries(resource, queryset)), total, query))
    return found


def _entries(resource: type[Resource], queryset: QuerySet[Any]) -> Iterator[dict[str, Any]]:
    queryset = Ordering.named(resource.ordering, resource.orderings).sort(queryset)
    for row in read_records(queryset[:SHOWN], columns_of(resource.serializer_class)):
        yield entry(resource.detail_class, row)


def entry(detail_class: type[Detail], row: dict[str, Any]) -> dict[str, Any]:
    """Summarise a row in one line: its day, its person, its words or name, and the address of its page."""
    day = next((row[name] for name in ("happened_on", "held_on", "published_on") if row.get(name)), None)
    return {
        "day": day,
        "who": row.get("person_name"),
        "words": words_of(row),
        "href": local(detail_class.page_path(row)),
    }
