"""Keeps a database as the newest migration leaves it, with a row of every kind: `make migration`.

It is written for the kind of database that `DATABASE_URL` names, from a test database of its own. Once a migration
has landed its database is not written again: a test migrates it to the tables of today.
"""

import os
import subprocess

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.db.migrations.recorder import MigrationRecorder  # noqa: E402

from tests.intake.made import make_import_warning  # noqa: E402
from tests.locking import psycopg_parameters  # noqa: E402
from tests.make import make_amendment, make_bulk_change, make_exchange, make_review_note  # noqa: E402
from tests.reports.made import make_report  # noqa: E402

from . import APPS, FOLDER, part  # noqa: E402
from .schema import definitions  # noqa: E402

VIRTUAL = "hearings_searchtokens"


def main() -> None:
    """Make the database, and write its SQL beside this file."""
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        made = make_exchange()
        make_report()
        make_amendment(made.figure)
        make_review_note(made.hearing)
        make_bulk_change(made.commitment)
        make_import_warning(made.hearing)
        applied = MigrationRecorder(connection).migration_qs
        newest = [part(app, applied.filter(app=app).latest("name").name) for app in APPS]
        path = FOLDER / f"{''.join(newest)}.{connection.vendor}.sql"
        path.write_text(sqlite() if connection.vendor == "sqlite" else postgresql())
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


def sqlite() -> str:
    """Dump the database, with a line for each column and constraint of a table."""
    dumped = map(virtual, connection.connection.iterdump())
    return "".join(f"{laid_out(statement)}\n" for statement in dumped if statement)


def virtual(statement: str) -> str:
    """Write a statement about the virtual table so that it can be run: it makes its own tables, which are then filled."""
    if statement.startswith(
        ("PRAGMA writable_schema", f"CREATE TABLE '{VIRTUAL}_", f'INSERT INTO "{VIRTUAL}" ')
    ):
        return ""
    if statement.startswith("INSERT INTO sqlite_master"):
        [created] = connection.connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [VIRTUAL])
        return f"{created[0]};"
    return statement.replace(f'INSERT INTO "{VIRTUAL}_', f'INSERT OR REPLACE INTO "{VIRTUAL}_')


def laid_out(statement: str) -> str:
    if not statement.startswith("CREATE TABLE"):
        return statement
    name, found = definitions(statement)
    return f"{name} (\n  " + ",\n  ".join(found) + "\n);"


def postgresql() -> str:
    """Dump the database by pg_dump, without what differs between its versions."""
    at = psycopg_parameters()
    dump = ["pg_dump", "--inserts", "--no-owner", "--no-privileges", "--no-comments"]
    where = [f"--host={at['host']}", f"--port={at['port']}", f"--username={at['user']}", at["dbname"]]
    password = {"PGPASSWORD": at["password"]} if at["password"] else {}
    done = subprocess.run(
        [*dump, *where], env=os.environ | password, check=True, capture_output=True, text=True
    )
    lines = (line for line in done.stdout.splitlines() if not line.startswith(("--", "\\", "SET ")))
    return "\n".join(line for line in lines if line) + "\n"


if __name__ == "__main__":
    main()
