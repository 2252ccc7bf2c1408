"""Database connections that the threads of a process share: one that is closed at rest stays open for the next request.

The one used last is taken first, because its caches are warm. So few are open, and a waiting thread holds none.
"""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Hashable
from threading import Lock
from time import monotonic
from typing import Any, NamedTuple

SECONDS = 300
"""How long a connection stays open unused; firewalls forget a silent one after some more minutes."""


class Idle(NamedTuple):
    """An open connection that no thread uses."""

    connection: Any
    opened: Hashable
    since: float

    def is_young(self) -> bool:
        return monotonic() - self.since < SECONDS


_idle: defaultdict[Hashable, list[Idle]] = defaultdict(list)
_lock = Lock()


def close_idle() -> None:
    """Close the connections that no thread uses: a process that is forked must not inherit them."""
    with _lock:
        found = [each for waiting in _idle.values() for each in waiting]
        _idle.clear()
    for each in found:
        each.connection.close()


class SharedConnections(ABC):
    """Makes a database backend of Django share its connections, if the setting `SHARED` of the database is true."""

    settings_dict: dict[str, Any]
    connection: Any
    errors_occurred: bool
    opened: Hashable = None

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        while self.settings_dict.get("SHARED") and (found := self._take()):
            if found.is_young() and self.still_works(found):
                self.opened = found.opened
                return found.connection
            found.connection.close()
        connection = self.open_connection(conn_params)
        self.opened = self.version()
        return connection

    def _close(self) -> None:
        if self.settings_dict.get("SHARED") and not self.errors_occurred and self.is_at_rest():
            self._leave(Idle(self.connection, self.opened, monotonic()))
        else:
            super()._close()  # type: ignore[misc]

    def _take(self) -> Idle | None:
        with _lock:
            waiting = _idle[self._database()]
            return waiting.pop() if waiting else None

    def _leave(self, idle: Idle) -> None:
        with _lock:
            waiting = _idle[self._database()]
            waiting.append(idle)
            old = [waiting.pop(0) for _each in range(sum(not each.is_young() for each in waiting))]
        for each in old:
            each.connection.close()

    def _database(self) -> Hashable:
        return tuple(str(self.settings_dict[name]) for name in ("HOST", "PORT", "USER", "NAME"))

    def open_connection(self, conn_params: dict[str, Any]) -> Any:
        """Open a connection as Django does."""
        return super().get_new_connection(conn_params)  # type: ignore[misc]

    def version(self) -> Hashable:
        """Identify what is open now, where something else may take its place."""
        return None

    @abstractmethod
    def is_at_rest(self) -> bool:
        """Tell whether the connection is outside of a transaction and as it was when it was opened."""

    @abstractmethod
    def still_works(self, idle: Idle) -> bool:
        """Tell without a statement whether a connection that waited can be used."""
