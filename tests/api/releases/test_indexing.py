"""The search index is written in the transaction that makes a release, and with it alone."""

import pytest
from django.db import transaction

from apps.api.releases.rebuilding import differing
from apps.hearings.ledger import writing
from apps.hearings.models import SearchEntry, Topic
from tests.make import WHY, make_exchange
from tests.processes import program

WRITER = """
import django; django.setup()
from apps.hearings.ledger import writing
from apps.hearings.models import Topic
from tests.make import make_topic
import sys
for number in range(4):
    with writing():
        make_topic(f"{sys.argv[1]}{number}主题")
"""
WRITERS = f"""
import subprocess, sys
from apps.api.releases.rebuilding import differing
from apps.hearings.models import Topic
from apps.search.entries import ids_of_kind
from apps.search.matching import few
from apps.search.query import Query
working = [subprocess.Popen([sys.executable, "-c", {WRITER!r}, name]) for name in ("甲", "乙")]
ids = ids_of_kind("topics")
while any(each.poll() is None for each in working):
    found = few(Query(("主题",)), ids, 2000)
    assert len(found) == len(set(found)), found
assert [each.wait() for each in working] == [0, 0]
assert len(few(Query(("主题",)), ids, 2000)) == 8
assert sorted(few(Query(("甲3",)), ids, 2000)) == sorted(Topic.objects.filter(name="甲3主题").values_list("pk", flat=True))
assert list(differing()) == []
"""


class Stopped(Exception):
    pass


@pytest.mark.django_db(transaction=True)
def test_transaction_that_is_rolled_back_leaves_nothing_in_the_index():
    make_exchange()
    before = list(SearchEntry.objects.order_by("pk").values_list())
    topic = Topic.objects.get()
    with pytest.raises(Stopped), writing(why=WHY):  # noqa: PT012
        topic.name = "别名主题"
        topic.save()
        raise Stopped
    topic = Topic.objects.get()
    topic.name = "别名主题"
    with pytest.raises(Stopped), transaction.atomic():  # noqa: PT012
        with writing(why=WHY):
            topic.save()
        assert SearchEntry.objects.filter(text__contains="别名主题").exists()
        raise Stopped
    assert list(SearchEntry.objects.order_by("pk").values_list()) == before
    assert list(differing()) == []


def test_two_writers_at_once_leave_a_whole_index(exchange, separate_database):
    patient = {**separate_database, "LOCK_SECONDS": "60"}
    done = program(patient, WRITERS)
    assert done.returncode == 0, done.stderr
