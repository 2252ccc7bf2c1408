"""A list as CSV beside the database's own shell, and the memory it takes: `python -m tests.bench.exports`.

Runs on the database that `DATABASE_URL` names, which `tests.bench.generate` fills.
"""

import os
import subprocess
import sys
import time
from statistics import median

import django

django.setup()

from django.db import connection  # noqa: E402

from apps.api.files.response import file_pieces  # noqa: E402
from apps.api.files.tables import table_of  # noqa: E402
from apps.api.query.ordering import Ordering  # noqa: E402
from apps.api.resources import RECORDS  # noqa: E402
from apps.api.rows.columns import columns_of  # noqa: E402
from apps.api.rows.stored import reader_of  # noqa: E402

ROUNDS = 5
LISTS = {resource.collection: resource for resource in RECORDS}


def main():
    """Print one line for each list, and one for the memory of each format."""
    for name in ("commitments", "figures", "answers"):
        pairs = [(in_a_process("ours", name), in_a_process("theirs", name)) for _ in range(ROUNDS)]
        ours, theirs = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(a / b for a, b in pairs)
        told = (
            f"{ours:,.0f} rows a second, {theirs:,.0f} by the shell of {connection.vendor}, ratio {ratio:.2f}"
        )
        print(f"{name}.csv: {told}", flush=True)
    for measure in ("memory_csv", "memory_jsonl"):
        few, many = in_a_process(measure, "commitments", "100000"), in_a_process(measure, "commitments")
        print(f"{measure}: {few:.1f} MiB gained at 100,000 rows, {many:.1f} at all", flush=True)


def in_a_process(measure, name, most="") -> float:
    """Run one measure in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.exports", measure, name, *([most] if most else [])]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def rows_of(name, most=None):
    """Select the rows of a list in its own order, and its columns."""
    resource = LISTS[name]
    order = Ordering.named(resource.ordering, resource.orderings)
    return order.sort(resource.serializer_class.rows())[:most], columns_of(resource.serializer_class)


def pieces_of(name, file_format, most=None):
    """Write a list as a file."""
    rows, columns = rows_of(name, most)
    resource = LISTS[name]
    table = table_of(resource, columns, {})
    return file_pieces(table, rows, reader_of(resource.serializer_class), file_format)


def ours(name, most=None) -> float:
    """Rows a second of our CSV."""
    start = time.perf_counter()
    counted = sum(piece.count(b"\r\n") for piece in pieces_of(name, "csv", most))
    return counted / (time.perf_counter() - start)


def theirs(name, most=None) -> float:
    """Rows a second of the CSV that the database's shell makes of the same columns and rows."""
    rows, columns = rows_of(name, most)
    sql, params = rows.values_list(*(each.expression for each in columns)).query.sql_with_params()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            asked = f"COPY ({connection.ops.compose_sql(sql, params)}) TO STDOUT CSV HEADER"
            command = ["psql", "-q", os.environ["DATABASE_URL"]]
        else:
            asked = connection.ops.last_executed_query(cursor, sql, params)
            command = ["sqlite3", "-header", "-csv", str(connection.settings_dict["NAME"])]
    start = time.perf_counter()
    written = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    written.stdin.write(asked.encode())
    written.stdin.close()
    counted = sum(piece.count(b"\n") for piece in iter(lambda: written.stdout.read(65536), b""))
    return counted / (time.perf_counter() - start)


def memory_csv(name, most=None) -> float:
    """Anonymous memory, in MiB, that the process gains at most while it writes CSV."""
    return _gained(pieces_of(name, "csv", most))


def memory_jsonl(name, most=None) -> float:
    """Anonymous memory, in MiB, that the process gains at most while it writes JSON Lines."""
    return _gained(pieces_of(name, "jsonl", most))


def _gained(pieces):
    before = most = anonymous()
    for _piece in pieces:
        most = max(most, anonymous())
    return most - before


def anonymous() -> float:
    """Read how much anonymous memory this process has, in MiB."""
    with open("/proc/self/smaps_rollup") as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("Anonymous:")) / 1024


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        measure, name, *most = sys.argv[1:]
        print(globals()[measure](name, *map(int, most)))
