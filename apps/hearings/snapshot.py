"""One moment of the record: a long reading sees nothing that editors publish meanwhile, and keeps nobody waiting."""

from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def snapshot():
    """Read everything within as it stood when it was first read; within a transaction it joins that."""
    if connection.in_atomic_block:
        yield
        return
    wrapper: Any = connection
    wrapper.ensure_connection()  # which would set the mode anew
    mode = getattr(wrapper, "transaction_mode", None)
    wrapper.transaction_mode = None  # on SQLite: a reader, where our other transactions are writers at once
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        wrapper.transaction_mode = mode
