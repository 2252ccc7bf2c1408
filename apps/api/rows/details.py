"""Detail answers: the row of a record, and under it the rows of the records that belong to it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol

from django.db.models import QuerySet

from .columns import Column, Nested, Row, columns_of, nested_in, read_records

RowDict = dict[str, Any]


class RowSource(Protocol):
    """Where the nested records are read from, each with the records nested in it: the tables, or a release."""

    def named(self, row_class: type[Row], ids: set[str]) -> list[RowDict]:
        """Read the records with these ids."""

    def belonging(self, row_class: type[Row], column: Column, owners: list[RowDict]) -> list[RowDict]:
        """Read the records whose column names one of the owners, in the order of their table."""


def add_nested(detail_class: type[Row], records: list[RowDict], source: RowSource) -> list[RowDict]:
    """Add to records what their detail serializer nests: one query for each field, however many records there are."""
    for nested in nested_in(detail_class):
        groups = _groups(nested, records, source)
        for record in records:
            record[nested.name] = groups[record["id"]]
    return records


def _groups(nested: Nested, owners: list[RowDict], source: RowSource) -> dict[str, list[RowDict]]:
    """Group the records that a field nests by the id of the record that they belong to."""
    groups: dict[str, list[RowDict]] = defaultdict(list)
    name = nested.column.name
    if nested.lists_ids:
        ids = {linked for owner in owners for linked in owner[name]}
        found = {record["id"]: record for record in source.named(nested.row_class, ids)}
        for owner in owners:
            groups[owner["id"]] = [found[linked] for linked in owner[name] if linked in found]
    else:
        for record in source.belonging(nested.row_class, nested.column, owners):
            groups[record[name]].append(record)
    return groups


class Tables:
    """The tables as they are now, unpublished records left out."""

    def named(self, row_class: type[Row], ids: Iterable[str]) -> list[RowDict]:
        return published_details(row_class, pk__in=ids)

    def belonging(self, row_class: type[Row], column: Column, owners: list[RowDict]) -> list[RowDict]:
        return published_details(row_class, **{f"{column.path}__in": [owner["id"] for owner in owners]})


def read_details(detail_class: type[Row], queryset: QuerySet[Any]) -> list[RowDict]:
    """Read the records of a queryset with all that a detail serializer nests."""
    return add_nested(detail_class, read_records(queryset, columns_of(detail_class)), Tables())


def published_details(row_class: type[Row], **where: Any) -> list[RowDict]:
    """Read the published records that match, with all that they nest."""
    return read_details(row_class, row_class.rows().filter(**where))
