import pytest
from django.db import connection

from apps.hearings.snapshot import snapshot
from tests.processes import program

SHOWN = """
from django.db import connection
from apps.hearings.snapshot import snapshot
from apps.hearings.models import Topic
from tests.processes import program
import os

with snapshot():
    before = list(Topic.objects.all())
    written = program(os.environ, "from tests.make import make_topic; make_topic('农业', 'Farming')")
    assert written.returncode == 0, written.stderr
    assert list(Topic.objects.all()) == before == []
assert Topic.objects.count() == 1
with snapshot():
    pass
mode = getattr(connection, "transaction_mode", None)
assert mode == ("IMMEDIATE" if connection.vendor == "sqlite" else None), mode
"""


def test_a_reader_sees_one_moment_and_keeps_no_writer_waiting(separate_database):
    shown = program(separate_database, SHOWN)
    assert shown.returncode == 0, shown.stderr


@pytest.mark.django_db
def test_within_a_transaction_it_joins_that():
    assert connection.in_atomic_block
    with snapshot():
        assert connection.in_atomic_block
