"""Releases, changes, histories and the past, as clients of the API see them."""

import json

import pytest
from django.core.cache import caches

from apps.api.releases.public_rows import public_rows
from apps.api.resources import RECORDS
from apps.api.resources.changes import KINDS
from apps.hearings.models import Commitment, Hearing, Organization
from apps.hearings.publishing import publish, withdraw
from tests.make import PLEDGE, QUESTION, make_area, make_event, make_exchange, make_organization, make_topic

from .asking import correct, every, get, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def keep(copy, changes):
    """Bring a client's copy up to date by a list of changes."""
    for change in changes:
        kind, key = change["record_type"], (change["record_type"], change["record"])
        if change["action"] == "removed":
            mine = [
                at for at, row in copy.items() if at[0] == kind and change["key"] in (row.get("key"), None)
            ]
            copy.pop(key if change["record"] else mine[0], None)
        else:
            copy[key] = change["after"]
    return copy


def published(client):
    """Read every record of every list of the API, with the further columns of its detail."""
    found = {}
    for resource in RECORDS:
        names = [column.name for column in public_rows()[resource.collection].columns]
        for row in every(client, f"{resource.collection}/?page_size=100"):
            detail = get(client, f"{resource.collection}/{row['id']}/")
            found[resource.collection, row["id"]] = {name: detail[name] for name in names}
    return found


def test_a_copy_kept_by_changes_is_what_the_lists_show(client, record):
    copy = keep({}, every(client, "changes/?page_size=100"))
    assert copy == published(client)
    last = get(client, "releases/?page_size=1")["results"][0]
    bureau = Organization.objects.get(pk="jieyang-commerce-bureau")
    bureau.short_name = "市商务口岸局"
    bureau.save()
    make_event(Commitment.objects.get(pk="jieyang-2025-10-30-c77"), "fulfilled")
    made = make_exchange()
    path = f"changes/?since={last['id']}&digest={last['digest']}&page_size=7"
    assert keep(copy, every(client, path)) == published(client)
    last = get(client, "releases/?page_size=1")["results"][0]
    withdraw(Hearing.objects.get(pk="jieyang-2025-10-30"))
    removed = every(client, f"changes/?since={last['id']}&page_size=100")
    assert {change["action"] for change in removed} == {"removed"}
    assert keep(copy, removed) == published(client)
    assert ("commitments", made.commitment.pk) in copy


def test_changes_come_as_one_file_too(client, exchange):
    correct()
    lines = b"".join(client.get("/api/v1/changes.jsonl?since=1").streaming_content).decode().splitlines()
    assert [json.loads(line) for line in lines] == every(client, "changes/?since=1")


def test_a_change_shows_the_record_before_and_after(client, exchange):
    commitment = correct()
    [change] = get(client, "changes/?since=1")["results"]
    assert (change["record"], change["action"], change["release"]) == (commitment.pk, "changed", 2)
    assert (change["before"]["kind"], change["after"]["kind"]) == ("pledge", "measure")
    assert change["after"]["modified_at"] == change["at"]
    assert get(client, f"changes/{change['id']}/")["after"] == change["after"]


@pytest.mark.parametrize("path", ["changes/", "changes/?since=1", "changes.jsonl", "changes/?page_size=100"])
def test_withdrawn_words_are_in_no_change(client, path):
    made = make_exchange()
    correct()
    withdraw(made.hearing)
    answer = client.get(f"/api/v1/{path}")
    body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode()
    assert made.commitment.pk in body
    assert not [words for words in (PLEDGE, QUESTION, made.hearing.title, made.person.name) if words in body]
    for row in every(client, "changes/?page_size=100"):
        if row["action"] == "removed":
            assert (row["before"], row["after"]) == (None, None)
        else:
            assert row["record_type"] in ("areas", "topics")


def test_changes_are_chosen_by_kind_record_hearing_area_and_action(client, record):
    correct_one = Commitment.objects.get(pk="jieyang-2025-10-30-c77")
    correct_one.kind = "pledge"
    correct_one.save()
    assert {row["record_type"] for row in every(client, "changes/?record_type=figures&page_size=100")} == {
        "figures"
    }
    assert len(every(client, f"changes/?record={correct_one.pk}")) == 2
    within = every(client, "changes/?hearing=jieyang-2025-10-30&page_size=100")
    assert {"hearings", "questions", "commitments"} <= {row["record_type"] for row in within}
    assert every(client, "changes/?area=guangdong&page_size=100") != []
    assert every(client, "changes/?area=huilai&record_type=commitments") == []
    assert [row["record"] for row in every(client, "changes/?action=changed")] == [correct_one.pk]


