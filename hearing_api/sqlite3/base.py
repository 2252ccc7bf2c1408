"""SQLite as Django speaks it, for a file that only its owner may read and that may be replaced, and with writers in a row."""

import os
from contextlib import suppress
from typing import Any

from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.operations import DatabaseOperations as SqliteOperations

from .turns import turn

Base: Any = base.DatabaseWrapper
OWNER_ONLY = 0o600
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class DatabaseOperations(SqliteOperations):
    """Knows the limits of whole numbers that other databases have, so that a record fits into each of them."""

    integer_field_range = BaseDatabaseOperations.integer_field_range


class DatabaseWrapper(Base):
    """Keeps the file to its owner, and lets go of a kept connection whose file was replaced or taken away.

    A transaction of a writer, and a write outside of one, wait for their turn.
    """

    ops_class = DatabaseOperations

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._turn: int | None = None
        self.execute_wrappers.append(self._one_write)

    def _one_write(self, execute, sql, params, many, context):
        if not self.autocommit or not sql.startswith(WRITES):
            return execute(sql, params, many, context)
        self._take_turn()
        try:
            return execute(sql, params, many, context)
        finally:
            self._end_turn()

    def _start_transaction_under_autocommit(self):
        if self.transaction_mode == "IMMEDIATE":
            self._take_turn()
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._end_turn()
            raise

    def _commit(self):
        super()._commit()
        self._end_turn()

    def _rollback(self):
        super()._rollback()
        self._end_turn()

    def _close(self):
        super()._close()
        self._end_turn()

    def _take_turn(self):
        if not self.is_in_memory_db():
            path = str(self.settings_dict["NAME"])
            [milliseconds] = self.connection.execute("PRAGMA busy_timeout").fetchone()
            self._turn = turn(f"{path}-turn", milliseconds / 1000)
            _give_to_owner(self._turn, path)

    def _end_turn(self):
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None

    def get_new_connection(self, conn_params):
        path = None if self.is_in_memory_db() else str(self.settings_dict["NAME"])
        if path:
            _keep_to_owner(path)
        connection = super().get_new_connection(conn_params)
        self.opened = path and _identity(path)
        return connection

    def is_usable(self):
        return not self.opened or _identity(str(self.settings_dict["NAME"])) == self.opened


def _keep_to_owner(path):
    """Make the file before SQLite does, which would let others read it; those beside it take its mode from it.

    What is there already is not opened: to close it again would free the locks of every connection of this process.
    """
    with suppress(OSError):  # it is there already; or it cannot be made, which SQLite tells
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    for each in (path, f"{path}-wal", f"{path}-shm", f"{path}-journal"):
        with suppress(FileNotFoundError, PermissionError):
            if os.stat(each).st_mode & 0o077:
                os.chmod(each, OWNER_ONLY)


def _give_to_owner(handle, path):
    """Let the owner of the database use what the superuser made, as SQLite does with the files that it makes."""
    if os.geteuid() == 0:
        with suppress(OSError):
            owner = os.stat(path)
            os.fchown(handle, owner.st_uid, owner.st_gid)


def _identity(path):
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
