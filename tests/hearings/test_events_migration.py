"""Events and due times of a database of the first migration, as later migrations leave them."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from apps.hearings.models import Commitment, CommitmentEvent
from tests.make import WHY

from .migrations import kept
from .test_migrations import restored

[FIRST, *_later] = kept(connection.vendor)


@pytest.fixture
def migrate(db, tmp_path):
    """Migrate the database that the first migration left, after it was changed; go on working on it."""
    with restored(FIRST, tmp_path):

        def run(*statements):
            with connections["default"].cursor() as cursor:
                for statement in statements:
                    cursor.execute(statement)
            call_command("migrate", verbosity=0)
            return Commitment.objects.get(), CommitmentEvent.objects.get()

        yield run


def in_both(column, value, *more):
    """Set a column of the event, of its commitment, and of their histories."""
    tables = ("commitmentevent", "historicalcommitmentevent", *more)
    return [f"UPDATE hearings_{table} SET {column} = '{value}'" for table in tables]


def test_the_due_time_is_the_first_and_the_one_that_counts(migrate):
    commitment, event = migrate()
    assert (commitment.due_first_stated, str(commitment.due_first_stated_to)) == ("2026年底前", "2026-12-31")
    assert (commitment.due_stated, str(commitment.due_to)) == ("2026年底前", "2026-12-31")
    past = commitment.history.latest()
    assert (past.due_first_stated, past.due_first_stated_to) == ("2026年底前", commitment.due_to)
    assert (event.kind, event.status, event.stated_by) == ("progress", "in_progress", None)


def test_broken_is_not_fulfilled(migrate):
    commitment, event = migrate(*in_both("status", "broken", "commitment", "historicalcommitment"))
    assert {commitment.status, event.status, event.history.latest().status} == {"not_fulfilled"}
    assert commitment.history.latest().status == "not_fulfilled"
    assert event.kind == "progress"
    call_command("restate", verbosity=0)
    call_command("make_release", verbosity=0, why=WHY)
    call_command("check_records", verbosity=0)


@pytest.mark.parametrize("state", ["draft", "published", "withdrawn"])
def test_events_after_which_it_was_stated_are_refused_by_name(migrate, state):
    stated = in_both("status", "stated", "commitment", "historicalcommitment")
    with pytest.raises(CommandError, match=r"is stated.*: jieyang-2025-10-30-e1\. Give them another status"):
        migrate(*stated, *in_both("state", state))
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT status FROM hearings_commitmentevent")
        assert cursor.fetchall() == [("stated",)]
        cursor.execute("SELECT count(*) FROM django_migrations WHERE app = 'hearings'")
        assert cursor.fetchone() == (1,)


def test_the_history_of_an_event_that_was_given_another_status_says_none(migrate):
    _commitment, event = migrate("UPDATE hearings_historicalcommitmentevent SET status = 'stated'")
    assert (event.status, event.history.latest().status) == ("in_progress", None)
    call_command("restate", verbosity=0)
    call_command("make_release", verbosity=0, why=WHY)
    call_command("check_records", verbosity=0)
