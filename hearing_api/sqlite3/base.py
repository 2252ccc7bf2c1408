"""Django's SQLite backend with additions: the file is its owner's, it may be replaced, writers queue, threads share."""

import os
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import lru_cache
from typing import Any
from weakref import WeakSet

from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.operations import DatabaseOperations as SqliteOperations

from hearing_api.shared import Idle, SharedConnections

from .turns import turn

Base: Any = base.DatabaseWrapper
OWNER_ONLY = 0o600
KEPT_LENGTH = 20_000
"""A longer statement, which inserts many rows, is converted each time."""
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


@lru_cache(maxsize=500)
def converted(query: str) -> str:
    """Write the places of values as SQLite does, once for each statement."""
    found: str = base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")
    return found


class Cursor(base.SQLiteCursorWrapper):
    """A cursor of Django's that remembers the statements it converted."""

    def convert_query(self, query: str, *, param_names: Any = None) -> str:
        if param_names is not None or len(query) > KEPT_LENGTH:
            found: str = super().convert_query(query, param_names=param_names)
            return found
        return converted(query)


class DatabaseOperations(SqliteOperations):
    """Limits integers to the ranges of other databases, so that every record can be stored in each of them."""

    integer_field_range = BaseDatabaseOperations.integer_field_range


class DatabaseWrapper(SharedConnections, Base):
    """Makes the file private to its owner, and drops a persistent connection whose file was replaced or removed.

    A writing transaction, and a write outside of one, wait in a queue.
    """

    ops_class = DatabaseOperations

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._turn: int | None = None
        self._cursors: WeakSet[Any] = WeakSet()
        self.execute_wrappers.append(self._one_write)

    def _one_write(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        if not self.autocommit or not sql.startswith(WRITES):
            return execute(sql, params, many, context)
        self._take_turn()
        try:
            return execute(sql, params, many, context)
        finally:
            self._end_turn()

    def _start_transaction_under_autocommit(self) -> None:
        if self.transaction_mode == "IMMEDIATE":
            self._take_turn()
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> None:
        super()._commit()
        self._end_turn()

    def _rollback(self) -> None:
        super()._rollback()
        self._end_turn()

    def _close(self) -> None:
        for cursor in list(self._cursors):  # an unfinished one would keep its old snapshot
            cursor.close()
        super()._close()
        self._end_turn()

    def _take_turn(self) -> None:
        if not self.is_in_memory_db():
            path = str(self.settings_dict["NAME"])
            [milliseconds] = self.connection.execute("PRAGMA busy_timeout").fetchone()
            self._turn = turn(f"{path}-turn", milliseconds / 1000)
            _give_to_owner(self._turn, path)

    def _end_turn(self) -> None:
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None

    def create_cursor(self, name: str | None = None) -> Any:
        cursor = self.connection.cursor(factory=Cursor)
        self._cursors.add(cursor)
        return cursor

    def open_connection(self, conn_params: dict[str, Any]) -> Any:
        if not self.is_in_memory_db():
            _keep_to_owner(str(self.settings_dict["NAME"]))
        return super().open_connection(conn_params)

    def version(self) -> Hashable:
        return None if self.is_in_memory_db() else _identity(str(self.settings_dict["NAME"]))

    def is_at_rest(self) -> bool:
        return not self.connection.in_transaction and self.connection.isolation_level is None

    def still_works(self, idle: Idle) -> bool:
        return self.version() == idle.opened

    def is_usable(self) -> bool:
        return self.version() == self.opened


def _keep_to_owner(path: str) -> None:
    """Create the file before SQLite does, which would let others read it. SQLite gives its other files the same mode.

    An existing file is not opened: closing it would release the locks of all connections of this process.
    """
    with suppress(OSError):  # the file exists, or it cannot be created, which SQLite reports
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    for each in (path, f"{path}-wal", f"{path}-shm", f"{path}-journal"):
        with suppress(FileNotFoundError, PermissionError):
            if os.stat(each).st_mode & 0o077:
                os.chmod(each, OWNER_ONLY)


def _give_to_owner(handle: int, path: str) -> None:
    """Give a file that root created to the owner of the database, as SQLite does with its own files."""
    if os.geteuid() == 0:
        with suppress(OSError):
            owner = os.stat(path)
            os.fchown(handle, owner.st_uid, owner.st_gid)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
