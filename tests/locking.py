"""A database of one's own in which somebody else can hold the lock, and little patience to wait for it."""

import os
import sqlite3
from contextlib import closing, contextmanager

from django.db import OperationalError, connection

from hearing_api.sqlite3.turns import turn

MOMENT = 0.2  # seconds; long enough for a write of one's own beside tests of others


class Unreachable(OperationalError):
    """What a driver raises that could not ask its server."""

    sqlstate = None


class CutShort(OperationalError):
    """What PostgreSQL raises for a statement that took too long."""

    sqlstate = "57014"


@contextmanager
def impatient(path):
    """Work on a database that others can open too, at a path where that of tests is in memory, and wait a moment only."""
    before = {**connection.settings_dict, "OPTIONS": dict(connection.settings_dict["OPTIONS"])}
    if connection.vendor == "sqlite":
        kept, connection.connection = connection.connection, None
        with closing(sqlite3.connect(path)) as stored:
            kept.backup(stored)
        connection.settings_dict.update(NAME=str(path))
        connection.settings_dict["OPTIONS"]["timeout"] = MOMENT
    else:
        connection.close()
        kept, options = None, f"-c lock_timeout={MOMENT * 1000:.0f}"
        connection.settings_dict["OPTIONS"]["options"] = options
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)
        connection.connection = kept


@contextmanager
def somebody_writing(path=None):
    """Let another connection hold within what every writer needs, while all may read."""
    if connection.vendor == "sqlite":
        path = path or connection.settings_dict["NAME"]
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            row = turn(f"{path}-turn", 0)
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
            os.close(row)
        return
    import psycopg

    with psycopg.connect(**psycopg_parameters()) as other:
        tables = ", ".join(f'"{name}"' for name in connection.introspection.table_names())
        other.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")
        yield
        other.rollback()


def psycopg_parameters() -> dict:
    at = connection.settings_dict
    return {
        "host": at["HOST"],
        "port": at["PORT"],
        "user": at["USER"],
        "password": at["PASSWORD"] or None,
        "dbname": at["NAME"],
    }


def failure(**code):
    cause = sqlite3.OperationalError("told by the driver")
    for name, value in code.items():
        setattr(cause, name, value)
    error = OperationalError("a secret of ours")
    error.__cause__ = cause
    return error


def giving_up(*_args):
    raise failure(sqlite_errorcode=sqlite3.SQLITE_BUSY)
