"""One SQLite file with everything: a table for each kind of record, with its keys."""

import errno
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from .json import to_json
from .table import Table

PRAGMAS = [
    "page_size=4096",
    "encoding='UTF-8'",
    "auto_vacuum=NONE",
    "secure_delete=ON",  # leftovers of earlier content in a page would make the file differ between machines
    "journal_mode=OFF",
    "synchronous=OFF",
    "cache_size=-32000",
]
TYPES = {"integer": "INTEGER", "decimal": "NUMERIC"}
WRITTEN_BY = 96, (3_040_000).to_bytes(4, "big")
"""The offset at which SQLite notes the version that wrote the file, and the constant that replaces it."""


def write(
    path: Path, tables: Iterable[tuple[Table, Iterable[str]]], about: Mapping[str, str], number: int
) -> None:
    """Write the database in one transaction, each table from the JSON texts of its rows.

    `number` is the release's number.

    Errors: OSError when the disk is full; ValueError when a row refers to a row that does not exist.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for pragma in [*PRAGMAS, f"user_version={int(number)}"]:
                database.execute(f"PRAGMA {pragma}")
            database.execute("BEGIN")
            database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, text TEXT NOT NULL)")
            database.executemany("INSERT INTO about VALUES (?, ?)", about.items())
            for table, texts in tables:
                database.execute(_declared(table))
                marks = ", ".join("?" for _ in table.fields)
                insert = f"INSERT INTO {_quoted(table.name)} VALUES ({marks})"  # noqa: S608
                database.executemany(insert, (list(map(_value, table.values(text))) for text in texts))
            database.execute("COMMIT")
            _refuse_loose(database)
    except sqlite3.OperationalError as failed:
        if getattr(failed, "sqlite_errorname", "") in ("SQLITE_FULL", "SQLITE_IOERR_WRITE"):
            raise OSError(errno.ENOSPC, str(failed), str(path)) from failed
        raise
    with open(path, "r+b") as file:
        at, version = WRITTEN_BY
        file.seek(at)
        file.write(version)


def described(tables: Iterable[Table], title: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Make the metadata with which Datasette describes the database and its columns."""
    shown = {
        table.name: {
            "description": next(iter(table.about.values())),
            "columns": {field.name: f"{field.meaning} / {field.meaning_zh}" for field in table.fields},
        }
        for table in tables
    }
    return {"title": title, **about, "databases": {"open-record": {"tables": shown}}}


def _declared(table: Table) -> str:
    lines = []
    for field in table.fields:
        line = f"{_quoted(field.name)} {TYPES.get(field.kind, 'TEXT')}"
        if field.name == "id":
            line += " PRIMARY KEY"
        if not field.null:
            line += " NOT NULL"
        if field.refers_to and field.kind != "ids":
            line += f" REFERENCES {_quoted(field.refers_to)} (id)"
        lines.append(line)
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(lines)})"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _value(value: Any) -> Any:
    """Convert a value of JSON to one that SQLite stores: lists to JSON."""
    return to_json(value) if isinstance(value, list) else value


def _refuse_loose(database: sqlite3.Connection) -> None:
    loose = database.execute("PRAGMA foreign_key_check").fetchone()
    if loose:
        raise ValueError(f"Row {loose[1]} of {loose[0]} refers to a row of {loose[2]} that is not there.")
