"""A queue of writers: they wait for the lock of a file.

A writer of SQLite polls its lock, less often the longer it waits, so that among several writers it may never get the lock.
The system wakes those who wait for the lock of a file, roughly in the order in which they came.
"""

import fcntl
import os
import sqlite3
from threading import Event, Lock, Thread

from django.db.utils import OperationalError


class NotYetMyTurn(OperationalError):
    """The turn did not come in time; it has SQLite's error code for a locked database."""

    sqlite_errorcode = sqlite3.SQLITE_BUSY


class NoRow(OperationalError):
    """The file of the queue cannot be opened; it has SQLite's error code for that."""

    sqlite_errorcode = sqlite3.SQLITE_CANTOPEN


def turn(path: str, seconds: float) -> int:
    """Wait for the lock of a file, and return its handle; closing the handle, or the end of the process, releases the lock.

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
    """Waits for the lock in a thread, because `flock` has no timeout."""

    def __init__(self, handle: int):
        super().__init__(daemon=True)
        self.handle = handle
        self.settled, self.came, self.left = Lock(), Event(), False
        self.start()

    def run(self) -> None:
        fcntl.flock(self.handle, fcntl.LOCK_EX)
        with self.settled:
            if self.left:
                os.close(self.handle)
            self.came.set()

    def end(self, seconds: float) -> None:
        """Return when the lock is held, or leave the queue.

        Errors: NotYetMyTurn.
        """
        if self.came.wait(seconds):
            return
        with self.settled:
            self.left = not self.came.is_set()
        if self.left:
            raise NotYetMyTurn("database is locked")
