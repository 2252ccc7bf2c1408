"""JSON Lines: one object for each row, as in the list."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .json import to_json

CONTENT_TYPE = "application/jsonl"
BATCH = 500


def write(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Yield a file piece by piece, a line for each row."""
    lines = []
    for row in rows:
        lines.append(to_json(dict(zip(names, row, strict=True))))
        if len(lines) == BATCH:
            yield ("\n".join(lines) + "\n").encode()
            lines = []
    if lines:
        yield ("\n".join(lines) + "\n").encode()
