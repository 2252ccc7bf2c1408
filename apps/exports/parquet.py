"""Parquet, written one group of rows at a time, with exact types and the meanings of the columns as metadata."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from .json import to_json
from .table import Table

if TYPE_CHECKING:
    import pyarrow

T = TypeVar("T")

CONTENT_TYPE = "application/vnd.apache.parquet"
MOST_ROWS = 10_000
MOST_CHARACTERS = 2_000_000  # of a group; it bounds memory when texts are long


def write(table: Table, rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Yield a file piece by piece; the same rows give the same bytes.

    Errors: pyarrow's ValueError for a value that its column cannot hold exactly.
    """
    from pyarrow import array

    def columns(group: list[Sequence[Any]], schema: "pyarrow.Schema") -> list["pyarrow.Array"]:
        return [array(each, field.type) for each, field in zip(zip(*group, strict=True), schema, strict=True)]

    return _write(
        table, _groups(rows, lambda row: sum(len(value) for value in row if isinstance(value, str))), columns
    )


def write_texts(table: Table, texts: Iterable[str]) -> Iterator[bytes]:
    """Yield a file piece by piece from the JSON texts of its rows.

    Errors: pyarrow's ValueError for a value that its column cannot hold exactly.
    """
    return _write(table, _groups(texts, len), _parsed)


def _parsed(texts: list[str], schema: "pyarrow.Schema") -> list["pyarrow.Array"]:
    """Read the columns of some rows, as many times as fast as by Python; days are read as text, which they are in JSON."""
    import pyarrow
    from pyarrow.json import ParseOptions, ReadOptions, read_json

    days = pyarrow.types.is_date
    read_as = [
        pyarrow.field(each.name, pyarrow.string() if days(each.type) else each.type) for each in schema
    ]
    data = "\n".join(texts).encode()
    found = read_json(
        pyarrow.BufferReader(data),
        ReadOptions(use_threads=False, block_size=len(data) + 1),
        ParseOptions(explicit_schema=pyarrow.schema(read_as), unexpected_field_behavior="error"),
    )
    return [found[each.name].combine_chunks().cast(each.type) for each in schema]


def _write(
    table: Table,
    groups: Iterable[list[T]],
    columns: Callable[[list[T], "pyarrow.Schema"], list["pyarrow.Array"]],
) -> Iterator[bytes]:
    from pyarrow import PythonFile, RecordBatch
    from pyarrow.parquet import ParquetWriter

    schema, sink = _schema(table), _Sink()
    with ParquetWriter(PythonFile(sink, "w"), schema, compression="zstd", store_schema=False) as writer:
        for group in groups:
            writer.write_batch(RecordBatch.from_arrays(columns(group, schema), schema=schema))
            yield sink.taken()
        writer.add_key_value_metadata(_about(table))
    yield sink.taken()


def _groups(rows: Iterable[T], length: Callable[[T], int]) -> Iterator[list[T]]:
    group, characters = [], 0
    for row in rows:
        group.append(row)
        characters += length(row)
        if len(group) == MOST_ROWS or characters >= MOST_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


def _schema(table: Table) -> "pyarrow.Schema":
    import pyarrow

    types = {
        "text": pyarrow.string(),
        "json": pyarrow.string(),
        "integer": pyarrow.int64(),
        "day": pyarrow.date32(),
        "instant": pyarrow.timestamp("us", "UTC"),
        "ids": pyarrow.list_(pyarrow.string()),
    }
    fields = []
    for field in table.fields:
        decimal = field.kind == "decimal"
        kind = pyarrow.decimal128(field.digits, field.places) if decimal else types[field.kind]
        fields.append(pyarrow.field(field.name, kind, field.null))
    return pyarrow.schema(fields)


def _about(table: Table) -> dict[str, str]:
    columns = {field.name: {"meaning": field.meaning, "含义": field.meaning_zh} for field in table.fields}
    return {**table.about, "columns": to_json(columns)}


class _Sink:
    """A file-like object that keeps what is written only until it is taken."""

    closed = False

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self.pieces.append(bytes(piece))
        return len(piece)

    def taken(self) -> bytes:
        pieces, self.pieces = self.pieces, []
        return b"".join(pieces)

    def flush(self) -> None:
        """Do nothing: nothing is buffered elsewhere."""

    def close(self) -> None:
        self.closed = True
