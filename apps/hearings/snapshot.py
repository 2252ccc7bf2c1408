"""One moment of the record: a long reading sees nothing that editors publish meanwhile, and keeps nobody waiting."""

from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot():
    """Read everything within as it stood when it was first read; within a transaction it joins that."""
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()  # which would set the mode anew
    mode = getattr(connection, "transaction_mode", None)
    connection.transaction_mode = (
        None  # on SQLite: a reader, where our other transactions are writers from the start
    )
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        connection.transaction_mode = mode
