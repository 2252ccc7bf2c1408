"""JSON Lines: one object for each row, as in the list."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .json import to_json
from .table import Table

CONTENT_TYPE = "application/jsonl"
BATCH = 500


def write(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Yield a file piece by piece, a line for each row."""
    return _lines(to_json(dict(zip(names, row, strict=True))) for row in rows)


def write_texts(table: Table, texts: Iterable[str]) -> Iterator[bytes]:
    """Yield a file piece by piece, a line for the JSON text of each row."""
    return _lines(texts)


def _lines(texts: Iterable[str]) -> Iterator[bytes]:
    lines = []
    for text in texts:
        lines.append(text)
        if len(lines) == BATCH:
            yield ("\n".join(lines) + "\n").encode()
            lines = []
    if lines:
        yield ("\n".join(lines) + "\n").encode()
