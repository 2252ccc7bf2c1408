"""Whoever may not change what is public proposes it; a publisher accepts it, or declines it with a comment."""

import re

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.hearings.models import Amendment, Change, Commitment, Figure, Hearing, Release, Speaker, Topic
from apps.hearings.publishing import withdraw
from apps.hearings.roles import PUBLISHERS
from tests.make import WHY, correct, make_amendment, make_answer, make_organization, make_question, make_topic
from tests.processes import program

from .conftest import client_of
from .pages import address, change, errors, filled_in, send

OTHER = "另一指标"


def propose(client, record, **typed):
    """Propose a change of a record on its form."""
    return send(client, address(type(record), "amend", record.pk), **typed)


def decide(client, decision, amendment=None, **more):
    amendment = amendment or Amendment.objects.get()
    return client.post(address(Amendment, "change", amendment.pk), {"decision": decision, **more})


def add_figure(client, exchange):
    """Propose a figure of an answer on its form."""
    url = f"{address(Figure, 'amend_add')}?answer={exchange.answer.pk}"
    typed = {
        "quote": "3个产业园",
        "kind": "count",
        "value": "3",
        "unit": "1",
        "stated_value": "3",
        "stated_unit": "个",
    }
    sent = filled_in(client, url, **typed) | {
        "measures": "产业园",
        "qualifier": "exact",
        "commitment": "",
        "why": WHY,
    }
    return client.post(url, sent)


@pytest.fixture
def proposed(editor, exchange):
    """An amendment of what a public figure measures."""
    assert propose(editor, exchange.figure, measures=OTHER).headers["Location"] == change(exchange.figure)
    return Amendment.objects.get()


def test_an_editor_proposes_a_change_on_the_form_and_nothing_public_differs(editor, exchange):
    before = Release.objects.current()
    assert (
        address(Figure, "amend", exchange.figure.pk) in editor.get(change(exchange.figure)).content.decode()
    )
    measured = exchange.figure.measures
    propose(editor, exchange.figure, measures=OTHER)
    amendment = Amendment.objects.get()
    assert (amendment.kind, amendment.state, amendment.why) == ("change", "open", WHY)
    assert amendment.told == [("measures", measured, OTHER)]
    assert amendment.proposed_by == User.objects.get(username="editor")
    exchange.figure.refresh_from_db()
    assert exchange.figure.measures == measured
    after = Release.objects.current()
    assert (after.number, after.digest) == (before.number, before.digest)


def test_a_publisher_sees_before_and_after_and_accepts_under_their_own_name(publisher, proposed, exchange):
    html = publisher.get(address(Amendment, "change", proposed.pk)).content.decode()
    assert re.search(f"{exchange.figure.measures}.*{OTHER}", html, re.DOTALL)
    assert WHY in html
    assert decide(publisher, "accept").status_code == 302
    exchange.figure.refresh_from_db()
    assert exchange.figure.measures == OTHER
    assert exchange.figure.history.first().history_user.username == "publisher"
    proposed.refresh_from_db()
    assert (proposed.state, proposed.closed_by.username) == ("accepted", "publisher")
    newest = Change.objects.filter(record=exchange.figure.pk).latest("pk")
    assert newest.why == WHY


def test_many_to_many_fields_are_proposed_too(editor, publisher, exchange):
    topic = make_topic("养老", "Old age")
    propose(editor, exchange.commitment, topics=[topic.pk])
    assert dict(Amendment.objects.get().after)["topics"].startswith("养老")
    decide(publisher, "accept")
    assert list(exchange.commitment.topics.all()) == [topic]


def test_a_record_that_changed_meanwhile_is_not_overwritten(publisher, proposed, exchange):
    correct(exchange.figure, measures="第三种说法")
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert "提出建议之后，这条记录已有变化" in answer.content.decode()
    exchange.figure.refresh_from_db()
    assert exchange.figure.measures == "第三种说法"
    assert Amendment.objects.get().state == "open"


