"""Waiting for the database: which errors mean that it cannot answer now, and how long statements wait."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection

BUSY = {5, 6, "55P03", "57014", "40P01", "40001"}
"""Error codes of SQLite and PostgreSQL for a lock that was not obtained and a statement that was cancelled."""
DISTURBED = {7, 10, 13, 14, 15}
"""Error codes of SQLite for memory, disk and files that cannot be used now."""
LOST = ("08", "53", "57P")
"""Prefixes of PostgreSQL's error codes for a connection or a server that cannot be used now."""
UNKNOWN = object()


class NotReleased(OperationalError):
    """There is no release to serve until a command was run, which the message names."""


def is_busy(error: BaseException) -> bool:
    """Tell whether a write failed because of other transactions; nothing of its transaction is stored."""
    return code_of(error) in BUSY


def is_unanswered(error: BaseException) -> bool:
    """Tell whether the database cannot be used at this moment; the statement itself is not at fault."""
    code = code_of(error)
    if isinstance(error, NotReleased):
        return True
    if code is None and isinstance(error, OperationalError | InterfaceError):
        return True  # there was no connection, or it was lost before the server sent a code
    return code in BUSY or code in DISTURBED or (isinstance(code, str) and code.startswith(LOST))


def code_of(error: BaseException) -> object:
    """Return the database's code of an error: None if the server sent none, UNKNOWN for any other error."""
    told: tuple[Any, ...] = (error, error.__cause__)
    for each in told:
        if hasattr(each, "sqlite_errorcode"):
            return each.sqlite_errorcode & 0xFF
        if hasattr(each, "sqlstate"):
            return each.sqlstate
    return UNKNOWN


def sentence(error: DatabaseError) -> str:
    """Explain to the user of a command why the database could not be used."""
    if is_busy(error):
        return "The database is busy: another process writes to it. Try again when that has ended"
    if isinstance(error, NotReleased):
        return str(error)
    if is_unanswered(error):
        return f"The database does not answer ({str(error).strip()})"
    return f"The database cannot be used ({error}); has `manage.py migrate` been run?"


@contextmanager
def at_once() -> Iterator[None]:
    """Inside this block, raise at once instead of waiting for another writer."""
    if connection.vendor == "postgresql":
        wait, read = "SET lock_timeout = {}", "SHOW lock_timeout"
        none = "'1ms'"
    else:
        wait, read = "PRAGMA busy_timeout = {}", "PRAGMA busy_timeout"
        none = "0"
    with connection.cursor() as cursor:
        cursor.execute(read)
        [before] = cursor.fetchone()
        cursor.execute(wait.format(none))
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(wait.format(before if isinstance(before, int) else f"'{before}'"))


@contextmanager
def unhurried() -> Iterator[None]:
    """Inside this block, statements have no timeout: a COPY lasts as long as its client reads."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    try:
        yield
    finally:
        with suppress(DatabaseError):  # the rollback of a failed transaction resets it, too
            if connection.connection is not None and not connection.connection.closed:
                with connection.cursor() as cursor:
                    cursor.execute("RESET statement_timeout")
