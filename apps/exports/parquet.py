"""Parquet, written one group of rows at a time, with exact types and the meanings of the columns as metadata."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .arrow import groups, read_columns
from .json import to_json
from .table import Table

if TYPE_CHECKING:
    import pyarrow

CONTENT_TYPE = "application/vnd.apache.parquet"


def write(table: Table, texts: Iterable[str]) -> Iterator[bytes]:
    """Yield a file piece by piece from the JSON texts of its rows; the same rows give the same bytes.

    Errors: pyarrow's ValueError for a value that its column cannot hold exactly.
    """
    from pyarrow import PythonFile, RecordBatch
    from pyarrow.parquet import ParquetWriter

    schema, sink = _schema(table), _Sink()
    with ParquetWriter(PythonFile(sink, "w"), schema, compression="zstd", store_schema=False) as writer:
        for group in groups(texts):
            writer.write_batch(RecordBatch.from_arrays(_columns(group, schema), schema=schema))
            yield sink.taken()
        writer.add_key_value_metadata(_about(table))
    yield sink.taken()


def _columns(texts: list[str], schema: "pyarrow.Schema") -> list["pyarrow.Array"]:
    """Read the columns of some rows; days are read as text, which they are in JSON."""
    import pyarrow

    days = pyarrow.types.is_date
    read_as = pyarrow.schema(
        [(each.name, pyarrow.string() if days(each.type) else each.type) for each in schema]
    )
    return [found.cast(each.type) for found, each in zip(read_columns(texts, read_as), schema, strict=True)]


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
