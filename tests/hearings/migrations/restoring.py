"""Databases beside the database of tests: from what a migration left, or as a copy of another one."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from tests.locking import psycopg_parameters

from . import kept

FIRST, *_later = KEPT = kept(connection.vendor)

LONGEST = 40  # characters: PostgreSQL takes names of 63


@contextmanager
def restored(what: Path | str, folder: Path) -> Iterator[None]:
    """Work on a new database that holds what was kept in a file, or what another database holds."""
    with stored(what, folder) as name, working_on(name):
        yield


@contextmanager
def migrated(
    what: Path, folder: Path, blocker: DjangoDbBlocker, change: Callable[[], None] | None = None
) -> Iterator[str]:
    """Make a database from a file, change it, migrate it and give its name, for tests that work on copies of it."""
    with stored(what, folder) as name:
        with blocker.unblock(), working_on(name):
            if change:
                change()
            call_command("migrate", verbosity=0)
        yield name


def stored(what: Path | str, folder: Path) -> AbstractContextManager[str]:
    """Make a database that is gone at the end, named after a folder of the test, and give its name."""
    if connection.vendor == "sqlite":
        return _sqlite(what, folder / "kept.sqlite3")
    return _postgresql(what, f"{psycopg_parameters()['dbname']}_{folder.name[-LONGEST:]}")


@contextmanager
def _sqlite(what: Path | str, name: Path) -> Iterator[str]:
    if isinstance(what, str):
        shutil.copy(what, name)
    else:
        with closing(sqlite3.connect(name)) as new:
            new.executescript(what.read_text())
    yield str(name)


@contextmanager
def _postgresql(what: Path | str, name: str) -> Iterator[str]:
    import psycopg

    with closing(psycopg.connect(**psycopg_parameters(), autocommit=True)) as server:
        server.execute(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{what}"' if isinstance(what, str) else ""))
        try:
            if isinstance(what, Path):
                with closing(psycopg.connect(**{**psycopg_parameters(), "dbname": name})) as new, new:
                    new.execute(what.read_text())
            yield name
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def working_on(name: str) -> Iterator[None]:
    """Let Django work on another database than that of tests."""
    before, other = connections["default"], connections.create_connection("default")
    other.settings_dict = {**connection.settings_dict, "NAME": name}
    connections["default"] = other
    ContentType.objects.clear_cache()
    try:
        yield
    finally:
        connections["default"] = before
        ContentType.objects.clear_cache()
        other.close()


def write(statement: str, *values: object) -> None:
    """Execute one statement."""
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, values)


def copy(table: str, **changes: object) -> None:
    """Store the first row of a table again, with other values."""
    with connections["default"].cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} LIMIT 1")
        names = [column[0] for column in cursor.description]
        row = dict(zip(names, cursor.fetchone(), strict=True)) | changes
        row.pop("history_id", None)
        columns = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join(["%s"] * len(row))
        cursor.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(row.values()))
