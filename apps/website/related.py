"""The lists of related records on the page of a person, an organization, a division, a topic or a source."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet

from apps.api.files.sentences import with_others, words_of
from apps.api.query.ordering import Ordering
from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Detail, columns_of
from apps.api.rows.stored import read_records
from apps.hearings.models.base import Record
from apps.website.language import page

SHOWN = 10


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


def related(model: type[Record], pk: str, leave_out: Collection[str] = ()) -> list[Related]:
    """Find the lists that can be filtered by this record and are not empty then."""
    found: list[Related] = []
    values: dict[Any, Any] = {}  # each tree is asked once for what is below
    for resource in RECORDS:
        name = filter_by(model, resource)
        if name is None or resource.collection in leave_out:
            continue
        by = resource.filterset_class.base_filters[name]
        tree = getattr(by, "tree", None)
        if tree not in values:
            values[tree] = by.resolved(pk)
        queryset = by.filter(resource.serializer_class.rows(), values[tree])
        if total := queryset.count():
            found.append(Related(resource, list(_entries(resource, queryset)), total, f"?{name}={pk}"))
    return found


def filter_by(model: type[Record], resource: type[Resource]) -> str | None:
    """Name the filter of a list that takes ids of a model: that of the model's own name, or that of a column.

    A list is not filtered by a column that refers to records of the same list: the page of a record nests these.
    """
    own, row_class = model._meta.model_name, resource.serializer_class
    names = [
        column.name
        for column in columns_of(row_class)
        if column.related_model is model is not row_class.Meta.model
    ]
    return next((name for name in (own, *names) if name in resource.filterset_class.base_filters), None)


def _entries(resource: type[Resource], queryset: QuerySet[Any]) -> Iterator[dict[str, Any]]:
    queryset = Ordering.named(resource.ordering, resource.orderings).sort(queryset)
    for row in read_records(resource.serializer_class, queryset[:SHOWN]):
        yield entry(resource.detail_class, row)


def entry(detail_class: type[Detail], row: dict[str, Any]) -> dict[str, Any]:
    """Summarise a row in one line: its day, its person, its words or name, and the address of its page."""
    day = next((row[name] for name in ("happened_on", "held_on", "published_on") if row.get(name)), None)
    return {
        "day": day,
        "who": with_others(row, row.get("person_name") or "") or None,
        "words": words_of(row),
        "href": page(detail_class.page_path(row)),
    }
