"""Whatever is written to the record is closed once, with its transaction, or is not written."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from apps.hearings import ledger
from apps.hearings.ledger import Closer, catch_up, register, touched, writing
from apps.hearings.models import Release, Topic
from apps.hearings.models.releases import Reason
from tests.make import make_area, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(monkeypatch):
    """The batches that are closed; nothing else is done with them."""
    found = []
    monkeypatch.setattr(ledger, "_closer", Closer(lambda: None, found.append, lambda: None))
    return found


def test_what_one_transaction_writes_is_closed_once(closed):
    with writing():
        topic = make_topic()
        with writing(Reason.LOADED):
            area = make_area()
        topic.delete()
        assert not closed
    [batch] = closed
    assert batch.touched == {Topic: {"industry-clusters"}, type(area): {area.pk}}
    assert batch.reason == Reason.LOADED


def test_each_writing_by_itself_is_closed_by_itself(closed):
    for name in ("农业", "水利"):
        make_topic(name)
    assert len(closed) == 2


@writing()
def make_a_topic_and_fail():
    make_topic()
    raise ZeroDivisionError


def test_what_fails_is_not_closed(closed):
    with pytest.raises(ZeroDivisionError):
        make_a_topic_and_fail()
    assert not closed
    assert not Topic.objects.exists()


def test_what_is_written_is_locked_once_and_first(monkeypatch):
    order = []
    closer = Closer(
        lambda: order.append(("lock", Topic.objects.count())),
        lambda batch: order.append("close"),
        lambda: None,
    )
    monkeypatch.setattr(ledger, "_closer", closer)
    with writing():
        make_topic()
        make_topic("农业")
    assert order == [("lock", 0), "close"]


def test_what_cannot_be_closed_is_not_written(monkeypatch):
    def fail(batch):
        raise ZeroDivisionError

    monkeypatch.setattr(ledger, "_closer", Closer(lambda: None, fail, lambda: None))
    with pytest.raises(ZeroDivisionError):
        make_topic()
    assert not Topic.objects.exists()


def test_nothing_is_written_where_nobody_closes_it(monkeypatch):
    monkeypatch.setattr(ledger, "_closer", None)
    with pytest.raises(ImproperlyConfigured, match="closer"):
        make_topic()
    with pytest.raises(ImproperlyConfigured, match="closer"):
        catch_up()
    with pytest.raises(ImproperlyConfigured, match="closer"):
        call_command("load_records")
    assert not Topic.objects.exists()
    assert not Release.objects.exists()


def test_what_is_written_past_the_ledger_is_an_error(closed):
    topic = make_topic()
    with pytest.raises(RuntimeError, match=r"hearings\.Topic industry-clusters"):
        touched(topic)
    topic.name = "农业"
    with pytest.raises(RuntimeError, match="writing"):
        topic.store()


def test_a_second_closer_is_refused():
    with pytest.raises(ImproperlyConfigured, match="already"):
        register(Closer(lambda: None, lambda batch: None, lambda: None))
