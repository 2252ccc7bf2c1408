"""The list of corrections: what was corrected, when and why, with what stood before and after."""

import json

import pytest

from apps.hearings.ledger import writing
from apps.hearings.merging import merge
from apps.hearings.models import Figure, Hearing
from apps.hearings.publishing import withdraw
from tests.make import WHY, correct, make_exchange, make_organization, make_topic

pytestmark = pytest.mark.django_db
LIST = "/api/v1/corrections/"


def listed(client, query=""):
    return client.get(f"{LIST}?{query}").json()["results"]


def test_a_correction_says_what_when_why_before_and_after(client, exchange):
    make_topic("农业")
    correct(exchange.commitment, kind="measure")
    [row] = listed(client)
    assert list(row) == [
        "id",
        "release",
        "at",
        "record_type",
        "record",
        "key",
        "hearing",
        "area",
        "action",
        "merged_into",
        "why",
        "before",
        "after",
        "html_url",
    ]
    assert (row["id"], row["release"], row["record"]) == ("3-1", 3, exchange.commitment.pk)
    assert (row["why"], row["action"], row["record_type"]) == (WHY, "changed", "commitments")
    assert (row["before"]["kind"], row["after"]["kind"]) == ("pledge", "measure")
    one = client.get(f"{LIST}3-1/").json()
    assert {name: one[name] for name in row} == row
    assert client.get(f"{LIST}2-1/").status_code == 404
    history = client.get(f"/api/v1/commitments/{exchange.commitment.pk}/history/").json()["results"]
    assert [each["why"] for each in history] == [None, WHY]
    changes = client.get("/api/v1/changes/?since=1").json()["results"]
    assert [each["why"] for each in changes] == [None, WHY]
    assert changes[1] == row | {"html_url": "http://testserver/data/"}


def test_the_newest_comes_first_and_filters_choose(client, exchange):
    correct(exchange.commitment, kind="measure")
    with writing(why="主题改名"):
        exchange.topic.name = "产业"
        exchange.topic.save()
    with writing(why="数字重复"):
        Figure.objects.get().delete()
    assert [row["record"] for row in listed(client)] == [
        exchange.figure.pk,
        exchange.topic.pk,
        exchange.commitment.pk,
    ]
    for query, records in (
        ("action=removed", [exchange.figure.pk]),
        ("since=3", [exchange.figure.pk]),
        ("record_type=topics", [exchange.topic.pk]),
        (f"record={exchange.commitment.pk}", [exchange.commitment.pk]),
        (f"hearing={exchange.hearing.pk}&action=changed", [exchange.commitment.pk]),
        (f"area={exchange.area.pk}", [exchange.figure.pk, exchange.commitment.pk]),
        ("q=改名", [exchange.topic.pk]),
        ("ordering=release&page_size=1", [exchange.commitment.pk]),
    ):
        assert [row["record"] for row in listed(client, query)] == records, query
    for refused in ("digest=" + "0" * 64, "modified_since=2025-01-01T00:00:00Z", "since=99"):
        assert client.get(f"{LIST}?{refused}").status_code == 400
    lines = b"".join(client.get("/api/v1/corrections.jsonl").streaming_content).decode().splitlines()
    assert [json.loads(line) for line in lines] == listed(client)


def test_nothing_of_what_was_withdrawn_is_listed(client):
    made = make_exchange(canary="密")
    with writing(why="密语有误"):
        made.commitment.kind = "measure"
        made.commitment.save()
    with writing(why="密数有误"):
        Figure.objects.get().delete()
    assert len(listed(client)) == 2
    [removed] = listed(client, "action=removed")
    assert (removed["record"], removed["before"], removed["after"]) == (made.figure.pk, None, None)
    withdraw(Hearing.objects.get())
    assert listed(client) == []
    assert "密" not in client.get("/api/v1/changes/?page_size=100").content.decode()
    assert client.get("/api/v1/corrections.feed.json").json()["items"] == []


