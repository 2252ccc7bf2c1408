import datetime

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import F
from simple_history.models import HistoricalRecords

from apps.hearings.checking import faults_of_hearing
from apps.hearings.labels import label
from apps.hearings.ledger import writing
from apps.hearings.models import (
    RECORDS,
    Commitment,
    CommitmentEvent,
    Edition,
    Hearing,
    Organization,
    Person,
    Source,
    Speaker,
)
from apps.hearings.models.base import LOADED
from apps.hearings.models.hearings import HearingPart
from apps.hearings.publishing import publish, publish_event, submit, withdraw, withdraw_event
from tests.make import (
    make_commitment,
    make_event,
    make_exchange,
    make_hearing,
    make_organization,
    make_question,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
NEW_YEAR = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)
NAMED = (Person, Organization, Source)
PARTS = [model for model in RECORDS if issubclass(model, HearingPart)]


@pytest.fixture
def draft():
    return make_exchange(state="draft")


def dated(model):
    """Name the records that were modified at new year."""
    return set(model.objects.filter(modified_at=NEW_YEAR).values_list("pk", flat=True))


def everything(model):
    return set(model.objects.values_list("pk", flat=True))


MOVES = {"submit": submit, "publish": publish, "withdraw": withdraw}
ALLOWED = {
    ("draft", "submit"): "in_review",
    ("draft", "publish"): "published",
    ("in_review", "publish"): "published",
    ("published", "withdraw"): "withdrawn",
    ("withdrawn", "publish"): "published",
}


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("state", ["draft", "in_review", "published", "withdrawn"])
def test_hearing_moves_only_along_the_allowed_ways(state, move):
    hearing = make_hearing(state=state)
    if (state, move) in ALLOWED:
        MOVES[move](hearing)
    else:
        with pytest.raises(ValidationError, match=hearing.pk):
            MOVES[move](hearing)
    assert Hearing.objects.get().state == hearing.state == ALLOWED.get((state, move), state)


def test_move_stands_in_the_history_with_its_reason():
    hearing = make_hearing(state="draft")
    submit(hearing)
    publish(hearing)
    withdraw(hearing)
    told = hearing.history.values_list("state", "history_change_reason")
    assert list(told[:3]) == [
        ("withdrawn", "withdrawn"),
        ("published", "published"),
        ("in_review", "in_review"),
    ]
    assert LOADED not in {reason for _state, reason in told}


def test_whoever_publishes_stands_in_the_history():
    user = get_user_model().objects.create_user("publisher")
    hearing = make_hearing(state="draft")
    HistoricalRecords.context.request = type("Request", (), {"user": user})()
    try:
        publish(hearing)
    finally:
        del HistoricalRecords.context.request
    assert hearing.history.first().history_user == user


def test_publishing_dates_all_that_becomes_visible(draft):
    unnamed = make_organization("无关的单位")
    publish(draft.hearing, now=NEW_YEAR)
    for model in (Hearing, *PARTS, *NAMED):
        assert dated(model) == everything(model) - {unnamed.pk}, model
        assert dated(model) == set(model.objects.published().values_list("pk", flat=True)), model
    assert draft.hearing.modified_at == NEW_YEAR


def test_publishing_dates_the_bodies_over_those_named(draft):
    over = make_organization("揭阳市人民政府")
    draft.organization.parent = over
    draft.organization.save()
    publish(draft.hearing, now=NEW_YEAR)
    assert over.pk in dated(Organization)


def test_publishing_leaves_alone_what_was_visible_before(exchange):
    other = make_hearing(state="draft", source=exchange.source)
    make_question(other, exchange.question.text)
    publish(other, now=NEW_YEAR)
    assert dated(Hearing) == {other.pk}
    assert dated(Source) == dated(Organization) == set()
    assert exchange.question.pk not in dated(type(exchange.question))
    assert len(dated(Person)) == 1


def test_publishing_again_dates_everything_again(draft):
    publish(draft.hearing)
    withdraw(draft.hearing)
    publish(draft.hearing, now=NEW_YEAR)
    for model in (Hearing, *PARTS, *NAMED):
        assert dated(model) == everything(model), model


def test_withdrawing_takes_what_only_the_hearing_named_from_the_public(exchange):
    withdraw(exchange.hearing, now=NEW_YEAR)
    for model in (Hearing, *PARTS, *NAMED):
        assert not model.objects.published().exists()


def test_moving_a_hearing_makes_no_history_of_its_parts(draft):
    told = [model.history.count() for model in PARTS]
    publish(draft.hearing)
    assert [model.history.count() for model in PARTS] == told


def test_faulty_hearing_is_not_published_and_each_fault_is_named(draft):
    Commitment.objects.update(status="fulfilled")
    type(draft.figure).objects.update(value=7)
    with pytest.raises(ValidationError) as refused:
        publish(draft.hearing, now=NEW_YEAR)
    named = [message.split(":")[0] for message in refused.value.messages]
    assert sorted(named) == sorted([label(draft.commitment), label(draft.figure)])
    assert Hearing.objects.get().state == "draft"
    assert dated(Hearing) == dated(Commitment) == set()


