"""SQLite whose writers take turns, about in the order in which they came, where SQLite itself lets chance decide.

A writer of SQLite asks again and again whether the lock is free, the more seldom the longer it waits, so that beside several
others it may never find it free. Here all wait in a row for the lock of a file beside the database, and the system wakes them.
"""

import fcntl
import os
import sqlite3
from threading import Event, Lock, Thread
from typing import Any

from django.db.backends.sqlite3.base import DatabaseWrapper as Django
from django.db.utils import OperationalError

Base: Any = Django
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class NotYetMyTurn(OperationalError):
    """Others wrote for longer than one waits; named as SQLite names it."""

    sqlite_errorcode = sqlite3.SQLITE_BUSY


class DatabaseWrapper(Base):
    """Django's own, but that a transaction of a writer, and a write outside of one, wait for their turn."""

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
            [milliseconds] = self.connection.execute("PRAGMA busy_timeout").fetchone()
            self._turn = turn(f"{self.settings_dict['NAME']}-turn", milliseconds / 1000)

    def _end_turn(self):
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None


def turn(path: str, seconds: float) -> int:
    """Wait for the lock of a file, and give the handle whose closing ends it, as the end of the process does.

    Errors: NotYetMyTurn.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        Wait(handle).end(seconds)
    return handle


class Wait(Thread):
    """One who waits in the row; a thread, for the system knows no end of such a wait."""

    def __init__(self, handle: int):
        super().__init__(daemon=True)
        self.handle = handle
        self.settled, self.came, self.left = Lock(), Event(), False
        self.start()

    def run(self):
        fcntl.flock(self.handle, fcntl.LOCK_EX)
        with self.settled:
            if self.left:
                os.close(self.handle)
            self.came.set()

    def end(self, seconds: float):
        """Return when it is one's turn, or leave the row."""
        if self.came.wait(seconds):
            return
        with self.settled:
            self.left = not self.came.is_set()
        if self.left:
            raise NotYetMyTurn("database is locked")
