"""SQLite as Django speaks it, for a file that only its owner may read and that may be replaced while we run."""

import os
from contextlib import suppress

from django.db.backends.sqlite3 import base

OWNER_ONLY = 0o600


class DatabaseWrapper(base.DatabaseWrapper):
    """Keeps the file to its owner, and lets go of a kept connection whose file was replaced or taken away."""

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
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    for each in (path, f"{path}-wal", f"{path}-shm", f"{path}-journal"):
        with suppress(FileNotFoundError, PermissionError):
            if os.stat(each).st_mode & 0o077:
                os.chmod(each, OWNER_ONLY)


def _identity(path):
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
