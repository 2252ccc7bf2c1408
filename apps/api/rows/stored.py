"""Rows as the current release stores them: JSON texts, byte for byte what lists and details answer."""

import datetime
import json
from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from django.db.models import ExpressionWrapper, F, OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_noop
from rest_framework import serializers

from apps.exports.json import to_json
from apps.hearings.batches import BATCH
from apps.hearings.models import Change
from apps.hearings.models.base import Record
from apps.hearings.waiting import NotReleased, unhurried

from .columns import PAGE, Column, Detail, Row, columns_of, nested_in

RowDict = dict[str, Any]
DECODER = json.JSONDecoder(parse_float=Decimal)
TYPES: list[tuple[type[serializers.Field], Callable[[Any], Any]]] = [
    (serializers.DecimalField, Decimal),
    (serializers.DateTimeField, datetime.datetime.fromisoformat),
    (serializers.DateField, datetime.date.fromisoformat),
]
"""What the values of each class of field are in Python, where JSON has no such type."""


def form_of(row_class: type[Row]) -> Any:
    """Return the text of a change that has the columns of a class of rows."""
    if issubclass(row_class, Detail):
        return ExpressionWrapper(F("after"), output_field=TextField())
    return Coalesce("listed", "after", output_field=TextField())


def stored_row(row_class: type[Row]) -> Subquery:
    """Select the text of a record in the current release; NULL where it was not released."""
    model: Any = row_class.Meta.model
    newest = Change.objects.current().filter(record_type=model.collection, record=OuterRef("pk"))
    return Subquery(newest.order_by().values(text=form_of(row_class)))


def released(text: str | None) -> str:
    """Return the text of a row.

    Errors: NotReleased where a record was stored past the application, and no release has it yet.
    """
    if text is None:
        raise NotReleased(gettext_noop("A record was stored and not released; run `manage.py make_release`"))
    return text


def typed(row_class: type[Row], text: str) -> RowDict:
    """Read the text of a row, and of all that it nests, with days, instants and decimals as Python has them."""
    return _typed(row_class, DECODER.decode(text))


def all_typed(row_class: type[Row], text: str) -> list[RowDict]:
    """Read a list of such rows; read together, they share the names of their columns."""
    return [_typed(row_class, row) for row in DECODER.decode(text)]


def _typed(row_class: type[Row], row: RowDict) -> RowDict:
    for name, convert in _conversions(row_class):
        if row[name] is not None:
            row[name] = convert(row[name])
    for nested in nested_in(row_class):
        for each in row.get(nested.name, ()):
            _typed(nested.row_class, each)
    return row


@cache
def _conversions(row_class: type[Row]) -> list[tuple[str, Callable[[Any], Any]]]:
    found = []
    for column in columns_of(row_class):
        convert = next((convert for kind, convert in TYPES if isinstance(column.field, kind)), None)
        if convert:
            found.append((column.name, convert))
    return found


class StoredRows:
    """How the rows of records are read: their texts, or the chosen columns of these."""

    def __init__(self, row_class: type[Row], chosen: Sequence[Column] | None) -> None:
        self.row_class, self.chosen = row_class, chosen
        self.shape: Hashable = row_class

    @property
    def columns(self) -> Sequence[Column]:
        """The columns of the rows."""
        return columns_of(self.row_class) if self.chosen is None else self.chosen

    def values(self, rows: QuerySet[Any], paths: Sequence[str]) -> QuerySet[Any]:
        """Select what is read of some records, and what stands at some paths."""
        return rows.values_list(stored_row(self.row_class), *paths)

    def page(self, rows: QuerySet[Any], paths: Sequence[str]) -> QuerySet[Any]:
        """Select the same of the rows of a page."""
        return self.values(_joined_late(rows, self.row_class), paths)

    def text(self, values: Sequence[Any]) -> str:
        """Write the row that was read as JSON."""
        text = released(values[0])
        if self.chosen is None:
            return text
        row = json.loads(text)
        return to_json({column.name: row[column.name] for column in self.chosen})

    def record(self, values: Sequence[Any]) -> RowDict:
        """Return the row that was read by the names of its columns."""
        return typed(self.row_class, released(values[0]))


class PastRows(StoredRows):
    """How the rows of an earlier release are read, which are changes."""

    def __init__(self, row_class: type[Row], chosen: Sequence[Column] | None) -> None:
        super().__init__(row_class, chosen)
        self.shape = (row_class, "as_of")

    def page(self, rows: QuerySet[Any], paths: Sequence[str]) -> QuerySet[Any]:
        return rows.values_list(form_of(self.row_class), *paths)


class ColumnRows:
    """How the rows of what no release stores are read, which are those of changes and releases: column by column."""

    def __init__(self, row_class: type[Row], chosen: Sequence[Column] | None) -> None:
        self.row_class, whole = row_class, columns_of(row_class)
        self.columns = whole if chosen is None else chosen
        self._needed = whole if any(column.name == PAGE for column in self.columns) else self.columns
        self.names = tuple(column.name for column in self.columns)
        self.shape: Hashable = (row_class, self.names)

    def values(self, rows: QuerySet[Any], paths: Sequence[str]) -> QuerySet[Any]:
        found = self.row_class.with_columns(rows)
        return found.values_list(*(column.expression for column in self._needed), *paths)

    def page(self, rows: QuerySet[Any], paths: Sequence[str]) -> QuerySet[Any]:
        return self.values(_joined_late(rows, self.row_class), paths)

    def text(self, values: Sequence[Any]) -> str:
        return to_json(self.record(values))

    def record(self, values: Sequence[Any]) -> RowDict:
        row = {column.name: value for column, value in zip(self._needed, values, strict=False)}
        if PAGE not in row:
            return row  # behind these values stand those that the order needs
        whole = self.row_class.with_page(row)
        return {name: whole[name] for name in self.names}


def _joined_late(rows: QuerySet[Any], row_class: type[Row]) -> QuerySet[Any]:
    """Select the rows of a page by their ids, in the same order: what is joined is joined to them alone.

    Joined to all rows it would lead a database away from the index of the order.
    """
    model: Any = row_class.Meta.model
    return model.objects.filter(pk__in=rows.values("pk")).order_by(*rows.query.order_by)


def reader_of(row_class: type[Row], chosen: Sequence[Column] | None = None) -> StoredRows | ColumnRows:
    """Choose how the rows of a class are read."""
    reader = StoredRows if issubclass(row_class.Meta.model, Record) else ColumnRows
    return reader(row_class, chosen)


def read_rows(reader: StoredRows | ColumnRows, rows: QuerySet[Any]) -> Iterator[Sequence[Any]]:
    """Yield the rows of a queryset as their reader takes them, from one query and in constant memory."""
    with unhurried():
        yield from reader.values(rows, ()).iterator(chunk_size=BATCH)


def read_records(row_class: type[Row], rows: QuerySet[Any]) -> list[RowDict]:
    """Read the rows of a queryset by the names of their columns."""
    reader = reader_of(row_class)
    return [reader.record(row) for row in reader.values(rows, ())]
