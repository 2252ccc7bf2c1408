"""The rows of a table as its workbook has them: words in the language of the page, and columns that people want."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.text import capfirst

from apps.api.rows.names import with_names
from apps.api.rows.stored import read_rows, reader_of

from .names import with_kinds
from .table import Rows, Table, Written
from .written import PAGE, with_whence

AT_ONCE, COUNTED_AT_ONCE = 500, 50
"""So many rows are completed together; fewer where each is counted by kind."""


def columns_of(table: Table) -> Sequence[Written]:
    """List the columns of the workbook of a table."""
    return [*table.written, PAGE]


def headings_of(table: Table) -> list[str]:
    """Write the headings of these columns."""
    return [capfirst(str(column.heading)) for column in columns_of(table)]


def cells_of(request: HttpRequest, table: Table, rows: Any) -> Iterator[list[Any]]:
    """Write the cells of the rows of a queryset."""
    return ([_value(column.of(row)) for column in columns_of(table)] for row in _rows(request, table, rows))


def _value(value: Any) -> Any:
    """Translate a word of a fixed list; numbers, days and text stay what they are."""
    return str(value) if isinstance(value, Promise) else value


def _rows(request: HttpRequest, table: Table, queryset: Any) -> Iterator[dict[str, Any]]:
    reader = reader_of(table.resource.serializer_class)
    records = map(reader.record, read_rows(reader, queryset))
    while some := list(islice(records, COUNTED_AT_ONCE if table.counted_by else AT_ONCE)):
        named = with_names(table.resource.serializer_class, some)
        yield from with_whence(request, table, _completed(request, table, named))


def _completed(request: HttpRequest, table: Table, rows: Rows) -> Rows:
    if table.completed:
        rows = table.completed(request, rows)
    return with_kinds(request, rows, table.counted_by) if table.counted_by else rows
