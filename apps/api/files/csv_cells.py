"""Cells of CSV that the database writes itself: SQL with the bytes of `apps.exports.csv`.

A line has several cells: the only cell of a line needs quotes where it is empty, which is left to `csv`.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.sql.compiler import SQLCompiler
from rest_framework.serializers import ChoiceField

from apps.api.rows.columns import Column
from apps.exports.table import Kind
from apps.exports.text import BREAKS, RUNS, SIGNS, UNSEEN, unseen
from apps.hearings.fields import PublicId

from .tables import kind_of

QUOTED = '",\r\n'


class Cell(Func):
    """An id, a known word or a whole number: what a spreadsheet shows as it is stored."""

    output_field = TextField()
    sqlite = postgresql = "{x}"

    def __init__(self, value: str | Combinable) -> None:
        super().__init__(value)

    def as_sql(  # type: ignore[override]
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_extra: Any
    ) -> tuple[str, list[Any]]:
        template = getattr(self, connection.vendor)
        x, params = compiler.compile(self.source_expressions[0])
        return template.replace("{x}", x), [*params] * template.count("{x}")


class TextCell(Cell):
    """Text that anybody may have written: neutral where it would run as a formula, quoted where it must be."""

    # The first character tells of nearly every text that nothing more need be looked at.
    runs = (
        f"({{x}} GLOB '[{BREAKS}]*' OR {{x}} GLOB '[{SIGNS}{UNSEEN}]*'"
        f" AND ltrim({{x}}, '{unseen()}') GLOB '[{SIGNS}]*')"
    )
    sqlite = (
        f"""CASE WHEN {{x}} GLOB '*[{QUOTED}]*' THEN '"' || CASE WHEN {runs} THEN '''' ELSE '' END"""
        f""" || replace({{x}}, '"', '""') || '"' WHEN {runs} THEN '''' || {{x}} ELSE {{x}} END"""
    )
    # COPY quotes by itself.
    postgresql = (
        f"CASE WHEN left({{x}}, 1) ~ '[{SIGNS}{UNSEEN}]' AND {{x}} ~ '^(?:{RUNS.pattern})'"
        " THEN '''' || {x} ELSE {x} END"
    )


class NumberCell(Cell):
    """A decimal number without exponent and without zeros at its end."""

    # SQLite keeps whole ones as integers; its text of a small fraction has an exponent.
    sqlite = "CASE WHEN abs({x}) >= 0.001 OR {x} = 0 THEN CAST({x} AS TEXT) ELSE rtrim(printf('%%.6f', {x}), '0') END"
    postgresql = "trim_scale({x})"


class DayCell(Cell):
    """A day in ISO 8601."""

    postgresql = "to_char({x}, 'YYYY-MM-DD')"


class InstantCell(Cell):
    """An instant in RFC 3339 in UTC."""

    sqlite = "replace({x}, ' ', 'T') || 'Z'"
    postgresql = (
        """replace(to_char({x} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '.000000Z', 'Z')"""
    )


class Line(Func):
    """A line of cells with its end, on SQLite; a cell without a value is empty."""

    function = "PRINTF"
    output_field = TextField()

    def __init__(self, *cells: Cell) -> None:
        super().__init__(Value(",".join(["%s"] * len(cells)) + "\r\n"), *cells)


CELLS: dict[Kind, type[Cell]] = {
    "text": TextCell,
    "integer": Cell,
    "decimal": NumberCell,
    "day": DayCell,
    "instant": InstantCell,
}


def cell_of(column: Column) -> Cell:
    """Choose how the values of a column are written."""
    if column.many:
        return Cell(column.expression)
    if isinstance(column.stored, PublicId) or isinstance(
        column.field, ChoiceField
    ):  # nothing runs, nothing to quote
        return Cell(column.path)
    return CELLS[kind_of(column)](column.path)
