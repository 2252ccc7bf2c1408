"""CSV (RFC 4180) with a byte-order mark, so that Excel reads Chinese correctly."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from .text import cell

CONTENT_TYPE = "text/csv; charset=utf-8"
BATCH = 500


def write(names: Iterable[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
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


def _taken(buffer: StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