def test_only_what_was_written_is_listed_and_the_rest_has_its_reason_in_the_changes(client, exchange):
    correct(exchange.person, name="刘大杰")
    assert [row["record"] for row in listed(client)] == [exchange.person.pk]
    changes = client.get("/api/v1/changes/?since=1").json()["results"]
    assert len(changes) > 2
    assert {row["why"] for row in changes} == {WHY}
    entries = client.get("/api/v1/commitments.feed.json").json()["items"]
    assert WHY in entries[0]["content_html"]


def test_who_was_left_unnamed_by_a_correction_is_not_in_the_list(client, exchange):
    bureau = make_organization("揭阳市新局")
    correct(exchange.commitment, lead=bureau)
    correct(exchange.commitment, lead=exchange.organization)
    assert {row["record_type"] for row in listed(client)} == {"commitments"}
    [removed] = client.get("/api/v1/changes/?action=removed").json()["results"]
    assert (removed["record"], removed["record_type"], removed["why"]) == (None, "organizations", WHY)


def test_the_feed_says_what_was_corrected_when_and_why(client, exchange):
    correct(exchange.commitment, kind="measure")
    correct(exchange.figure, measures="总投资<b>")
    feed = client.get("/api/v1/corrections.feed.json").json()
    first, second = feed["items"]
    page = f"http://testserver/hearings/{exchange.hearing.pk}/"
    assert feed["description"] == "更正了什么、为何更正，最新的在前。"
    assert [item["url"] for item in feed["items"]] == [
        f"{page}#{record.pk}" for record in (exchange.figure, exchange.commitment)
    ]
    assert [item["title"] for item in feed["items"]] == [
        f"刘小杰（揭阳市发展和改革局）：{record.quote}" for record in (exchange.figure, exchange.commitment)
    ]
    assert "<p>数字 · 变更</p>" in first["content_html"]
    assert "<p>统计对象：投入 → 总投资&lt;b&gt;</p>" in first["content_html"]
    assert "<p>类别：承诺 → 举措</p>" in second["content_html"]
    assert f"<p>更正理由：{WHY}</p>" in second["content_html"]
    assert second["date_published"] == second["date_modified"] == listed(client)[1]["at"]
    assert b"<entry" in client.get(f"/api/v1/corrections.atom?record={exchange.figure.pk}").content
    assert client.get("/api/v1/corrections.atom?kind=measure").status_code == 400


def test_an_entry_of_a_feed_says_why_its_record_was_last_corrected(client, exchange):
    path = "/api/v1/commitments.feed.json"
    assert WHY not in client.get(path).content.decode()
    correct(exchange.commitment, kind="measure")
    [entry] = client.get(path).json()["items"]
    assert f"<p>更正理由：{WHY}</p>" in entry["content_html"]


def test_a_merge_leads_to_the_record_that_took_the_place(client, exchange):
    other = make_organization("揭阳市发改局")
    correct(exchange.commitment, lead=other)
    with writing(why="同一单位"):
        merge(other, exchange.organization)
    [merged] = listed(client, "action=removed")
    one = client.get(f"{LIST}{merged['id']}/").json()
    assert one["html_url"] == f"http://testserver/organizations/{exchange.organization.pk}/"
    entry = next(
        item
        for item in client.get("/api/v1/corrections.feed.json").json()["items"]
        if item["id"] == one["url"]
    )
    assert (entry["url"], entry["title"]) == (one["html_url"], other.name)


def test_a_correction_of_an_event_is_not_put_in_the_mouth_of_the_lead(client, exchange):
    correct(exchange.event, note="已开工建设。")
    [item] = client.get("/api/v1/corrections.feed.json").json()["items"]
    assert item["title"] == exchange.event.quote
    assert "<p>备注：已开工 → 已开工建设。</p>" in item["content_html"]
