"""Agenda items that votes named by their words are made records, and no fact of the votes or of their history is lost."""

import pytest
from django.core.management import call_command

from apps.hearings.models import AgendaItem, Change, Vote
from tests.make import WHY

from .first import EARLIER, HEARING, ITEM, name_words
from .restoring import FIRST, restored


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
