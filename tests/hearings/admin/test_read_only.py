"""Who may not publish changes nothing public, by no page and by no request of their own making."""

import random

import pytest
from django.utils import timezone

from apps.hearings.admin.base import RecordAdmin
from apps.hearings.checking import PARTS
from apps.hearings.models import (
    RECORDS,
    AgendaItem,
    Answer,
    Area,
    Commitment,
    CommitmentEvent,
    Edition,
    Figure,
    Hearing,
    Organization,
    Person,
    Question,
    Release,
    Section,
    Source,
    Speaker,
    Topic,
    Vote,
)
from apps.hearings.publishing import withdraw
from tests.make import make_event, make_exchange, make_organization, make_person

from .conftest import client_of
from .pages import address, change, errors, filled_in, saved, send
from .test_roles import with_permissions

models = pytest.mark.parametrize("model", RECORDS)
ACTS = ("view", "change", "delete")
ASK = "请联系其中一位"
TYPED = {
    Area: {"name": "改名"},
    Topic: {"name": "改名"},
    Organization: {"name": "改名"},
    Person: {"name": "改名"},
    Source: {"title": "改题"},
    Edition: {"note": "改注"},
    Hearing: {"title": "改题"},
    Section: {"title": "产业根基"},
    AgendaItem: {"quote": "专题询问"},
    Speaker: {"role": "改职"},
    Question: {"text": "重点产业项目的情况如何？"},
    Answer: {"outline": ""},
    Commitment: {"kind": "measure"},
    CommitmentEvent: {"note": "改注"},
    Figure: {"measures": "改量"},
    Vote: {"abstained": ""},
}
"""A sound change of the first record of each kind."""


@pytest.fixture
def untouched(exchange, publisher):
    """Assert after the test that the public record is what it was."""
    before = Release.objects.current()
    yield exchange
    after = Release.objects.current()
    assert (after.number, after.digest) == (before.number, before.digest)


@pytest.fixture
def no_page_in_the_way(monkeypatch):
    """Leave nothing but the rule where releases are made."""
    monkeypatch.setattr(RecordAdmin, "locked", lambda *_given: False)
    monkeypatch.setattr("apps.hearings.admin.conflicts.is_public", lambda _record: False)


def crafted(url, **typed):
    """Give what a form would send if it could be sent."""
    root = client_of(f"root-{timezone.now().timestamp()}", is_superuser=True)
    return filled_in(root, url, **typed)


@models
def test_a_public_record_is_shown_to_an_editor_who_is_told_whom_to_ask(editor, untouched, model):
    record = model.objects.first()
    html = editor.get(change(record)).content.decode()
    assert ASK in html
    assert "publisher" in html
    assert 'name="_save"' not in html
    assert address(model, "delete", record.pk) not in html


@models
def test_a_crafted_change_of_a_public_record_is_refused(editor, untouched, model):
    record = model.objects.first()
    before = model.objects.values().get(pk=record.pk)
    url = change(record)
    answer = editor.post(url, crafted(url, **TYPED[model]))
    assert answer.status_code == 403
    assert ASK in answer.content.decode()
    assert model.objects.values().get(pk=record.pk) == before


@models
def test_a_public_record_is_not_deleted_alone_or_among_others(untouched, model):
    deleter = with_permissions("deleter", *(f"{act}_{model._meta.model_name}" for act in ACTS))
    record = model.objects.first()
    chosen = {"action": "delete_selected", "_selected_action": [record.pk]}
    for url, sent in (
        (address(model, "delete", record.pk), {"post": "yes"}),
        (address(model, "changelist"), chosen),
        (address(model, "changelist"), {**chosen, "post": "yes"}),
    ):
        answer = deleter.post(url, sent)
        assert (answer.status_code, ASK in answer.content.decode()) == (403, True)
    assert model.objects.filter(pk=record.pk).exists()


@pytest.mark.parametrize("model", [model for model in PARTS if model is not CommitmentEvent])
def test_a_part_is_not_added_to_a_published_hearing_and_the_form_is_kept(editor, untouched, model):
    record = model.objects.first()
    url = address(model, "add")
    sent = crafted(change(record), **TYPED[model])
    del sent["version"]
    answer = editor.post(url, {**sent, "hearing": untouched.hearing.pk})
    assert ASK in " ".join(errors(answer))
    assert model.objects.filter(hearing=untouched.hearing).count() in (1, 2)


@pytest.mark.parametrize("model", [Area, Topic])
def test_what_is_public_at_once_is_added_by_publishers_only(editor, publisher, exchange, model):
    url = address(model, "add")
    assert editor.get(url).status_code == 403
    assert editor.post(url, {"name": "新", "level": "county"}).status_code == 403
    assert saved(send(publisher, url, name="新", **({"level": "county"} if model is Area else {}))) is True


@models
def test_nothing_public_is_changed_even_where_no_page_stands_in_the_way(untouched, no_page_in_the_way, model):
    editor = with_permissions("writer", *(f"{act}_{model._meta.model_name}" for act in ACTS))
    record = model.objects.first()
    before = model.objects.values().get(pk=record.pk)
    url = change(record)
    sent = crafted(url, **TYPED[model])
    answer = editor.post(url, sent)
    assert ASK in answer.content.decode()
    assert model.objects.values().get(pk=record.pk) == before
    answer = editor.post(address(model, "delete", record.pk), {"post": "yes"})
    assert model.objects.filter(pk=record.pk).exists()


