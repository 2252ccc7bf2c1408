"""Lines of CSV that the database writes itself, several times as fast as value by value; the bytes are those of `csv`."""

from collections.abc import Iterable, Iterator

from django.db.models import DateField, DateTimeField, DecimalField, F, Func, IntegerField, TextField, Value

from apps.hearings.batches import batches
from apps.hearings.fields import PublicId

from .text import RUNS_AS_FORMULA

RUNS = "".join(RUNS_AS_FORMULA).replace("-", "")
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

    template = (
        """CASE WHEN {{x}} {quoted} THEN '"' || CASE WHEN {{x}} {runs} THEN '''' ELSE '' END"""
        """ || replace({{x}}, '"', '""') || '"' WHEN {{x}} {runs} THEN '''' || {{x}} ELSE {{x}} END"""
    )
    sqlite = template.format(quoted=f"GLOB '*[{QUOTED}]*'", runs=f"GLOB '[-{RUNS}]*'")
    postgresql = template.format(quoted=f"~ '[{QUOTED}]'", runs=f"~ '^[-{RUNS}]'")


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


class OnlyCell(Cell):
    """The cell of a line that has no other, which a reader would take for no line at all were it left empty."""

    sqlite = """coalesce(nullif({x}, ''), '""')"""
    postgresql = """coalesce(nullif(({x})::text, ''), '""')"""


class Line(Func):
    """A line of cells with its end; a cell without a value is empty."""

    output_field = TextField()

    def __init__(self, *cells):
        cells = cells if len(cells) > 1 else (OnlyCell(cells[0]),)
        super().__init__(Value(",".join(["%s"] * len(cells)) + "\r\n"), *cells)

    def as_sqlite(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, function="PRINTF", **extra)

    def as_postgresql(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, function="FORMAT", **extra)


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


def write(names: list[str], lines: Iterable[str]) -> Iterator[bytes]:
    """Yield a file piece by piece: a byte-order mark, the column names, and the lines, each with its end.

    The names come with the first lines, so that whoever has the first piece has begun to read the lines.
    """
    pieces = batches(lines)
    first = f"\ufeff{','.join(names)}\r\n{''.join(next(pieces, []))}"
    yield first.encode()
    for some in pieces:
        yield "".join(some).encode()
