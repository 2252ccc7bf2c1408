"""The lists of related records on the page of a person, an organization, a division, a topic or a source."""

from collections.abc import Collection
from typing import Any, NamedTuple

from django.db.models import QuerySet

from apps.api.files.sentences import with_others, words_of
from apps.api.query.ordering import Ordering
from apps.api.query.strict_filter import StrictFilter
from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Detail, columns_of
from apps.api.rows.day import day_read
from apps.api.rows.details import RowDict
from apps.api.rows.names import lists_with_names
from apps.api.rows.statements import COMPILED, Bound, Statement, read
from apps.api.rows.stored import reader_of
from apps.hearings.models import Commitment
from apps.hearings.models.base import Record
from apps.website.language import page
from apps.website.offered import plural, whole
from apps.website.tables import TABLE_OF

SHOWN = 5
TOLD_FIRST = list(TABLE_OF)
LISTS = sorted(
    RECORDS,
    key=lambda each: TOLD_FIRST.index(each.collection) if each.collection in TOLD_FIRST else len(TOLD_FIRST),
)
"""The lists in the order of the site: first those that have a table, hearings before what was said there."""


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

    @property
    def followed(self) -> str:
        """The query string of the feed of the complete list."""
        return whole(self.resource, self.query)

    @property
    def table(self) -> str:
        """The address of the table that has more of the list than these entries; empty where none has."""
        found = TABLE_OF.get(self.resource.collection)
        return f"{page(found.path)}{self.followed}" if found and self.total > len(self.entries) else ""


def related(model: type[Record], pk: str, leave_out: Collection[str] = ()) -> list[Related]:
    """Find the lists that can be filtered by this record and are not empty then, in the order of the site."""
    found: list[Related] = []
    rows: list[list[RowDict]] = []
    values: dict[Any, Any] = {}  # each tree is asked once for what is below
    for resource in LISTS:
        name = filter_by(model, resource)
        if name is None or resource.collection in leave_out:
            continue
        by = resource.filterset_class.base_filters[name]
        tree = getattr(by, "tree", None)
        if tree not in values:
            values[tree] = by.resolved(pk)
        about = _About(resource, by, values[tree])
        if total := about.total():
            found.append(Related(resource, [], total, f"?{name}={pk}"))
            rows.append(about.first())
    named = lists_with_names(
        [(each.resource.serializer_class, some) for each, some in zip(found, rows, strict=True)]
    )
    return [
        each._replace(entries=[entry(each.resource.detail_class, row) for row in some])
        for each, some in zip(found, named, strict=True)
    ]


class _About:
    """The rows of a list that a filter with a value selects; their statements are compiled once for their shape."""

    def __init__(self, resource: type[Resource], by: StrictFilter, value: Any) -> None:
        self.resource, self.by, self.value = resource, by, value
        self.shape = ("related", resource, by, by.shape(value), day_read())

    def total(self) -> int:
        """Count the rows."""

        def make() -> Statement:
            places = [Bound(at) for at in range(len(values))]
            return Statement(self._rows(places).order_by().values_list("pk")).counting()

        values = self.by.each(self.value)
        [(total,)] = COMPILED.get((self.shape, "total"), make).read(values) or [(0,)]
        return int(total)

    def first(self) -> list[RowDict]:
        """Read the first rows in the order of the list."""
        order = Ordering.named(self.resource.ordering, self.resource.orderings)
        reader = reader_of(self.resource.serializer_class)

        def first(places: list[Bound]) -> QuerySet[Any]:
            return reader.values(order.sort(self._rows(places))[:SHOWN], ())

        return list(map(reader.record, read((self.shape, "first"), first, self.by.each(self.value))))

    def _rows(self, places: list[Bound]) -> QuerySet[Any]:
        return self.by.filter(self.resource.serializer_class.rows(), self.by.bound(self.value, places))


def filter_by(model: type[Record], resource: type[Resource]) -> str | None:
    """Name the filter of a list that takes ids of a model: that of the model's own name, or that of a column.

    No list is on the page of a record of its own: this nests the records that belong to it.
    """
    own, row_class = model._meta.model_name, resource.serializer_class
    if row_class.Meta.model is model:
        return None
    names = [column.name for column in columns_of(row_class) if column.related_model is model]
    return next((name for name in (own, *names) if name in resource.filterset_class.base_filters), None)


def entry(detail_class: type[Detail], row: dict[str, Any]) -> dict[str, Any]:
    """Summarise a row in one line: its day, its kind if it is a commitment, its person, its words or name, and its address."""
    day = next((row[name] for name in ("happened_on", "held_on", "published_on") if row.get(name)), None)
    return {
        "day": day,
        "kind": row["kind"] if detail_class.Meta.model is Commitment else None,
        "who": with_others(row, row.get("person_name") or "") or None,
        "words": words_of(row),
        "href": page(detail_class.page_path(row)),
    }