def test_topics_of_a_public_commitment_are_not_changed_alone(editor, untouched, no_page_in_the_way):
    other = Topic.objects.exclude(commitments=untouched.commitment).first()
    url = change(untouched.commitment)
    editor.post(url, crafted(url, topics=[other.pk] if other else []))
    assert untouched.commitment.topics.get() == untouched.topic


def test_a_state_is_not_moved_by_a_crafted_action(editor, untouched):
    for model, record in ((Hearing, untouched.hearing), (CommitmentEvent, untouched.event)):
        for action in ("publish", "withdraw", "submit"):
            sent = {"action": action, "_selected_action": [record.pk], "confirmed": "1"}
            editor.post(address(model, "changelist"), sent)
    assert Hearing.objects.get().state == CommitmentEvent.objects.get().state == "published"


def test_an_event_of_a_public_commitment_is_drafted_but_not_published(editor, untouched):
    url = address(CommitmentEvent, "add")
    typed = {
        "commitment": untouched.commitment.pk,
        "edition": untouched.event.edition_id,
        "quote": untouched.event.quote,
        "status": "fulfilled",
        "kind": "progress",
        "happened_on": "2026-03-01",
    }
    assert saved(send(editor, url, **typed)) is True
    draft = CommitmentEvent.objects.get(state="draft")
    assert saved(send(editor, change(draft), note="完成")) is True
    sent = {"action": "publish", "_selected_action": [draft.pk], "confirmed": "1"}
    editor.post(address(CommitmentEvent, "changelist"), sent)
    assert CommitmentEvent.objects.get(pk=draft.pk).state == "draft"
    assert editor.post(address(CommitmentEvent, "delete", draft.pk), {"post": "yes"}).status_code == 302


def test_what_is_not_public_is_written_as_before(editor, untouched):
    person, body = make_person("单田芳", area=untouched.area), make_organization("新局", area=untouched.area)
    assert saved(send(editor, change(person), name="单大芳")) is True
    assert saved(send(editor, change(body), parent=untouched.organization.pk)) is True
    draft = make_exchange(state="draft", canary="另一场")
    assert saved(send(editor, change(draft.figure), measures="另量")) is True
    assert saved(send(editor, change(draft.hearing), title="另题")) is True
    assert editor.post(address(Figure, "delete", draft.figure.pk), {"post": "yes"}).status_code == 302


def test_a_withdrawn_hearing_is_mended_by_editors(editor, exchange):
    withdraw(exchange.hearing)
    assert saved(send(editor, change(exchange.hearing), title="另题")) is True
    assert saved(send(editor, change(exchange.figure), measures="另量")) is True


def test_publishers_change_what_is_public(publisher, exchange):
    assert saved(send(publisher, change(exchange.figure), measures="另量")) is True
    assert saved(send(publisher, change(exchange.topic), name="另题")) is True


def test_a_day_that_passed_is_no_change_by_an_editor(editor, exchange, monkeypatch):
    Commitment.objects.update(due_to=timezone.localdate() - timezone.timedelta(days=1))
    person = make_person("单田芳", area=exchange.area)
    assert saved(send(editor, change(person), name="单大芳")) is True


def test_links_to_add_what_would_be_public_are_not_shown(editor, publisher, exchange):
    add = f"{address(Figure, 'add')}?"
    assert add not in editor.get(change(exchange.commitment)).content.decode()
    assert add in publisher.get(change(exchange.commitment)).content.decode()
    assert f"{address(CommitmentEvent, 'add')}?" in editor.get(change(exchange.commitment)).content.decode()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_an_editor_sends_the_release_stays(editor, untouched, seed):
    choose = random.Random(seed)  # noqa: S311
    make_exchange(state="draft", canary="另一场", area=untouched.area, topic=untouched.topic)
    make_event(untouched.commitment, state="draft")
    root = client_of("root", is_superuser=True)
    for _step in range(8):
        model = choose.choice(RECORDS)
        record = choose.choice(list(model.objects.order_by("pk")))
        others = {
            field.name: choose.choice(list(field.related_model.objects.order_by("pk"))).pk
            for field in [*model._meta.fields, *model._meta.many_to_many]
            if field.is_relation and choose.random() < 0.4
        }
        url = change(record)
        sent = filled_in(root, url, **(TYPED[model] if choose.random() < 0.7 else {}), **others)
        way = choose.choice(["change", "add", "delete", "action"])
        if way == "change":
            editor.post(url, sent)
        elif way == "add":
            editor.post(address(model, "add"), {**sent, "hearing": untouched.hearing.pk})
        elif way == "delete":
            editor.post(address(model, "delete", record.pk), {"post": "yes"})
        else:
            action = choose.choice(["delete_selected", "publish", "withdraw", "submit", "renew_id"])
            chosen = {"action": action, "_selected_action": [record.pk], "post": "yes", "confirmed": "1"}
            editor.post(address(model, "changelist"), chosen)
