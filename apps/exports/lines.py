"""Lines of CSV that the database writes itself, several times as fast as value by value; the bytes are those of `csv`.

A line has several cells: the only cell of a line needs quotes where it is empty, which is left to `csv`.
"""

from collections.abc import Iterable, Iterator

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import DateField, DateTimeField, DecimalField, F, Func, IntegerField, TextField, Value

from apps.hearings.batches import BATCH, batches
from apps.hearings.fields import PublicId
from apps.hearings.waiting import unhurried

from .text import BREAKS, RUNS, SIGNS, UNSEEN, unseen

END = b"\r\n"
QUOTED = '",\r\n'
LINK = ";"
"""What stands between the ids of a list."""


class Cell(Func):
    """An id, a known word or a whole number: what a spreadsheet shows as it is stored."""

    output_field = TextField()
    sqlite = postgresql = "{x}"

    def as_sql(self, compiler, connection, **_extra):  # type: ignore[override]
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


class LinkedCell(Cell):
    """The ids, in order, that a many-to-many relation links to a row."""

    def __init__(self, relation):
        super().__init__(F("pk"))
        table = relation.remote_field.through._meta.db_table
        here, there = relation.m2m_column_name(), relation.m2m_reverse_name()
        linked = f'FROM "{table}" WHERE "{here}" = {{x}}'
        self.sqlite = (  # the names are our own, none a reader's
            f"""(SELECT group_concat("{there}", '{LINK}') FROM (SELECT "{there}" {linked} ORDER BY "{there}"))"""  # noqa: S608
        )
        self.postgresql = f"""(SELECT string_agg("{there}", '{LINK}' ORDER BY "{there}") {linked})"""


class Line(Func):
    """A line of cells with its end, on SQLite; a cell without a value is empty."""

    function = "PRINTF"
    output_field = TextField()

    def __init__(self, *cells):
        super().__init__(Value(",".join(["%s"] * len(cells)) + "\r\n"), *cells)


KINDS = (
    (DateTimeField, InstantCell),
    (DateField, DayCell),
    (DecimalField, NumberCell),
    (TextField, TextCell),
    (PublicId, Cell),
    (IntegerField, Cell),
)


def cell_of(field, path: str) -> Cell:
    """Choose how the values at a path are written, by the field that says what they are."""
    return next(cell for kind, cell in KINDS if isinstance(field, kind))(F(path))


def read(queryset, cells: list[Cell]) -> Iterator[bytes]:
    """Yield each row of a queryset as a line of several cells, from one query and in constant memory.

    On PostgreSQL by COPY, which occupies the connection until the last line or until this is closed.
    """
    if connection.vendor == "postgresql":
        yield from _copied(queryset, {f"cell_{at}": cell for at, cell in enumerate(cells)})
        return
    found = queryset.annotate(csv_line=Line(*cells)).values_list("csv_line", flat=True)
    for line in found.iterator(chunk_size=BATCH):
        yield line.encode()


def _copied(queryset, cells):
    try:
        sql, params = queryset.annotate(**cells).values_list(*cells).query.sql_with_params()
    except EmptyResultSet:
        return
    with (
        unhurried(),
        connection.cursor() as cursor,
        cursor.copy(f"COPY ({sql}) TO STDOUT (FORMAT csv)", params) as copy,
    ):
        for row in copy:  # a message of the protocol is one row, whatever ends of lines stand within it
            yield b"%b%b" % (row[:-1], END)


def write(names: list[str], lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a file piece by piece: a byte-order mark, the column names, and the lines, each with its end.

    The names come with the first lines, so that whoever has the first piece has begun to read the lines.
    """
    pieces = batches(lines)
    yield f"\ufeff{','.join(names)}\r\n".encode() + b"".join(next(pieces, []))
    for some in pieces:
        yield b"".join(some)
