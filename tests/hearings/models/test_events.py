import datetime

import pytest

from apps.hearings.models import Commitment, CommitmentEvent
from tests.make import make_commitment, make_event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
EARLIER = datetime.date(2025, 12, 1)
LATER = datetime.date(2026, 6, 1)


@pytest.fixture
def commitment(exchange):
    return make_commitment(exchange.answer)


def status(commitment):
    return Commitment.objects.get(pk=commitment.pk).status


@pytest.mark.parametrize(("state", "moved"), [("published", True), ("draft", False), ("withdrawn", False)])
def test_only_a_published_event_moves_the_status(commitment, state, moved):
    make_event(commitment, "fulfilled", state=state)
    assert status(commitment) == ("fulfilled" if moved else "stated")


def test_status_is_that_of_the_event_that_happened_last_whatever_came_in_last(commitment):
    make_event(commitment, "fulfilled", happened_on=LATER)
    make_event(commitment, "in_progress", happened_on=EARLIER)
    assert status(commitment) == "fulfilled"


def test_of_two_events_of_a_day_the_one_entered_last_counts(commitment):
    make_event(commitment, "in_progress", happened_on=LATER)
    make_event(commitment, "not_fulfilled", happened_on=LATER)
    assert status(commitment) == "not_fulfilled"


def test_status_goes_back_when_an_event_is_deleted(commitment):
    make_event(commitment, "in_progress", happened_on=EARLIER)
    make_event(commitment, "fulfilled", happened_on=LATER).delete()
    assert status(commitment) == "in_progress"


def test_status_goes_back_when_events_are_deleted_in_bulk(commitment):
    make_event(commitment, "in_progress", happened_on=EARLIER)
    make_event(commitment, "fulfilled", happened_on=LATER)
    CommitmentEvent.objects.filter(commitment=commitment).delete()
    assert status(commitment) == "stated"


def test_event_moved_to_another_commitment_moves_both(exchange, commitment):
    exchange.event.commitment = commitment
    exchange.event.save()
    assert (status(exchange.commitment), status(commitment)) == ("stated", "in_progress")


def test_change_of_status_stands_in_the_history_and_moves_the_commitment(commitment):
    before = commitment.modified_at
    event = make_event(commitment, "fulfilled")
    assert list(commitment.history.values_list("status", flat=True)) == ["fulfilled", "stated"]
    assert before < Commitment.objects.get(pk=commitment.pk).modified_at
    assert Commitment.objects.get(pk=commitment.pk).modified_at >= event.modified_at


def test_event_that_changes_no_status_leaves_the_commitment_alone(commitment):
    make_event(commitment, "fulfilled", happened_on=EARLIER)
    before = Commitment.objects.get(pk=commitment.pk).modified_at
    make_event(commitment, "fulfilled", happened_on=LATER)
    assert Commitment.objects.get(pk=commitment.pk).modified_at == before


def test_draft_event_of_a_published_hearing_is_not_public(exchange, commitment):
    make_event(commitment, state="draft")
    make_event(commitment, state="withdrawn")
    assert list(CommitmentEvent.objects.published()) == [exchange.event]
