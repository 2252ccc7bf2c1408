"""A consistent copy of the whole database in one file, verified before it replaces an older one."""

import os
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Any, NamedTuple

from django.db import connection

from .models import Release
from .snapshot import snapshot

NOT_LIBPQ = {
    "context",
    "cursor_factory",
    "row_factory",
    "isolation_level",
    "server_side_binding",
    "assume_role",
}


PRIVATE = (("reports_report", "contact"),)
"""Columns that a copy of SQLite does not hold: a contact is deleted after 90 days, and a copy may be kept for longer."""


class Unsaved(Exception):
    """No backup was made; an earlier file of that name is unchanged."""


class Backup(NamedTuple):
    """The content of a backup: its last release, if there is one, its number of rows, and its size in bytes."""

    release: Release | None
    rows: int
    size: int


def back_up(path: Path) -> Backup:
    """Copy the database as it is now into a file. Other processes can write meanwhile.

    Errors: Unsaved; OSError when the disk fails.
    """
    write = _write_sqlite if connection.vendor == "sqlite" else _write_postgresql
    with _complete(path) as unnamed:
        with snapshot():
            release, rows = Release.objects.current(), _rows()
            try:
                held = write(unnamed)
            except sqlite3.Error as failed:
                raise Unsaved(f"The copy cannot be written ({failed}).") from failed
        if held != rows:
            wrong = sorted(table for table in rows.keys() | held.keys() if held[table] != rows[table])
            raise Unsaved(f"The copy does not hold what the database holds, in: {', '.join(wrong)}.")
        size = unnamed.stat().st_size
    return Backup(release, rows.total(), size)


def _rows() -> Counter[str]:
    """Count the rows of every table."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        counts: Counter = Counter()
        for name in names:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(name)}")  # noqa: S608
            counts[name] = cursor.fetchone()[0]
    return counts


@contextmanager
def _complete(path: Path) -> Iterator[Path]:
    """Yield a temporary file that only its owner may read. On success it is synced to disk and renamed to `path`."""
    handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    unnamed = Path(name)
    try:
        yield unnamed
        for each, flags in ((unnamed, os.O_RDWR), (path.parent, os.O_RDONLY)):
            if each == path.parent:
                unnamed.replace(path)
            _sync(each, flags)
    finally:
        for beside in ("", "-journal", "-wal", "-shm"):  # SQLite can leave its journal
            Path(f"{name}{beside}").unlink(missing_ok=True)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_sqlite(path: Path) -> Counter[str]:
    """Copy all pages in one step, blank what is private, check the copy, and count its rows."""
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # all of it in the one file
        with copy:
            for table, column in PRIVATE:
                # A database that waits for its migrations may lack the table.
                if copy.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", [table]).fetchone():
                    copy.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE "{column}" IS NOT NULL')  # noqa: S608
        copy.execute("VACUUM")  # else bytes of these and of earlier contacts stay in pages that are free
        faults = [row[0] for row in copy.execute("PRAGMA integrity_check") if row[0] != "ok"]
        faults += [f"a row of {row[0]} refers to nothing" for row in copy.execute("PRAGMA foreign_key_check")]
        if faults:
            raise Unsaved(
                f"The copy is faulty: {'; '.join(faults[:3])}. So the database may be: check_records tells."
            )
        tables = copy.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        held: Counter = Counter()
        for (name,) in tables.fetchall():
            [held[name]] = copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608
    return held


def _write_postgresql(path: Path) -> Counter[str]:
    """Dump the snapshot of this transaction with pg_dump, and count the rows that pg_restore reads from the dump."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
    dump = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment}", f"--file={path}"]
    with _running("pg_dump", *dump, f"--dbname={_place()}"):
        pass
    held: Counter = Counter()
    table = None
    with _running("pg_restore", "--data-only", "--file=-", str(path)) as lines:
        for line in lines:
            if table is None and line.startswith(b"COPY "):
                table = line.split(b" (")[0].removeprefix(b"COPY ").decode().rpartition(".")[2].strip('"')
                held[table] = 0
            elif line == b"\\.\n":
                table = None
            elif table is not None:
                held[table] += 1
    return held


def _place() -> str:
    """Describe the connection without the password, which other users could read in the list of processes."""
    from psycopg.conninfo import make_conninfo

    parameters = connection.get_connection_params()
    return make_conninfo(**{k: v for k, v in parameters.items() if k not in {*NOT_LIBPQ, "password"}})


@contextmanager
def _running(program: str, *arguments: str) -> Iterator[Iterable[bytes]]:
    """Run a program of PostgreSQL and yield its output.

    Errors: Unsaved when the program is missing or fails.
    """
    password = connection.get_connection_params().get("password")
    environment = os.environ | ({"PGPASSWORD": password} if password else {})
    try:
        process: Any = subprocess.Popen(  # noqa: S603
            [program, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except FileNotFoundError:
        raise Unsaved(f"{program} was not found; it comes with the client programs of PostgreSQL.") from None
    with process:
        yield process.stdout
        said = process.stderr.read().decode(errors="replace").strip()
    if process.returncode:
        raise Unsaved(f"{program} failed: {said.splitlines()[-1] if said else process.returncode}")
