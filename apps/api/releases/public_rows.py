"""The public rows of every kind of record: the columns of its detail answer, as JSON has them."""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Any

from django.db.models import Model

from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Column, columns_of, read_rows
from apps.exports.json import plain
from apps.hearings.models import Source
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart
from apps.hearings.spans import Span

PLAIN = {str, int, float, bool, list, dict, type(None)}


class PublicRows:
    """The public rows of one kind of record, and on which other records they depend."""

    def __init__(self, resource: type[Resource]):
        self.detail_class, self.list_class = resource.detail_class, resource.serializer_class
        self.model: type[Record] = resource.detail_class.Meta.model
        self.collection = self.model.collection

    @cached_property
    def columns(self) -> list[Column]:
        return columns_of(self.detail_class)

    @cached_property
    def listed(self) -> list[str]:
        """Names of the columns of the list; empty where they are those of the detail answer."""
        names = [column.name for column in columns_of(self.list_class)]
        return [] if names == [column.name for column in self.columns] else names

    @cached_property
    def labelled_by(self) -> dict[str, type[Model]]:
        """Paths to the other records on which a row depends, and their models."""
        own: Any = self.model._meta
        is_part = issubclass(self.model, HearingPart)
        found = {"hearing": own.get_field("hearing").related_model} if is_part else {}
        if issubclass(self.model, Span):
            found["edition__source"] = Source  # a later edition of it
        for column in self.columns:
            found |= column.models
        return found

    @cached_property
    def names(self) -> dict[str, type[Model]]:
        """Columns that hold the id, or ids, of other records, and their models."""
        return {column.name: column.related_model for column in self.columns if column.related_model}

    def read(self, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Yield the rows of those of the records that are public."""
        names = [column.name for column in self.columns]
        queryset = self.detail_class.rows().filter(pk__in=list(ids)).order_by("pk")
        for row in read_rows(queryset, self.columns):
            yield {name: as_json(value) for name, value in zip(names, row, strict=True)}

    def dependents(self, path: str, ids: Iterable[str]) -> Iterator[str]:
        """Yield the ids of public records whose path leads to one of the ids."""
        found = self.model.objects.published().filter(**{f"{path}__in": list(ids)})
        return found.values_list("pk", flat=True).iterator()


def as_json(value: Any) -> Any:
    """Return a value as it comes back from JSON."""
    return value if type(value) in PLAIN else plain(value)


@cache
def public_rows() -> dict[str, PublicRows]:
    """Return the public rows of every kind of record by collection, each kind after those it refers to."""
    return {rows.collection: rows for rows in map(PublicRows, RECORDS)}
