"""Waiting for the database: which failures mean that it cannot now, and for how long one waits.

Units: seconds.
"""

from contextlib import contextmanager, suppress
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection

BUSY = {5, 6, "55P03", "57014", "40P01", "40001"}
"""Codes of SQLite and of PostgreSQL for what gave up its turn or was cut short; nothing of it is stored."""
DISTURBED = {7, 10, 13, 14, 15}
"""Codes of SQLite for memory, disk and file that cannot be used now."""
LOST = ("08", "53", "57P")
"""How the codes of PostgreSQL begin for a connection or a server that cannot be used now."""
UNKNOWN = object()


class NotReleased(OperationalError):
    """The public record is too large for a request to make its first release."""


def is_busy(error: BaseException) -> bool:
    """Tell whether a write was given up because of others, so that nothing of its transaction is stored."""
    return code_of(error) in BUSY


def is_unanswered(error: BaseException) -> bool:
    """Tell whether the database cannot be used at this moment, which is no fault in what was asked of it."""
    code = code_of(error)
    if isinstance(error, NotReleased):
        return True
    if code is None and isinstance(error, OperationalError | InterfaceError):
        return True  # no connection came about, or it broke before the server could say anything
    return code in BUSY or code in DISTURBED or (isinstance(code, str) and code.startswith(LOST))


def code_of(error: BaseException):
    """Read how the database names a failure; None where a driver could not ask it."""
    told: tuple[Any, ...] = (error, error.__cause__)
    for each in told:
        if hasattr(each, "sqlite_errorcode"):
            return each.sqlite_errorcode & 0xFF
        if hasattr(each, "sqlstate"):
            return each.sqlstate
    return UNKNOWN


def sentence(error: DatabaseError) -> str:
    """Say to whoever runs a command why the database could not be used."""
    if is_busy(error):
        return "The database is busy: another process writes to it. Try again when that has ended"
    if isinstance(error, NotReleased):
        return str(error)
    if is_unanswered(error):
        return f"The database does not answer ({str(error).strip()})"
    return f"The database cannot be used ({error}); has `manage.py migrate` been run?"


@contextmanager
def at_once():
    """Wait for no other writer within: what cannot be written now raises at once."""
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
def unhurried():
    """Let statements within take as long as whoever reads their rows, such as the COPY of a whole list."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    try:
        yield
    finally:
        with suppress(DatabaseError):  # of a transaction that failed, which takes this back by itself
            if connection.connection is not None and not connection.connection.closed:
                with connection.cursor() as cursor:
                    cursor.execute("RESET statement_timeout")
