"""Every change of what is public makes one release."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from apps.api.releases.current_release import bring_up_to_date, current_release, forget
from apps.api.releases.recording import MODULUS, digest_summand
from apps.hearings.ledger import writing
from apps.hearings.models import (
    Change,
    Commitment,
    CommitmentEvent,
    Hearing,
    Organization,
    Person,
    Release,
    Topic,
)
from apps.hearings.publishing import publish, publish_event, submit, withdraw, withdraw_event
from tests.make import make_event, make_exchange, make_organization, make_topic

from .following import public, replayed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
ACTIONS = {"added", "changed", "removed"}


def newest():
    return Release.objects.current()


def told(release=None):
    """List what a release says happened: action and record of each change."""
    changes = Change.objects.filter(release=release or newest())
    return {(change.action, change.record) for change in changes}


def test_publishing_makes_one_release_of_all_that_appears():
    made = make_exchange(state="draft")
    before = newest()
    publish(made.hearing)
    release = newest()
    assert release.number == before.number + 1
    assert release.reason == "published"
    assert ("added", made.commitment.pk) in told()
    assert ("added", made.organization.pk) in told()
    assert replayed() == public()


def test_a_draft_makes_no_release():
    make_exchange()
    before = newest()
    draft = make_exchange(state="draft")
    draft.commitment.kind = "reported"
    draft.commitment.save()
    submit(draft.hearing)
    assert newest() == before


def test_saving_the_same_again_makes_no_release(exchange):
    before = newest()
    commitment = Commitment.objects.get()
    commitment.save()
    commitment.touch()
    assert newest() == before
    commitment.refresh_from_db()
    assert commitment.modified_at == exchange.commitment.modified_at


def test_a_correction_is_one_change_with_the_form_before_and_after(exchange):
    commitment = Commitment.objects.get()
    commitment.kind = "measure"
    commitment.save()
    [change] = Change.objects.filter(release=newest())
    assert (change.action, change.record_type, change.record) == ("changed", "commitments", commitment.pk)
    assert (change.previous.after["kind"], change.after["kind"]) == ("pledge", "measure")
    assert commitment.modified_at == newest().at == Commitment.objects.get().modified_at
    assert change.previous.until == newest().number


def test_a_label_that_changed_elsewhere_is_a_change_of_each_record_that_shows_it(exchange):
    bureau = Organization.objects.get(pk=exchange.organization.pk)
    bureau.name = "揭阳市新局"
    bureau.save()
    changed = {record for action, record in told()}
    assert {bureau.pk, exchange.commitment.pk, exchange.answer.pk, exchange.respondent.pk} <= changed
    assert Commitment.objects.get().modified_at == newest().at
    assert replayed() == public()


def test_one_action_of_several_writings_makes_one_release(exchange):
    before = newest().number
    with writing():
        for topic in ("农业", "水利"):
            make_topic(topic)
    assert newest().number == before + 1
    assert newest().added == 2


@writing()
def make_a_sound_and_an_empty_topic():
    make_topic("农业")
    make_topic("")


def test_what_is_taken_back_makes_no_release(exchange):
    before = newest()
    with pytest.raises(ValidationError):
        make_a_sound_and_an_empty_topic()
    with transaction.atomic():
        make_topic("水利")
        transaction.set_rollback(True)
    assert newest() == before
    assert not Topic.objects.filter(name__in=["农业", "水利"]).exists()


def test_withdrawing_leaves_nothing_of_a_record_to_see_but_that_it_went(exchange):
    commitment = Commitment.objects.get()
    commitment.kind = "measure"
    commitment.save()
    withdraw(exchange.hearing)
    assert newest().reason == "withdrawn"
    seen = Change.objects.published().filter(record=commitment.pk)
    assert [(change.action, change.after) for change in seen] == [("removed", None)]
    assert not Change.objects.standing_at(1).filter(record=commitment.pk).exists()
    assert replayed() == public()


def test_publishing_again_shows_nothing_of_what_stood_before(exchange):
    withdraw(exchange.hearing)
    person = Person.objects.get(pk=exchange.person.pk)
    former, person.name = person.name, "某某"
    person.save()
    publish(Hearing.objects.get())
    seen = Change.objects.published().filter(record=exchange.commitment.pk).order_by("release")
    assert [change.action for change in seen] == ["removed", "added"]
    people = Change.objects.published().filter(record_type="people")
    assert former not in str([change.after for change in people])
    assert Change.objects.withdrawn_since(1).exists()
    assert Commitment.objects.get().modified_at == newest().at
    assert replayed() == public()


def test_an_organization_that_an_edit_makes_public_is_added(exchange):
    bureau = make_organization("揭阳市新局")
    commitment = Commitment.objects.get()
    commitment.lead = bureau
    commitment.save()
    assert ("added", bureau.pk) in told()
    commitment.lead = exchange.organization
    commitment.save()
    assert ("removed", bureau.pk) in told()


def test_the_past_of_whom_a_correction_left_unnamed_stays_readable(exchange):
    bureau, commitment = make_organization("揭阳市新局"), Commitment.objects.get()
    commitment.lead = bureau
    commitment.save()
    then = newest().number
    commitment.lead = exchange.organization
    commitment.save()
    standing = {change.record: change.after for change in Change.objects.standing_at(then)}
    assert standing[commitment.pk]["organization"] == bureau.pk
    assert standing[bureau.pk]["name"] == "揭阳市新局"
    withdraw(Hearing.objects.get())
    assert commitment.pk not in {change.record for change in Change.objects.standing_at(then)}
    assert exchange.person.pk not in {change.record for change in Change.objects.standing_at(then)}


def test_who_is_left_unnamed_by_a_withdrawal_has_no_past_whatever_else_happens_in_that_release(exchange):
    first = newest().number
    with writing():
        withdraw(Hearing.objects.get())
        make_exchange(canary="二")
    assert not Change.objects.standing_at(first).filter(record=exchange.person.pk).exists()


def test_a_withdrawal_takes_the_past_of_whom_an_earlier_correction_left_unnamed(exchange):
    bureau, commitment = make_organization("揭阳市新局"), Commitment.objects.get()
    for lead in (bureau, exchange.organization):
        commitment.lead = lead
        commitment.save()
    assert Change.objects.published().filter(record=bureau.pk, action="added").exists()
    withdraw(Hearing.objects.get())
    publish(Hearing.objects.get())
    seen = Change.objects.published().filter(after__isnull=False, release__lt=newest())
    assert not seen.filter(record=bureau.pk).exists()
    assert not any("新局" in str(change.after) for change in seen)
    assert replayed() == public()


def test_an_event_moves_its_commitment_in_the_same_release(exchange):
    event = make_event(exchange.commitment, "fulfilled", state="draft")
    publish_event(event)
    assert newest().reason == "event_published"
    assert ("added", event.pk) in told()
    assert ("changed", exchange.commitment.pk) in told()
    withdraw_event(CommitmentEvent.objects.get(pk=event.pk))
    assert newest().reason == "event_withdrawn"
    assert ("removed", event.pk) in told()
    assert replayed() == public()


def test_a_day_by_which_something_was_due_makes_a_release(exchange, monkeypatch):
    withdraw_event(exchange.event)
    let_the_day_pass(monkeypatch)
    before = newest()
    bring_up_to_date()
    assert newest().number == before.number + 1
    assert newest().reason == "day"
    [change] = Change.objects.filter(release=newest())
    assert change.after["status"] == "overdue"
    forget()
    bring_up_to_date()
    assert newest().number == before.number + 1


def test_a_day_that_passed_is_told_by_the_next_release_too(exchange, monkeypatch):
    withdraw_event(exchange.event)
    let_the_day_pass(monkeypatch)
    make_topic("农业")
    assert {record for action, record in told() if action == "changed"} == {exchange.commitment.pk}


def test_a_withdrawal_names_the_key_of_what_was_released_before_rows_had_keys(exchange):
    for change in Change.objects.current().filter(record_type__in=("people", "organizations", "sources")):
        change.after.pop("key")
        change.save()
    withdraw(Hearing.objects.get())
    removed = Change.objects.filter(record_type="people", action="removed").values_list("record", "key")
    assert dict(removed) == dict(Person.objects.values_list("pk", "key"))


def test_nothing_public_has_no_release():
    assert current_release() is None


def test_each_release_is_later_than_the_one_before(exchange):
    early = timezone.now() - datetime.timedelta(days=1)
    first = newest()
    with writing(now=early):
        make_topic("农业")
    assert newest().at > first.at


def test_the_digest_tells_the_content_and_not_the_way_to_it(exchange):
    rows = public()
    total = sum(digest_summand(record_type, row) for (record_type, _record), row in rows.items())
    assert newest().digest == f"{total % MODULUS:064x}"


def test_a_stale_save_is_refused_and_makes_no_release(exchange):
    stale, fresh = Commitment.objects.get(), Commitment.objects.get()
    fresh.kind = "measure"
    fresh.save()
    before = newest()
    stale.kind = "reported"
    with pytest.raises(ValidationError):
        stale.save()
    assert newest() == before


@pytest.mark.parametrize("kind", ["measure", "reported"])
def test_a_day_that_passes_makes_no_release_for_what_is_no_pledge(exchange, monkeypatch, kind):
    with writing():
        exchange.commitment.kind = kind
        exchange.commitment.save()
    before = newest()
    let_the_day_pass(monkeypatch)
    bring_up_to_date()
    assert newest() == before


def let_the_day_pass(monkeypatch):
    """Let it be the day after the commitment was due."""
    today = Commitment.objects.get().due_to + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda at=None: at.date() if at else today)
    forget()