def test_what_is_no_longer_valid_is_not_written(publisher, proposed, exchange):
    Amendment.objects.update(sent={**proposed.sent, "quote": ["不在原文中的话"]})
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert "没有写入任何内容" in answer.content.decode()
    assert Figure.objects.get().measures != OTHER


@pytest.mark.parametrize("kind", ["change", "deletion", "addition"])
def test_nothing_is_written_to_what_is_not_public_any_more(editor, publisher, exchange, kind):
    if kind == "change":
        propose(editor, exchange.figure, measures=OTHER)
    elif kind == "deletion":
        editor.post(address(Figure, "amend_delete", exchange.figure.pk), {"post": "yes", "why": WHY})
    else:
        add_figure(editor, exchange)
    withdraw(exchange.hearing)
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert "现在不公开" in answer.content.decode()
    assert Figure.objects.get().measures == exchange.figure.measures
    assert Amendment.objects.get().state == "open"


def test_no_list_reads_what_a_form_held(editor, publisher, proposed):
    by = User.objects.get(username="editor")
    make_amendment(state="declined", comment="否。", closed_at=timezone.now(), closed_by=by, proposed_by=by)
    lists = [
        (publisher, address(Amendment, "changelist")),
        (editor, change(Figure.objects.get())),
        (editor, "/admin/"),
    ]
    for client, url in lists:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        assert [each["sql"] for each in asked if '"hearings_amendment"."sent"' in each["sql"]] == []


def test_it_is_declined_with_a_comment_only_which_the_editor_sees_on_the_start_page(
    editor, publisher, proposed
):
    assert decide(publisher, "decline").status_code == 409
    assert Amendment.objects.get().state == "open"
    decide(publisher, "decline", comment="原文如此。")
    assert Amendment.objects.get().state == "declined"
    html = editor.get("/admin/").content.decode()
    assert "原文如此。" in html
    assert address(Amendment, "change", proposed.pk) in html
    assert "原文如此。" not in publisher.get("/admin/").content.decode()


def test_an_editor_does_not_decide_but_may_take_their_own_back(editor, proposed):
    for decision in ("accept", "decline"):
        assert decide(editor, decision, comment="好").status_code == 403
    other = make_amendment()
    assert decide(editor, "take_back", other).status_code == 403
    decide(editor, "take_back", proposed)
    assert Amendment.objects.get(pk=proposed.pk).state == "taken_back"


@pytest.mark.parametrize("alone", [False, True])
def test_nobody_accepts_their_own_but_in_an_installation_of_one_person(settings, editor, proposed, alone):
    settings.ONE_PERSON = alone
    User.objects.get(username="editor").groups.add(Group.objects.get(name=PUBLISHERS))
    answer = decide(editor, "accept")
    assert answer.status_code == (302 if alone else 409)
    assert ("须由另一人接受" in answer.content.decode()) != alone
    assert Amendment.objects.get().state == ("accepted" if alone else "open")


def test_a_reason_is_needed_and_a_difference(editor, exchange):
    answer = propose(editor, exchange.figure, measures=OTHER, why="")
    assert errors(answer)
    url = address(Figure, "amend", exchange.figure.pk)
    page = editor.post(url, filled_in(editor, url), follow=True)
    assert "没有提出建议" in page.content.decode()
    assert not Amendment.objects.exists()


def test_a_deletion_says_that_it_is_public_for_ever_and_is_done_once_accepted(editor, publisher, exchange):
    url = address(Figure, "amend_delete", exchange.figure.pk)
    assert "永久公开" in editor.get(url).content.decode()
    assert editor.post(url, {"post": "yes"}).status_code == 200
    assert not Amendment.objects.exists()
    assert editor.post(url, {"post": "yes", "why": WHY}).status_code == 302
    assert Figure.objects.exists()
    assert (
        "永久公开" in publisher.get(address(Amendment, "change", Amendment.objects.get().pk)).content.decode()
    )
    decide(publisher, "accept")
    assert not Figure.objects.exists()
    assert Change.objects.filter(record=exchange.figure.pk).latest("pk").why == WHY


