"""What else the record holds on a person, an organization, a division, a subject or a source."""

from typing import NamedTuple

from apps.api.documents.sentences import words_of
from apps.api.http.addresses import local
from apps.api.query.ordering import Ordering
from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import columns_of, read_rows

SHOWN = 10
FILTERS = {
    "areas": ["area"],
    "organizations": ["organization", "convened_by", "publisher"],
    "people": ["person"],
    "topics": ["topic"],
    "sources": ["source"],
}
"""The filters that ask for the records of each kind, the nearest first."""


class Related(NamedTuple):
    """The beginning of a list that concerns a record, how long it is, and the query of the whole."""

    resource: type[Resource]
    entries: list[dict]
    total: int
    query: str

    @property
    def name(self):
        """The list's name in the language of the page."""
        return plural(self.resource)


def plural(resource) -> str:
    """Name a list in the language of the page."""
    return resource.serializer_class.Meta.model._meta.verbose_name_plural


def related(kind: str, pk: str, leave_out=()) -> list[Related]:
    """Find the lists that can be filtered by a kind of record and that hold something on this one."""
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


def _entries(resource, queryset):
    columns = columns_of(resource.serializer_class)
    queryset = Ordering.named(resource.ordering, resource.orderings).sort(queryset)
    for values in read_rows(queryset[:SHOWN], columns):
        row = dict(zip([column.name for column in columns], values, strict=True))
        yield entry(resource.detail_class, row)


def entry(detail_class, row) -> dict:
    """Say in one line what a row is: when, who, the words or the name, and where they stand."""
    day = next((row[name] for name in ("happened_on", "held_on", "published_on") if row.get(name)), None)
    return {
        "day": day,
        "who": row.get("person_name"),
        "words": words_of(row),
        "href": local(detail_class.page_path(row)),
    }
