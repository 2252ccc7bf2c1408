"""A snapshot of the database for long reads: they see no later changes, and block no writer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Read everything inside this block from one snapshot. Inside a transaction, that transaction is used instead."""
    if connection.in_atomic_block:
        yield
        return
    wrapper: Any = connection
    wrapper.ensure_connection()  # connecting later would reset the mode
    mode = getattr(wrapper, "transaction_mode", None)
    wrapper.transaction_mode = (
        None  # SQLite: begin as a reader; the configured mode takes the write lock at once
    )
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        wrapper.transaction_mode = mode
