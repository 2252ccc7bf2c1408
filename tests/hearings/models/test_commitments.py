import datetime

import pytest
from django.db import IntegrityError, transaction

from apps.hearings.models import Commitment
from tests.make import (
    HELD_ON,
    make_answer,
    make_commitment,
    make_exchange,
    make_hearing,
    make_question,
    make_source,
)

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
DAY = datetime.date(2026, 12, 31)


@pytest.fixture
def commitment(exchange):
    return exchange.commitment


def test_commitment_outside_its_answer_is_refused(exchange, commitment):
    other = make_answer(make_question(exchange.hearing, "第二问？"), "另一个答复。")
    commitment.answer = other
    assert wrong_fields(commitment) == {"quote"}


def test_commitment_may_be_the_whole_answer(exchange):
    assert wrong_fields(make_commitment(exchange.answer, exchange.answer.text)) == set()


def test_same_words_at_the_same_place_of_another_source_are_refused(exchange, commitment):
    commitment.edition = make_source(f"{exchange.edition.text}（副本）").current_edition
    assert wrong_fields(commitment) == {"quote"}


def test_due_day_needs_the_words_that_state_it(commitment):
    commitment.due_first_stated = None
    assert wrong_fields(commitment) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.update(due_first_stated=None)


def test_due_words_are_words_of_the_quote(commitment):
    commitment.due_first_stated = "2027年"
    assert wrong_fields(commitment) == {"due_first_stated"}


def test_first_day_due_comes_before_the_last(commitment):
    commitment.due_first_stated_from = DAY + datetime.timedelta(days=1)
    assert wrong_fields(commitment) == {"due_first_stated_from"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.update(due_first_stated_from=commitment.due_first_stated_from)


def test_commitment_may_be_due_on_one_day():
    answer = make_answer(make_question(make_hearing()), "我市将于2026年12月31日建桥")
    commitment = make_commitment(
        answer, due_first_stated="2026年12月31日", due_first_stated_from=DAY, due_first_stated_to=DAY
    )
    assert wrong_fields(commitment) == set()


@pytest.mark.parametrize(
    ("status", "today", "current"),
    [
        ("stated", DAY, "stated"),
        ("stated", DAY + datetime.timedelta(days=1), "overdue"),
        ("in_progress", DAY + datetime.timedelta(days=1), "in_progress"),
        ("partly_fulfilled", DAY + datetime.timedelta(days=1), "partly_fulfilled"),
        ("fulfilled", DAY + datetime.timedelta(days=1), "fulfilled"),
        ("not_fulfilled", DAY + datetime.timedelta(days=1), "not_fulfilled"),
        ("postponed", DAY, "postponed"),
        ("postponed", DAY + datetime.timedelta(days=1), "overdue"),
        ("superseded", DAY + datetime.timedelta(days=1), "superseded"),
    ],
)
def test_a_pledge_without_progress_on_record_is_overdue_after_its_last_day(
    commitment, status, today, current
):
    Commitment.objects.update(status=status)
    assert Commitment.objects.with_current_status(today).get().current_status == current


@pytest.mark.parametrize("kind", ["measure", "reported"])
def test_what_states_no_intention_is_never_overdue(commitment, kind):
    Commitment.objects.update(kind=kind, status="stated")
    later = DAY + datetime.timedelta(days=1)
    assert Commitment.objects.with_current_status(later).get().current_status == "stated"


def test_commitment_without_a_due_day_is_never_overdue():
    answer = make_answer(make_question(make_hearing()))
    make_commitment(answer)
    far = HELD_ON + datetime.timedelta(days=36500)
    assert Commitment.objects.with_current_status(far).get().current_status == "stated"


def test_status_follows_the_last_published_event_and_no_draft(exchange):
    commitment = make_commitment(exchange.answer)
    assert commitment.by_events()["status"] == "stated"
    assert exchange.commitment.by_events()["status"] == "in_progress"
    draft = make_exchange(state="draft")
    assert draft.commitment.by_events()["status"] == "in_progress"


def test_following_events_leaves_alone_what_somebody_else_stored_meanwhile(commitment):
    Commitment.objects.filter(pk=commitment.pk).update(kind="measure", status="not_fulfilled")
    commitment.follow_events()
    stored = Commitment.objects.get()
    assert (stored.kind, stored.status) == ("measure", "in_progress")