def test_fault_is_told_with_the_name_of_the_field_that_editors_see(draft):
    hearing = draft.hearing
    hearing.sources.clear()
    with pytest.raises(ValidationError) as refused:
        publish(hearing)
    field = str(Hearing._meta.get_field("sources").verbose_name)
    assert any(message.startswith(f"{label(hearing)}: {field}: ") for message in refused.value.messages)


def test_copy_in_hand_that_is_out_of_date_does_not_undo_what_is_stored(draft):
    stale = Hearing.objects.get()
    draft.hearing.title = "新的标题"
    draft.hearing.save()
    publish(stale)
    assert Hearing.objects.get().title == stale.title == "新的标题"


def test_published_event_shows_its_evidence_and_moves_the_status(exchange):
    commitment = make_commitment(exchange.answer)
    event = make_event(commitment, "fulfilled", state="draft")
    publish_event(event, now=NEW_YEAR)
    commitment.refresh_from_db()
    assert (event.state, commitment.status) == ("published", "fulfilled")
    assert (event.modified_at, commitment.modified_at) == (NEW_YEAR, NEW_YEAR)
    assert dated(Source) == {event.edition.source_id}
    assert event.history.first().history_change_reason == "published"


def test_event_of_a_draft_hearing_shows_nothing_yet(draft):
    event = make_event(draft.commitment, "fulfilled", state="draft")
    publish_event(event, now=NEW_YEAR)
    assert dated(Source) == set()


def test_withdrawn_event_gives_the_status_back(exchange):
    withdraw_event(exchange.event, now=NEW_YEAR)
    exchange.commitment.refresh_from_db()
    assert (exchange.event.state, exchange.commitment.status) == ("withdrawn", "stated")
    publish_event(exchange.event)
    exchange.commitment.refresh_from_db()
    assert exchange.commitment.status == "in_progress"


@pytest.mark.parametrize(
    ("state", "move"),
    [("published", publish_event), ("draft", withdraw_event), ("withdrawn", withdraw_event)],
)
def test_event_moves_only_along_the_allowed_ways(exchange, state, move):
    event = make_event(make_commitment(exchange.answer), state=state)
    with pytest.raises(ValidationError, match=event.pk):
        move(event)
    event.refresh_from_db()
    assert event.state == state


def test_faulty_event_is_not_published(exchange):
    event = make_event(make_commitment(exchange.answer), state="draft")
    type(event).objects.filter(pk=event.pk).update(quote="字" * len(event.quote))
    with pytest.raises(ValidationError) as refused:
        publish_event(event)
    assert refused.value.messages[0].startswith(f"{label(event)}: ")
    assert event.commitment.by_events()["status"] == "stated"


def counted(monkeypatch) -> list:
    """Count how often a hearing is looked through."""
    calls = []

    def looked(hearing):
        calls.append(hearing.pk)
        return faults_of_hearing(hearing)

    monkeypatch.setattr("apps.hearings.publishing.faults_of_hearing", looked)
    return calls


def meanwhile(monkeypatch, change):
    """Let somebody change something after a hearing was looked through and before the lock is taken."""

    def late(*args, **kwargs):
        change()
        return writing(*args, **kwargs)

    monkeypatch.setattr("apps.hearings.publishing.writing", late)


def test_hearing_is_looked_through_once_before_the_lock_is_taken(draft, monkeypatch):
    calls = counted(monkeypatch)
    meanwhile(monkeypatch, lambda: calls.append("lock"))
    publish(draft.hearing)
    assert calls == [draft.hearing.pk, "lock"]


@pytest.mark.parametrize("changed", ["commitment", "speaker", "source", "event", "link"])
def test_what_changed_after_it_was_looked_through_is_looked_at_again(draft, monkeypatch, changed):
    changes = {
        "commitment": lambda: Commitment.objects.update(start=F("start") + 1, end=F("end") + 1),
        "speaker": lambda: Speaker.objects.update(capacity="questioner"),
        "source": lambda: Edition.objects.update(text="别的文字"),
        "event": lambda: CommitmentEvent.objects.update(start=F("start") + 1, end=F("end") + 1),
        "link": lambda: draft.hearing.sources.clear(),
    }
    meanwhile(monkeypatch, changes[changed])
    with pytest.raises(ValidationError):
        publish(draft.hearing)
    assert Hearing.objects.get().state == "draft"


def test_change_that_is_sound_does_not_keep_a_hearing_from_being_published(draft, monkeypatch):
    calls = counted(monkeypatch)
    meanwhile(monkeypatch, lambda: Commitment.objects.update(kind="measure"))
    publish(draft.hearing)
    assert calls == [draft.hearing.pk] * 2
    assert Hearing.objects.get().state == "published"


def test_paper_that_stands_in_for_the_convener_is_named_before_anything_is_public():
    paper = make_organization("揭阳日报", classification="media")
    made = make_exchange(state="draft")
    Hearing.objects.filter(pk=made.hearing.pk).update(convened_by=paper)
    with pytest.raises(ValidationError) as refused:
        publish(made.hearing)
    assert "揭阳日报" in refused.value.messages[0]
    assert Hearing.objects.get().state == "draft"
