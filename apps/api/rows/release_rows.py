"""The record as it stood in an earlier release: rows and details read from the changes instead of the tables."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery

from apps.hearings.models import Change, Hearing, Release
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart

from .columns import Column, Row, columns_of
from .details import RowDict, add_nested
from .json_sql import JSONKey, JSONNumber
from .paths import first_of

NUMBERS = (models.IntegerField, models.DecimalField)
AREA = "json_hearing_area"


class ReleaseRows:
    """The records of one resource in one release, read as the lists and details of today are."""

    def __init__(self, release: Release, resource: Any) -> None:
        self.release, self.resource = release, resource

    def rows(self) -> QuerySet[Change]:
        """Select the rows of the list as they stood; each column has an alias, which `names` tells."""
        return self._standing(self.resource.collection).annotate(**self._aliases())

    @cached_property
    def names(self) -> dict[str, str]:
        """Say under which alias the value at each path of the live tables is found here; a list has [] behind its path."""
        own = {"id": "record", "pk": "record", "modified_at": "modified_at"}
        if _is_part(self.resource.detail_class):
            own |= {"hearing": "hearing", "hearing__area": AREA}
        lists = {f"{column.path}[]": _alias(column) for column in _columns(self.resource) if column.many}
        return {column.path: _alias(column) for column in _single(self.resource)} | lists | own

    def read_with_keys(
        self, queryset: QuerySet[Change], columns: Sequence[Column], paths: Sequence[str]
    ) -> Iterator[tuple[list[Any], list[Any]]]:
        """Yield the row of each change, with its values in the order."""
        for after, *values in queryset.values_list("after", *paths):
            yield [_value(after, column, self._paths) for column in columns], values

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {column.path: column.name for column in _columns(self.resource)}

    def details(self, row_class: type[Row], rows: Iterable[Any]) -> list[RowDict]:
        """Keep the columns of a class of rows, and add the records that belonged to them."""
        columns = columns_of(row_class)
        names = {column.path: column.name for column in columns}
        records = [{column.name: _value(row, column, names) for column in columns} for row in rows]
        return add_nested(row_class, records, self)

    def named(self, row_class: type[Row], ids: set[str]) -> list[RowDict]:
        return self._sorted(row_class, self._of(row_class).filter(record__in=ids))

    def belonging(self, row_class: type[Row], column: Column, owners: list[RowDict]) -> list[RowDict]:
        standing = self._of(row_class)
        if column.related_model and issubclass(
            column.related_model, HearingPart
        ):  # an index serves the hearing
            standing = standing.filter(hearing__in={owner["hearing"] for owner in owners})
        ids = [owner["id"] for owner in owners]
        return self._sorted(row_class, standing.alias(owner=JSONKey(column.name)).filter(owner__in=ids))

    def _standing(self, record_type: str) -> QuerySet[Change]:
        return Change.objects.standing_at(self.release.number).filter(record_type=record_type)

    def _of(self, row_class: type[Row]) -> QuerySet[Change]:
        return self._standing(_model(row_class).collection)

    def _aliases(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for column in _columns(self.resource):
            kind = JSONNumber if isinstance(column.model_field, NUMBERS) else JSONKey
            found[_alias(column)] = kind(column.name)
        if _is_part(self.resource.detail_class):
            hearing = self._standing(Hearing.collection).filter(record=OuterRef("hearing"))
            found[AREA] = Subquery(hearing.values("area")[:1])
        return found

    def _sorted(self, row_class: type[Row], changes: QuerySet[Change]) -> list[RowDict]:
        """Read the rows of changes as details, in the order of their table."""
        model: Any = row_class.Meta.model
        names = [name.removeprefix("-") for name in model._meta.ordering]
        rows: Iterable[Any] = changes.values_list("after", flat=True)
        rows = sorted(rows, key=lambda row: [(row.get(name) is None, row.get(name)) for name in names])
        return self.details(row_class, rows)


def _columns(resource: Any) -> list[Column]:
    return columns_of(resource.detail_class)


def _single(resource: Any) -> list[Column]:
    return [column for column in _columns(resource) if not column.many]


def _value(row: RowDict, column: Column, names: dict[str, str]) -> Any:
    """Read the value of a column; a row stored before an answer could have several speakers holds only the first."""
    if column.name in row or not column.many:
        return row.get(column.name)
    first = row.get(names.get(first_of(column.path), ""))
    return [] if first is None else [first]


def _alias(column: Column) -> str:
    return f"json_{column.name}"


def _model(row_class: type[Row]) -> type[Record]:
    model: type[Record] = row_class.Meta.model
    return model


def _is_part(row_class: type[Row]) -> bool:
    return issubclass(row_class.Meta.model, HearingPart)
