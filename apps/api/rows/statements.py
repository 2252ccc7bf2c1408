"""Statements that the ORM compiles once for a shape of query; each request binds its own values to them."""

import datetime
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from copy import copy
from decimal import Decimal
from functools import partial
from threading import Lock
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet, TextField, Value
from django.db.models.expressions import ExpressionList

T = TypeVar("T")

MOST = 1000
"""How many statements a process keeps: those used last."""


TEXT: TextField = TextField()


class Bound(Value):
    """The place of a value in a statement: the value is given each time the statement is run."""

    def __init__(self, at: int, output_field: Any = None) -> None:
        super().__init__(at, output_field or TEXT)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        return "%s", [self]


class BoundList(ExpressionList):
    """The places of several values, for use in `field__in=`."""

    def __iter__(self) -> Iterator[Bound]:
        return iter(self.get_source_expressions())


class Statement:
    """The SQL of a queryset of `values_list`, which reads other rows for other values."""

    def __init__(self, queryset: QuerySet[Any]) -> None:
        compiler: Any = queryset.query.get_compiler(queryset.db)
        self.sql = ""
        try:
            self.sql, params = compiler.as_sql()
        except EmptyResultSet:
            return
        self._params = params
        converters = compiler.get_converters([each[0] for each in compiler.select])
        self._convert = converters and partial(compiler.apply_converters, converters=converters)

    def read(self, values: Sequence[Any]) -> list[Sequence[Any]]:
        """Read the rows, with the values that the ORM gives."""
        if not self.sql:
            return []
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self._bind(values))
            rows: list[Sequence[Any]] = cursor.fetchall()
        return list(map(tuple, self._convert(rows))) if self._convert else rows

    def counting(self) -> "Statement":
        """Return the statement that counts the rows."""
        found = copy(self)
        found.sql, found._convert = self.sql and f"SELECT COUNT(*) FROM ({self.sql}) counted", None  # noqa: S608
        return found

    def added_up(self, keys: Iterable[str], counts: Iterable[str]) -> "Statement":
        """Return the statement that adds up the counts of the rows with the same keys, all named as they are read."""
        found, by = copy(self), ", ".join(keys)
        sums = ", ".join(f"CAST(SUM({name}) AS BIGINT)" for name in counts)  # on PostgreSQL else a decimal
        found.sql = self.sql and f"SELECT {by}, {sums} FROM ({self.sql}) counted GROUP BY {by}"  # noqa: S608
        return found

    def _bind(self, values: Sequence[Any]) -> list[Any]:
        fit = [as_parameter(value) for value in values]
        return [fit[each.value] if isinstance(each, Bound) else each for each in self._params]


class Compiled:
    """What this process compiled, by the shape of the query; what was not used for longest is forgotten first."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, shape: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept for a shape, or make it."""
        with self._lock:
            if shape in self._kept:
                self._kept.move_to_end(shape)
                found: T = self._kept[shape]
                return found
        found = make()
        with self._lock:
            self._kept[shape] = found
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found


COMPILED = Compiled(MOST)


def read(
    shape: Hashable, make: Callable[[list[Bound]], QuerySet[Any]], values: Sequence[Any]
) -> list[Sequence[Any]]:
    """Read the rows of a queryset that `make` builds, once for a shape and a number of values."""

    def compiled() -> Statement:
        return Statement(make([Bound(at) for at in range(len(values))]))

    return COMPILED.get((shape, len(values)), compiled).read(values)


def padded(values: Iterable[Any]) -> list[Any]:
    """Repeat the last of some values up to a power of two, so that their lists have few lengths."""
    found = list(values)
    return found + found[-1:] * ((1 << (len(found) - 1).bit_length()) - len(found)) if found else found


def as_parameter(value: Any) -> Any:
    """Return a value as the driver of the database takes it."""
    if isinstance(value, datetime.datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, datetime.date):
        return connection.ops.adapt_datefield_value(value)
    if isinstance(value, Decimal):
        return connection.ops.adapt_decimalfield_value(value, None, None)  # type: ignore[arg-type]
    return value
