"""CSV (RFC 4180) with a byte-order mark, so that Excel reads Chinese correctly."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .arrow import groups, read_columns
from .table import Field, Table
from .text import LISTED, RUNS, neutral

if TYPE_CHECKING:
    import pyarrow

CONTENT_TYPE = "text/csv; charset=utf-8"
MOST_CHARACTERS = 500_000  # of a group; larger ones take more memory and are not faster
END = "\r\n"
QUOTED = re.compile('[",\r\n]')
UNSAFE = f"{QUOTED.pattern}|^(?:{RUNS.pattern})"
ZEROS = r"\.0+$|(\.\d*[1-9])0+$"
"""The zeros at the end of a number that has as many places as its column."""


def write(table: Table, texts: Iterable[str]) -> Iterator[bytes]:
    """Yield a file piece by piece from the JSON texts of its rows: a byte-order mark, the column names, the rows.

    The names come with the first rows, so that whoever has the first piece has begun to read the rows.
    """
    piece = f"\ufeff{','.join(table.names)}{END}".encode()
    for group in groups(texts, MOST_CHARACTERS):
        yield piece + _lines(table, group)
        piece = b""
    if piece:
        yield piece


def _lines(table: Table, texts: list[str]) -> bytes:
    """Write some rows, column by column: a cell without a value is empty, and quoted where it is the whole line."""
    import pyarrow
    from pyarrow import compute

    schema = pyarrow.schema([(field.name, _type(field)) for field in table.fields])
    *others, last = map(_cells, table.fields, read_columns(texts, schema))
    if not others:
        last = compute.coalesce(last, "")
        last = compute.if_else(compute.equal(last, ""), '""', last)
    ended = compute.binary_join_element_wise(last, END, "", null_handling="replace")
    lines = compute.binary_join_element_wise(*others, ended, ",", null_handling="replace")
    return bytes(lines.buffers()[2].to_pybytes())


def _type(field: Field) -> "pyarrow.DataType":
    """Say how a column is read: days and instants as text, which they are in JSON."""
    import pyarrow

    if field.kind == "decimal":
        return pyarrow.decimal128(field.digits, field.places)
    return {"integer": pyarrow.int64(), "ids": pyarrow.list_(pyarrow.string())}.get(
        field.kind, pyarrow.string()
    )


def _cells(field: Field, column: "pyarrow.Array") -> "pyarrow.Array":
    """Write the cells of a column; only where one would run or needs quotes, each is looked at in Python."""
    import pyarrow
    from pyarrow import compute

    if field.kind == "ids":
        return compute.binary_join(column, LISTED)
    if field.kind == "integer":
        return column.cast(pyarrow.string())
    if field.kind == "decimal":
        return compute.replace_substring_regex(
            column.cast(pyarrow.string()), pattern=ZEROS, replacement=r"\1"
        )
    if field.kind in ("text", "json") and not (field.choices or field.refers_to):
        unsafe = compute.match_substring_regex(column, pattern=UNSAFE)
        if compute.any(unsafe).as_py():
            return pyarrow.array(map(_cell, column.to_pylist()), pyarrow.string())
    return column


def _cell(text: str | None) -> str | None:
    """Write a text: neutral where it would run as a formula, quoted where it must be."""
    if text is None:
        return None
    text = neutral(text)
    return '"{}"'.format(text.replace('"', '""')) if QUOTED.search(text) else text