def test_where_a_withdrawn_hearing_is_put_later_chooses_no_change(client, exchange):
    province = make_area("广东省", "Guangdong", level="province")
    withdraw(exchange.hearing)
    chosen = f"changes/?area={province.pk}&page_size=100"
    before = every(client, chosen)
    hearing = Hearing.objects.get()
    hearing.area = province
    hearing.save()
    caches["answers"].clear()
    assert every(client, chosen) == before
    within = {row["record"] for row in every(client, f"changes/?area={exchange.area.pk}&page_size=100")}
    assert {exchange.hearing.pk, exchange.figure.pk} <= within


def test_the_kinds_of_changes_are_the_lists_there_are():
    assert list(public_rows()) == KINDS


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("since=99", "since"),
        ("since=-1", "since"),
        ("since=1.5", "since"),
        ("since=2026-01-01", "since"),
        ("since=9999999999", "since"),
        (f"since=1&digest={'0' * 64}", "digest"),
        (f"digest={'1' * 64}", "digest"),
        ("since=1&digest=abc", "digest"),
        ("modified_since=2025-01-01T00:00:00Z", "modified_since"),
        ("as_of=1", "as_of"),
    ],
)
def test_a_release_that_is_not_here_is_refused(client, exchange, query, parameter):
    assert refused(client, f"changes/?{query}", parameter)
    assert refused(client, f"changes.jsonl?{query}", parameter)


def test_a_history_tells_the_life_of_one_record(client, exchange):
    commitment = correct()
    correct("reported")
    rows = every(client, f"commitments/{commitment.pk}/history/?page_size=1")
    assert [row["after"]["kind"] for row in rows] == ["pledge", "measure", "reported"]
    assert [row["release"] for row in every(client, f"commitments/{commitment.pk}/history/?since=1")] == [
        2,
        3,
    ]
    assert refused(client, "commitments/nothing/history/", None, 404)
    assert refused(client, f"commitments/{commitment.pk}/history/?kind=measure", "kind")


def test_a_withdrawn_record_is_gone_and_a_draft_never_was(client, exchange):
    withdraw(exchange.hearing)
    draft = make_exchange(state="draft")
    for path in (f"commitments/{exchange.commitment.pk}/", f"commitments/{exchange.commitment.pk}/history/"):
        assert "withdrawn from the public in release 2" in refused(client, path, None, 410)
        assert refused(client, f"{path}?since=1" if "history" in path else f"{path}?as_of=1", None, 410)
    assert refused(client, f"commitments/{draft.commitment.pk}/", None, 404)
    publish(Hearing.objects.get(pk=exchange.hearing.pk))
    assert get(client, f"commitments/{exchange.commitment.pk}/")


def test_no_release_yet_is_said(client):
    assert "no release yet" in refused(client, "areas/?as_of=1", "as_of")
    assert get(client, "releases/")["results"] == get(client, "changes/?since=0")["results"] == []


def test_a_cursor_of_one_history_is_refused_by_another(client, exchange):
    make_topic("农业")
    correct()
    page = get(client, f"commitments/{exchange.commitment.pk}/history/?page_size=1")
    cursor = page["next"].partition("cursor=")[2]
    assert refused(client, f"answers/{exchange.answer.pk}/history/?page_size=1&cursor={cursor}", "cursor")


def test_who_was_left_unnamed_is_gone_but_not_withdrawn(client, exchange):
    bureau = make_organization("揭阳市新局")
    for lead in (bureau, exchange.organization):
        exchange.commitment.lead = lead
        exchange.commitment.save()
    answer = client.get(f"/api/v1/organizations/{bureau.pk}/")
    assert answer.status_code == 410
    assert "Nothing public names" in answer.json()["detail"]
    assert get(client, f"organizations/{bureau.pk}/?as_of=2")["name"] == "揭阳市新局"
