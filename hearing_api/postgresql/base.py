"""Django's PostgreSQL backend, whose connections are shared by the threads of a process."""

from select import POLLIN, poll
from typing import Any

from django.db.backends.postgresql import base
from psycopg import IsolationLevel
from psycopg.pq import TransactionStatus

from hearing_api.shared import Idle, SharedConnections

Base: Any = base.DatabaseWrapper


class DatabaseWrapper(SharedConnections, Base):
    """Takes an open connection if one waits, unless its server ended it."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection = super().get_new_connection(conn_params)
        self.isolation_level = connection.isolation_level or IsolationLevel.READ_COMMITTED
        return connection

    def is_at_rest(self) -> bool:
        status = self.connection.info.transaction_status
        return bool(status == TransactionStatus.IDLE and self.connection.autocommit)

    def still_works(self, idle: Idle) -> bool:
        """A server says nothing unasked, except that it ends the connection or that a setting changed."""
        if idle.connection.closed:
            return False
        said = poll()
        said.register(idle.connection.fileno(), POLLIN)
        return not said.poll(0)