def test_what_others_need_is_not_deleted(editor, publisher, exchange):
    asked = make_question(exchange.hearing, "另问？", speaker=exchange.questioner)
    editor.post(address(type(asked), "amend_delete", asked.pk), {"post": "yes", "why": WHY})
    make_answer(asked, "另答。", speaker=exchange.respondent)
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert type(asked).objects.filter(pk=asked.pk).exists()


def test_an_addition_below_a_published_hearing_is_proposed_and_added(editor, publisher, exchange):
    links = editor.get(change(exchange.answer)).content.decode()
    assert f"{address(Figure, 'amend_add')}?answer={exchange.answer.pk}" in links
    answer = add_figure(editor, exchange)
    assert answer.status_code == 302, errors(answer)
    amendment = Amendment.objects.get()
    assert (amendment.kind, amendment.record) == ("addition", None)
    assert Figure.objects.count() == 1
    decide(publisher, "accept")
    amendment.refresh_from_db()
    assert Figure.objects.get(pk=amendment.record).measures == "产业园"


def test_a_publisher_is_led_to_the_form_that_saves(publisher, exchange):
    url = address(Figure, "amend", exchange.figure.pk)
    assert publisher.get(url).headers["Location"] == change(exchange.figure)


@pytest.mark.parametrize("model", [Hearing, Speaker, Topic])
def test_nobody_proposes_what_they_might_not_do_if_it_were_not_public(exchange, model):
    nobody = client_of("nobody")
    record = model.objects.first()
    assert nobody.get(address(model, "amend", record.pk)).status_code == 403
    assert (
        nobody.post(address(model, "amend_delete", record.pk), {"post": "yes", "why": WHY}).status_code == 403
    )


def test_amendments_are_public_nowhere(client, proposed):
    for url in (
        "/api/v1/",
        "/api/v1/openapi.json",
        "/api/v1/changes/",
        "/api/v1/corrections/",
        "/corrections/",
    ):
        assert OTHER not in client.get(url).content.decode()
    assert client.get(address(Amendment, "change", proposed.pk)).status_code == 302


TWO = """
from threading import Thread
from django.contrib.auth.models import User
from django.test import Client
from django.test.utils import setup_test_environment
from apps.hearings.models import Amendment, Figure
from tests.hearings.admin.pages import address, filled_in
from tests.make import make_amendment, make_exchange, WHY

setup_test_environment()
figure = make_exchange().figure
users = [User.objects.create_user(name, is_staff=True, is_superuser=True) for name in ("a", "b")]
clients = [Client(headers={"host": "localhost"}) for _user in users]
for client, user in zip(clients, users):
    client.force_login(user)
sent = filled_in(clients[0], address(Figure, "change", figure.pk), measures="另量", why=WHY)
version = sent["version"]
amendment = make_amendment(figure, sent={name: [value] for name, value in sent.items()}, version=version)
answers = []

def accept(client):
    answers.append(client.post(address(Amendment, "change", amendment.pk), {"decision": "accept"}))

threads = [Thread(target=accept, args=[client]) for client in clients]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(each.status_code for each in answers) == [302, 409], answers
[refused] = [each for each in answers if each.status_code == 409]
assert "已先作决定" in refused.content.decode()
assert Figure.objects.get().history.filter(measures="另量").count() == 1
"""


def test_of_two_who_accept_at_once_one_is_told_that_it_was_decided(separate_database):
    done = program(separate_database, TWO)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("follow", ["on", ""])
def test_commitments_that_would_follow_are_told_with_their_number(editor, publisher, exchange, follow):
    other, before = make_organization("揭阳市财政局"), exchange.respondent.organization
    propose(editor, exchange.respondent, organization=other.pk, follow=follow)
    amendment = Amendment.objects.get()
    html = publisher.get(address(Amendment, "change", amendment.pk)).content.decode()
    told = f"1项，牵头单位为{other}"
    assert (told in html) == bool(follow)
    assert (dict(amendment.before).get("follow") == f"1项，牵头单位为{before}") == bool(follow)
    decide(publisher, "accept")
    assert Commitment.objects.get().lead == (other if follow else before)
