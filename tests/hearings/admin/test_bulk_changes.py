"""Many commitments are changed at once, after a look at what changes, and that is undone as one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.hearings.admin import bulk_changes
from apps.hearings.ledger import writing
from apps.hearings.models import BulkChange, Change, Commitment
from tests.make import WHY, make_commitment, make_exchange, make_topic

LIST = "/admin/hearings/commitment/"


@pytest.fixture
def pair(request, db):
    """Two commitments of a hearing, one with the topic 产业集群."""
    made = make_exchange(state=getattr(request, "param", "draft"))
    other = make_commitment(made.answer, "我市已出台扶持政策", kind="reported")
    return made.topic, [made.commitment, other]


def send(client, chosen, **more):
    sent = {"action": "change_many", "_selected_action": [each.pk for each in chosen], **more}
    return client.post(LIST, sent)


def confirm(client, chosen, **more):
    """Look at what would change, and confirm it."""
    shown = send(client, chosen, asked="1", **more)
    return send(client, chosen, asked="1", **more, confirmed=shown.context["digest"])


def topics():
    return {each.pk: {topic.pk for topic in each.topics.all()} for each in Commitment.objects.all()}


def test_topics_are_added_after_a_preview_that_counts_what_changes(editor, pair):
    topic, chosen = pair
    assert send(editor, chosen).context["changed"] is None
    shown = send(editor, chosen, asked="1", add=[topic.pk])
    assert [row.commitment for row in shown.context["changed"]] == [chosen[1]]
    assert f'name="confirmed" value="{shown.context["digest"]}"' in shown.content.decode()
    assert topics()[chosen[1].pk] == set()
    assert confirm(editor, chosen, add=[topic.pk]).status_code == 302
    assert topics() == {each.pk: {topic.pk} for each in chosen}
    assert chosen[1].history.first().history_user.username == "editor"


def test_topics_are_taken_away(editor, pair):
    topic, chosen = pair
    other = make_topic("人才", "Talent")
    confirm(editor, chosen, add=[other.pk], remove=[topic.pk])
    assert topics() == {each.pk: {other.pk} for each in chosen}


def test_other_topics_than_were_shown_are_shown_again(editor, pair):
    _topic, chosen = pair
    one, other = make_topic("人才", "Talent"), make_topic("土地", "Land")
    shown, before = send(editor, chosen, asked="1", add=[one.pk]), topics()
    again = send(editor, chosen, asked="1", add=[other.pk], confirmed=shown.context["digest"])
    assert again.context["form"].non_field_errors()
    assert all(other.pk in row.after["topics"] for row in again.context["changed"])
    assert topics() == before
    confirmed = again.context["digest"]
    assert send(editor, chosen, asked="1", add=[other.pk], confirmed=confirmed).status_code == 302
    assert all(other.pk in each for each in topics().values())


def test_what_somebody_else_changed_meanwhile_is_shown_again(editor, pair):
    _topic, chosen = pair
    other = make_topic("人才", "Talent")
    shown = send(editor, chosen, asked="1", add=[other.pk])
    with writing():
        chosen[0].topics.clear()
        chosen[0].touch()
    before = topics()
    again = send(editor, chosen, asked="1", add=[other.pk], confirmed=shown.context["digest"])
    assert again.context["form"].non_field_errors()
    assert topics() == before


@pytest.mark.parametrize("confirmed", ["", "2"])
def test_what_is_confirmed_unseen_is_not_changed(editor, pair, confirmed):
    topic, chosen = pair
    assert send(editor, chosen, asked="1", add=[topic.pk], confirmed=confirmed).status_code == 200
    assert topics()[chosen[1].pk] == set()


@pytest.mark.parametrize("same", [[], ["x"]])
def test_nothing_to_change_is_refused(editor, pair, same):
    topic, chosen = pair
    ids = [topic.pk for _each in same]
    response = send(editor, chosen, asked="1", add=ids, remove=ids)
    assert response.context["form"].non_field_errors()


@pytest.mark.parametrize("pair", ["published"], indirect=True)
def test_a_reason_is_asked_for_where_a_commitment_is_public(publisher, pair):
    topic, chosen = pair
    assert confirm(publisher, chosen, add=[topic.pk]).context["form"]["why"].errors
    assert topics()[chosen[1].pk] == set()
    assert confirm(publisher, chosen, add=[topic.pk], why=WHY).status_code == 302
    assert topics()[chosen[1].pk] == {topic.pk}
    assert Change.objects.filter(record=chosen[1].pk).last().why == WHY


@pytest.mark.parametrize("pair", ["published"], indirect=True)
def test_an_editor_changes_no_topics_of_what_is_public(editor, pair):
    topic, chosen = pair
    assert confirm(editor, chosen, add=[topic.pk], why=WHY).status_code == 403
    assert topics()[chosen[1].pk] == set()


def test_more_than_can_be_shown_are_refused(monkeypatch, editor, pair):
    monkeypatch.setattr(bulk_changes, "MOST", 1)
    assert send(editor, pair[1], follow=True).status_code == 302
    assert topics()[pair[1][1].pk] == set()


def test_another_kind_needs_a_reason_also_in_a_draft(editor, pair):
    _topic, chosen = pair
    assert send(editor, chosen, asked="1", kind="measure").context["form"]["why"].errors
    assert confirm(editor, chosen, kind="measure", why=WHY).status_code == 302
    assert {each.kind for each in Commitment.objects.all()} == {"measure"}


def test_a_change_is_undone_from_its_page(editor, pair):
    topic, chosen = pair
    before = topics()
    confirm(editor, chosen, add=[topic.pk])
    change = BulkChange.objects.get()
    page = f"{LIST}bulk/{change.pk}/"
    assert page in editor.get(f"{LIST}bulk/").content.decode()
    assert topic.name in editor.get(page).content.decode()
    assert editor.post(page, {"why": ""}).context["form"]["why"].errors
    assert editor.post(page, {"why": WHY}).status_code == 302
    assert topics() == before
    assert editor.post(page, {"why": WHY}).context["form"].non_field_errors()


@pytest.mark.parametrize("pair", ["published"], indirect=True)
def test_an_editor_undoes_no_change_of_what_is_public(publisher, editor, pair):
    topic, chosen = pair
    confirm(publisher, chosen, add=[topic.pk], why=WHY)
    page = f"{LIST}bulk/{BulkChange.objects.get().pk}/"
    assert editor.post(page, {"why": WHY}).status_code == 403
    assert topics()[chosen[1].pk] == {topic.pk}


def test_a_change_that_is_not_kept_is_not_found(editor, db):
    assert editor.get(f"{LIST}bulk/00000000-0000-0000-0000-000000000000/").status_code == 404


def test_all_that_changes_is_listed_and_named_without_more_queries(editor, pair):
    _topic, chosen = pair
    topics = [make_topic(f"主题{number}", f"Topic {number}") for number in range(25)]
    more = [
        make_commitment(
            chosen[0].answer, chosen[0].answer.words[: number + 3], kind="reported", topics=[topic]
        )
        for number, topic in enumerate(topics)
    ]
    send(editor, [more[0]])  # opens the session
    with CaptureQueriesContext(connection) as few:
        send(editor, [more[0]], asked="1", add=[topics[0].pk, topics[1].pk])
    with CaptureQueriesContext(connection) as many:
        shown = send(editor, more, asked="1", add=[topics[0].pk, topics[1].pk])
    assert len(shown.context["shown"]) == len(more)
    assert all(each.name in shown.content.decode() for each in topics)
    assert len(many) == len(few)
    confirm(editor, more, add=[topics[0].pk])
    page = f"{LIST}bulk/{BulkChange.objects.get().pk}/"
    assert len(editor.get(page).context["shown"]) == len(more) - 1
