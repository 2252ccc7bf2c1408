"""Writers that wait in a row for the lock of a file, where SQLite itself lets chance decide.

A writer of SQLite asks again and again whether the lock is free, the more seldom the longer it waits, so that beside several
others it may never find it free. Those who wait for the lock of a file are woken by the system, about in the order of coming.
"""

import fcntl
import os
import sqlite3
from threading import Event, Lock, Thread

from django.db.utils import OperationalError


class NotYetMyTurn(OperationalError):
    """Others wrote for longer than one waits; named as SQLite names it."""

    sqlite_errorcode = sqlite3.SQLITE_BUSY


class NoRow(OperationalError):
    """The file in whose row one waits cannot be used; named as SQLite names it."""

    sqlite_errorcode = sqlite3.SQLITE_CANTOPEN


def turn(path: str, seconds: float) -> int:
    """Wait for the lock of a file, and give the handle whose closing ends it, as the end of the process does.

    Errors: NotYetMyTurn; NoRow.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise NoRow(f"unable to open {path}: {error.strerror}") from error
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
