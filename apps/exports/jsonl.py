"""JSON Lines: one object for each row, as in the list."""

from collections.abc import Iterable, Iterator

from .table import Table

CONTENT_TYPE = "application/jsonl"
BATCH = 500


def write(table: Table, texts: Iterable[str]) -> Iterator[bytes]:
    """Yield a file piece by piece, a line for the JSON text of each row."""
    lines = []
    for text in texts:
        lines.append(text)
        if len(lines) == BATCH:
            yield ("\n".join(lines) + "\n").encode()
            lines = []
    if lines:
        yield ("\n".join(lines) + "\n").encode()
