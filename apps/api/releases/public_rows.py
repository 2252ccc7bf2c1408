"""The public rows of every kind of record: the columns of its detail answer, as the JSON texts that a release stores."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, ExpressionWrapper, F, JSONField, Model, QuerySet, TextField
from django.utils import timezone

from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import PAGE, Column, columns_of
from apps.api.rows.statements import Bound, BoundList, padded, read
from apps.exports.json import sorted_keys, to_json
from apps.hearings.models import Source
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart
from apps.hearings.spans import Span

STAMP = "modified_at"


class PublicRow:
    """The public row of one record: the values of its columns, and each of them as JSON."""

    __slots__ = ("kind", "parts", "record", "values")

    def __init__(self, kind: "PublicRows", values: Sequence[Any], parts: Sequence[str]) -> None:
        self.kind, self.values, self.parts = kind, values, parts
        self.record: str = values[kind.places["id"]]

    def get(self, name: str) -> Any:
        """Return a value, an instant as the driver reads it; None where the kind has no such column."""
        at = self.kind.places.get(name)
        return None if at is None else self.values[at]

    @property
    def text(self) -> str:
        """The row as JSON."""
        return self.kind.form % self.parts

    @property
    def listed(self) -> str | None:
        """The row of the list as JSON; None where it has no other columns."""
        return self.kind.list_form % self.kind.list_parts(self.parts) if self.kind.listed else None

    @property
    def summand(self) -> int:
        """The summand of the row in the digest of a release."""
        parts = list(self.parts)
        for at in self.kind.objects:
            parts[at] = to_json(sorted_keys(json.loads(parts[at])))
        return summand_of(self.kind.collection, self.kind.sorted_form % self.kind.sorted_parts(parts))

    def dated(self, at: datetime) -> "PublicRow":
        """Make the same row with another instant of its last change."""
        place = self.kind.places[STAMP]
        values, parts = list(self.values), list(self.parts)
        values[place], parts[place] = _adapted(at), _written(at)
        return PublicRow(self.kind, tuple(values), tuple(parts))


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
    def places(self) -> dict[str, int]:
        """The place of each column, by its name."""
        return {column.name: at for at, column in enumerate(self.columns)}

    @cached_property
    def objects(self) -> list[int]:
        """The places of columns whose values hold objects, which have keys to sort."""
        return [at for at, column in enumerate(self.columns) if isinstance(column.model_field, JSONField)]

    @cached_property
    def form(self) -> str:
        """The JSON of a row, with %s for each value."""
        return _form(self.places)

    @cached_property
    def summed(self) -> list[str]:
        """The names of the columns that the digest covers, sorted: the page is where a site shows them."""
        return sorted(self.places.keys() - {PAGE})

    @cached_property
    def sorted_form(self) -> str:
        """The JSON of those columns, with %s for each value."""
        return _form(self.summed)

    @cached_property
    def sorted_parts(self) -> Callable[[Sequence[str]], tuple[str, ...]]:
        return itemgetter(*(self.places[name] for name in self.summed))

    @cached_property
    def listed(self) -> list[str]:
        """Names of the columns of the list; empty where they are those of the detail answer."""
        names = [column.name for column in columns_of(self.list_class)]
        return [] if names == list(self.places) else names

    @cached_property
    def list_form(self) -> str:
        return _form(self.listed)

    @cached_property
    def list_parts(self) -> Callable[[Sequence[str]], tuple[str, ...]]:
        return itemgetter(*(self.places[name] for name in self.listed))

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

    def rows(self, ids: Collection[str]) -> list[PublicRow]:
        """Read the rows of those of some records that are public, sorted by their ids."""

        def chosen(places: list[Bound]) -> QuerySet[Any]:
            queryset = self.detail_class.rows().filter(pk__in=BoundList(*places)).order_by("pk")
            return queryset.values_list(*(self._expression(column) for column in self.columns))

        read_rows = read(("public rows", self.collection, timezone.localdate()), chosen, padded(ids))
        found = [self._with_page(row) for row in read_rows]
        parts = zip(*map(_parts, self.columns, zip(*found, strict=True)), strict=True)
        return [PublicRow(self, *each) for each in zip(found, parts, strict=True)]

    def _with_page(self, values: Sequence[Any]) -> tuple[Any, ...]:
        row = dict(zip(self.places, values, strict=True))
        return tuple(self.detail_class.with_page(row).values())

    @staticmethod
    def _expression(column: Column) -> Any:
        return ExpressionWrapper(F(column.path), TextField()) if _is_instant(column) else column.expression

    def read(self, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Yield the same rows as they come back from JSON."""
        return (json.loads(row.text) for row in self.rows(list(ids)))

    def dependents(self, path: str, ids: Collection[str]) -> list[str]:
        """Read the ids of public records whose path leads to one of the ids."""

        def chosen(places: list[Bound]) -> QuerySet[Any]:
            found = self.model.objects.published().filter(**{f"{path}__in": BoundList(*places)})
            return found.order_by().values_list("pk")

        return [pk for (pk,) in read(("dependents", self.collection, path), chosen, padded(ids))]


def _form(names: Iterable[str]) -> str:
    return "{" + ",".join(f"{to_json(name)}:%s" for name in names) + "}"


def _is_instant(column: Column) -> bool:
    return isinstance(column.model_field, DateTimeField)


def _parts(column: Column, values: Sequence[Any]) -> Iterable[str]:
    """Write the values of one column as JSON, each by itself."""
    if _is_instant(column):
        return map(_instant, values)
    if set(map(type, values)) == {str}:  # as in most columns
        return map(encode_basestring, values)
    return [WRITE.get(type(value), to_json)(value) for value in values]


@lru_cache(4096)
def _instant(stored: datetime | None) -> str:
    """Write an instant as JSON, given as the driver reads it; the ORM takes long to convert each of them."""
    return to_json(stored.replace(tzinfo=UTC) if stored and stored.tzinfo is None else stored)


@lru_cache(16)
def _adapted(at: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(at)


_written = lru_cache(4096)(to_json)
WRITE: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: int.__repr__,
    type(None): lambda _value: "null",
    date: _written,
    Decimal: _written,
}
"""How values of some types are written as JSON, faster than by the encoder of all types: many rows have the same days."""


def summand_of(collection: str, text: str) -> int:
    """Compute the summand of one public row, given as JSON with sorted keys."""
    return int.from_bytes(hashlib.sha256(f"{collection} {text}".encode()).digest())


@cache
def public_rows() -> dict[str, PublicRows]:
    """Return the public rows of every kind of record by collection, each kind after those it refers to."""
    return {rows.collection: rows for rows in map(PublicRows, RECORDS)}
