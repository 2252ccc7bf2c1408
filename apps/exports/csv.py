"""CSV (RFC 4180) with a byte-order mark, so that Excel reads Chinese correctly."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import Any

from .text import cell

CONTENT_TYPE = "text/csv; charset=utf-8"
BATCH = 500


def write(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Yield a file piece by piece: a byte-order mark, the column names, a line for each row."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    buffer.write("\ufeff")
    writer.writerow(names)
    for count, row in enumerate(rows, 1):
        writer.writerow([cell(value) for value in row])
        if count % BATCH == 0:
            yield _taken(buffer)
    yield _taken(buffer)


def write_lines(names: Sequence[str], lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a file piece by piece of lines that are written already, each with its end.

    The names come with the first lines, so that whoever has the first piece has begun to read the lines.
    """
    rest = iter(lines)
    piece = f"\ufeff{','.join(names)}\r\n".encode() + b"".join(islice(rest, BATCH))
    while piece:
        yield piece
        piece = b"".join(islice(rest, BATCH))


def _taken(buffer: StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
