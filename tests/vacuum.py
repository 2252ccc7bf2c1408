"""Clears the rows that tests rolled back away: PostgreSQL keeps them, and each search passes by all of them."""

from contextlib import closing
from itertools import count

import pytest
from django.db import connection

from tests.locking import psycopg_parameters

TESTS = 50
"""How many tests leave their rows; a vacuum takes as long as two tests."""
_ended = count(1)


def vacuum(item: pytest.Item) -> None:
    """Clear away what some tests left, after the last of them."""
    if connection.vendor != "postgresql" or not item.get_closest_marker("database") or next(_ended) % TESTS:
        return
    import psycopg

    with closing(psycopg.connect(**psycopg_parameters(), autocommit=True)) as server:
        server.execute("VACUUM")
