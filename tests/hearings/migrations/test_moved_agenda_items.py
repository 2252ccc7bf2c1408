"""Agenda items that votes named by their words are made records, and no fact of the votes or of their history is lost."""

import pytest
from django.core.management import call_command

from apps.hearings.models import AgendaItem, Change, Vote
from tests.make import WHY

from .restoring import FIRST, copy, migrated, restored, write

HEARING = "jieyang-2025-10-30"
ITEM, EARLIER = "开展专题询问", "专题询问"


def name_words(words):
    """Let the only vote, and its history, be on an agenda item."""
    for table in ("hearings_vote", "hearings_historicalvote"):
        write(f"UPDATE {table} SET answer_id = NULL, agenda_item = %s", words)


def change():
    """Add a vote on the same agenda item, and one that is only in the history, where it was first on another."""
    name_words(ITEM)
    copy("hearings_vote", id=f"{HEARING}-v2", number=2)
    past = {"id": f"{HEARING}-v3", "number": 3}
    copy("hearings_historicalvote", **past, agenda_item=EARLIER, history_date="2030-01-01 00:00:00")
    copy("hearings_historicalvote", **past, history_date="2030-01-02 00:00:00", history_type="~")
    copy("hearings_historicalvote", **past, history_date="2030-01-03 00:00:00", history_type="-")


@pytest.fixture(scope="module")
def name(django_db_setup, django_db_blocker, tmp_path_factory):
    with migrated(FIRST, tmp_path_factory.mktemp("items"), django_db_blocker, change) as name:
        yield name


@pytest.fixture
def after(name, db, tmp_path):
    """Work on the database of the first migration as it is after the votes were changed and it was migrated."""
    with restored(name, tmp_path):
        yield


def told(record_id):
    return [
        (row.history_type, row.agenda_item_id)
        for row in Vote.history.filter(id=record_id).order_by("history_date", "history_id")
    ]


def test_votes_on_one_agenda_item_name_one_record_at_the_first_of_its_words(after):
    item = AgendaItem.objects.get()
    assert (item.pk, item.quote, item.edition.text.index(ITEM)) == (f"{HEARING}-i1", ITEM, item.start)
    assert {vote.agenda_item for vote in Vote.objects.all()} == {item}
    assert item.history.get().history_type == "+"
    item.full_clean()
    call_command("restate", verbosity=0)
    call_command("rebuild_search", verbosity=0)
    call_command("make_release", verbosity=0, why=WHY)
    call_command("check_records", verbosity=0)
    added = Change.objects.filter(record_type="agenda_items").values_list("record", "action")
    assert list(added) == [(item.pk, "added")]


def test_an_agenda_item_that_only_the_history_names_is_in_the_history_alone(after):
    assert AgendaItem.objects.get().quote == ITEM
    assert told(f"{HEARING}-v1") == [("+", f"{HEARING}-i1")]
    assert told(f"{HEARING}-v3") == [("+", f"{HEARING}-i2"), ("~", f"{HEARING}-i1"), ("-", f"{HEARING}-i1")]
    deleted = AgendaItem.history.filter(id=f"{HEARING}-i2").order_by("history_date")
    assert [(row.history_type, row.quote, row.history_date.day) for row in deleted] == [
        ("+", EARLIER, 1),
        ("-", EARLIER, 2),
    ]


def test_words_that_a_source_does_not_hold_stop_the_migration_by_a_sentence(db, tmp_path):
    with restored(FIRST, tmp_path):
        name_words("另一项议题")
        with pytest.raises(ValueError, match="v1: agenda_item is '另一项议题', expected words of source"):
            call_command("migrate", verbosity=0)
