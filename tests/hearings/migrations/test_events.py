"""Events and due times of a database of the first migration, as later migrations leave them."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from apps.hearings.models import Commitment, CommitmentEvent
from tests.make import WHY

from .first import COMMITMENTS, EVENTS, HEARING
from .restoring import FIRST, copy, restored, write


def both(number):
    return (
        Commitment.objects.get(pk=f"{HEARING}-c{number}"),
        CommitmentEvent.objects.get(pk=f"{HEARING}-e{number}"),
    )


def test_the_due_time_is_the_first_and_the_one_that_counts(after):
    commitment, event = both(1)
    assert (commitment.due_first_stated, str(commitment.due_first_stated_to)) == ("2026年底前", "2026-12-31")
    assert (commitment.due_stated, str(commitment.due_to)) == ("2026年底前", "2026-12-31")
    past = commitment.history.latest()
    assert (past.due_first_stated, past.due_first_stated_to) == ("2026年底前", commitment.due_to)
    assert (event.kind, event.status, event.stated_by) == ("progress", "in_progress", None)


def test_broken_is_not_fulfilled(after):
    commitment, event = both(2)
    assert {commitment.status, event.status, event.history.latest().status} == {"not_fulfilled"}
    assert commitment.history.latest().status == "not_fulfilled"
    assert event.kind == "progress"


def test_the_history_of_an_event_that_was_given_another_status_says_none(after):
    _commitment, event = both(1)
    assert (event.status, event.history.latest().status) == ("in_progress", None)


def test_what_was_migrated_is_sound(after):
    call_command("restate", verbosity=0)
    call_command("rebuild_search", verbosity=0)
    call_command("make_release", verbosity=0, why=WHY)
    call_command("check_records", verbosity=0)


def test_events_after_which_it_was_stated_are_refused_by_name_whatever_their_state(db, tmp_path):
    with restored(FIRST, tmp_path):
        for table in EVENTS:
            for number, state in (2, "draft"), (3, "withdrawn"):
                copy(table, id=f"{HEARING}-e{number}", number=number, state=state)
        for table in (*EVENTS, *COMMITMENTS):
            write(f"UPDATE {table} SET status = 'stated'")
        named = ", ".join(rf"{HEARING}-e{number}" for number in (1, 2, 3))
        with pytest.raises(CommandError, match=rf"is stated.*: {named}\. Give them another status"):
            call_command("migrate", verbosity=0)
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT state, status FROM hearings_commitmentevent ORDER BY id")
            assert cursor.fetchall() == [
                ("published", "stated"),
                ("draft", "stated"),
                ("withdrawn", "stated"),
            ]
            cursor.execute("SELECT count(*) FROM django_migrations WHERE app = 'hearings'")
            assert cursor.fetchone() == (1,)
