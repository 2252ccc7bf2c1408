"""Every change of what is public makes one release, and who follows the changes ends with what is public."""

import datetime
import random

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from apps.hearings.current import catch_up, current, forget
from apps.hearings.forms import public_forms
from apps.hearings.models import (
    Area,
    Change,
    Commitment,
    CommitmentEvent,
    Figure,
    Hearing,
    Organization,
    Person,
    Release,
    Source,
    Speaker,
    Topic,
)
from apps.hearings.publishing import publish, publish_event, submit, withdraw, withdraw_event
from apps.hearings.recording import MODULUS, digest_of
from apps.hearings.releasing import releasing
from tests.make import make_area, make_event, make_exchange, make_organization, make_topic

pytestmark = pytest.mark.django_db
ACTIONS = {"added", "changed", "removed"}


def public():
    """Read everything public, as it is now, by type and id."""
    found = {}
    for record_type, form in public_forms().items():
        ids = list(form.model.objects.values_list("pk", flat=True))
        found |= {(record_type, row["id"]): row for row in form.read(ids)}
    return found


def replayed(since=None, changes=None):
    """Follow the changes that the public may see, from a copy or from nothing."""
    copy = dict(since or {})
    for change in (
        changes if changes is not None else Change.objects.published().order_by("release", "number")
    ):
        key = (change.record_type, change.record)
        if change.action == "removed":
            copy.pop(key, None)
        else:
            copy[key] = change.after
    return copy


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
    with releasing():
        for topic in ("农业", "水利"):
            make_topic(topic)
    assert newest().number == before + 1
    assert newest().added == 2


@releasing()
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
    let_the_day_pass(monkeypatch)
    before = newest()
    catch_up()
    assert newest().number == before.number + 1
    assert newest().reason == "day"
    [change] = Change.objects.filter(release=newest())
    assert change.after["status"] == "overdue"
    forget()
    catch_up()
    assert newest().number == before.number + 1


def test_a_day_that_passed_is_told_by_the_next_release_too(exchange, monkeypatch):
    let_the_day_pass(monkeypatch)
    make_topic("农业")
    assert {record for action, record in told() if action == "changed"} == {exchange.commitment.pk}


def test_a_record_older_than_releases_gets_its_first_at_the_first_question(exchange):
    Change.objects.all().delete()
    Release.objects.all().delete()
    forget()
    assert current().number == 1
    assert replayed() == public()


def test_the_first_release_of_a_large_record_is_left_to_the_command(exchange, client, monkeypatch):
    Change.objects.all().delete()
    Release.objects.all().delete()
    forget()
    monkeypatch.setattr("apps.hearings.current.MOST_HEARINGS", 0)
    assert client.get("/api/v1/figures/").status_code == 503
    assert newest() is None
    call_command("make_release")
    assert client.get("/api/v1/figures/").status_code == 200


def test_nothing_public_has_no_release():
    assert current() is None


def test_each_release_is_later_than_the_one_before(exchange):
    early = timezone.now() - datetime.timedelta(days=1)
    first = newest()
    with releasing(now=early):
        make_topic("农业")
    assert newest().at > first.at


def test_the_digest_tells_the_content_and_not_the_way_to_it(exchange):
    rows = public()
    total = sum(digest_of(record_type, row) for (record_type, _record), row in rows.items())
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


def let_the_day_pass(monkeypatch):
    """Let it be the day after the commitment was due."""
    today = Commitment.objects.get().due_to + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda at=None: at.date() if at else today)
    forget()


class Editors:
    """People who edit at random; a seed says what they do."""

    def __init__(self, seed):
        self.random = random.Random(seed)  # noqa: S311
        self.area = make_area()
        self.made = 0

    def act(self):
        """Do one thing that an editor may do; what the rules refuse is not done."""
        acts = [
            self.enter,
            self.move,
            self.move,
            self.reword,
            self.retag,
            self.relead,
            self.event,
            self.erase,
        ]
        try:
            with transaction.atomic():
                self.random.choice(acts)()
        except ValidationError:
            pass

    def one(self, model):
        ids = list(model.objects.order_by("pk").values_list("pk", flat=True))
        return model.objects.get(pk=self.random.choice(ids)) if ids else None

    def enter(self):
        if self.made < 4:
            self.made += 1
            state = self.random.choice(["draft", "published"])
            make_exchange(state=state, area=self.area, canary=self.random.choice(["", f"{self.made}号"]))

    def move(self):
        record = self.one(self.random.choice([Hearing, Hearing, CommitmentEvent]))
        moves = (
            [publish_event, withdraw_event] if isinstance(record, CommitmentEvent) else [publish, withdraw]
        )
        if record is not None:
            self.random.choice(moves)(record)

    def reword(self):
        model, column = self.random.choice(
            [
                (Organization, "name"),
                (Person, "name"),
                (Hearing, "title"),
                (Area, "name"),
                (Topic, "name"),
                (Source, "title"),
                (Speaker, "role"),
            ]
        )
        record = self.one(model)
        if record is not None:
            setattr(record, column, f"名{self.random.randrange(5)}")
            record.save()

    def retag(self):
        commitment, topic = self.one(Commitment), self.one(Topic)
        if commitment is not None:
            with releasing():
                commitment.topics.set([topic] if self.random.random() < 0.5 else [])
                commitment.touch()

    def relead(self):
        commitment = self.one(Commitment)
        if commitment is not None:
            commitment.lead = self.one(Organization) if self.random.random() < 0.8 else None
            commitment.save()

    def event(self):
        commitment = self.one(Commitment)
        if commitment is not None and commitment.events.count() < 2:
            make_event(commitment, state=self.random.choice(["draft", "published"]))

    def erase(self):
        record = self.one(self.random.choice([Figure, CommitmentEvent]))
        if record is not None:
            record.delete()


@pytest.mark.parametrize("seed", range(12))
def test_who_follows_the_changes_ends_with_what_is_public(seed):
    editors, copies = Editors(seed), {}
    for _step in range(25):
        editors.act()
        release = newest()
        if release is not None and editors.random.random() < 0.3:
            copies[release.number] = public()
    now = public()
    assert replayed() == now
    for number, copy in copies.items():
        later = Change.objects.published().filter(release__number__gt=number).order_by("release", "number")
        assert replayed(copy, later) == now
        standing = {(c.record_type, c.record): c.after for c in Change.objects.standing_at(number)}
        removed = set(
            Change.objects.filter(release__gt=number, action="removed").values_list("record_type", "record")
        )
        assert standing == {key: row for key, row in copy.items() if key not in removed}
    total = sum(digest_of(record_type, row) for (record_type, _record), row in now.items())
    assert newest().digest == f"{total % MODULUS:064x}"
    with releasing(everything=True):
        pass
    assert newest().number == max([release.number, *copies])
