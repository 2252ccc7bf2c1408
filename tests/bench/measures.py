"""What the benchmarks measure, each in a process of its own: `python -m tests.bench.measures NAME [ROWS]` prints one number."""

import csv
import io
import resource
import sys
import time
from itertools import islice

import django

django.setup()

from django.db import connection, reset_queries  # noqa: E402
from django.test import Client  # noqa: E402

from apps.api.resources.commitments import CommitmentRow  # noqa: E402

SKIPPED = 200


def ours(rows: int) -> float:
    """Rows a second of the CSV of the API, through the whole request."""
    list(_lines("?q=nothing"))  # pays for everything done once
    start = time.process_time()
    counted = sum(1 for _line in islice(_lines(), rows))
    return counted / (time.process_time() - start)


def serializer_a_row(rows: int) -> float:
    """Rows a second of the same columns through one DRF serializer a row."""
    found = CommitmentRow.rows().select_related("hearing", "lead", "answer__speaker__person")
    found = found.prefetch_related("topics").iterator(chunk_size=500)
    return _rate((_csv_line(CommitmentRow(row).data) for row in found), rows)


def memory(_rows: int) -> float:
    """Peak resident memory, in MiB, of writing the CSV of all rows."""
    for _line in _lines():
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def queries(page_size: int) -> float:
    """Number of queries of one page of that size."""
    reset_queries()
    connection.force_debug_cursor = True
    Client(headers={"host": "localhost"}).get(f"/api/v1/commitments/?page_size={page_size}")
    return len(connection.queries)


def _lines(query=""):
    answer = Client(headers={"host": "localhost"}).get(f"/api/v1/commitments.csv{query}")
    for piece in answer.streaming_content:
        yield from piece.splitlines()


def _csv_line(row):
    buffer = io.StringIO()
    csv.writer(buffer).writerow(row.values())
    return buffer.getvalue().encode()


def _rate(lines, rows):
    """Time the making of lines, without the first few, which pay for everything done once."""
    list(islice(lines, SKIPPED))
    start = time.process_time()
    counted = sum(1 for _line in islice(lines, rows))
    return counted / (time.process_time() - start)


MEASURES = {measure.__name__: measure for measure in (ours, serializer_a_row, memory, queries)}

if __name__ == "__main__":
    name, number = sys.argv[1:]
    print(MEASURES[name](int(number)))
