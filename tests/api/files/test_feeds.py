"""Feeds: what is new and what changed, for readers that come back by themselves."""

import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from apps.api.files import feeds
from apps.hearings.models import Change, Commitment, Hearing, Release
from apps.hearings.publishing import withdraw
from tests.make import (
    correct,
    make_answer,
    make_commitment,
    make_exchange,
    make_hearing,
    make_question,
    make_topic,
)

ATOM = "{http://www.w3.org/2005/Atom}"


def atom(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.content
    return ElementTree.fromstring(answer.content)  # noqa: S314


def pages(client, path):
    """Follow a JSON Feed from its first page to its last."""
    found = []
    while path:
        found.append(client.get(path).json())
        path = found[-1].get("next_url")
    return found


def texts(element, name):
    return [found.text for found in element.iter(f"{ATOM}{name}")]


def link(element, relation):
    return next((found.get("href") for found in element.findall(f"{ATOM}link[@rel='{relation}']")), None)


def make_many(number):
    """Make a number of short commitments in one answer."""
    clauses = [f"建设项目{at}号" for at in range(number)]
    answer = make_answer(make_question(make_hearing()), "；".join(clauses))
    return [make_commitment(answer, clause) for clause in clauses]


def test_an_entry_says_who_said_what_and_leads_to_the_very_words_and_to_the_record(client, exchange):
    feed = atom(client, "commitments.atom")
    [entry] = feed.findall(f"{ATOM}entry")
    assert texts(entry, "title") == [
        "刘小杰（揭阳市发展和改革局）：我市将于2026年底前投入27.84亿元，建成3个产业园"
    ]
    assert texts(entry, "name") == ["刘小杰"]
    [summary] = texts(entry, "summary")
    assert f"<blockquote>{exchange.commitment.quote}</blockquote>" in summary
    assert all(word in summary for word in ("承诺与举措", "承诺", "2026年底前", "2025-10-30"))
    page, record = (urlsplit(link(entry, relation)) for relation in ("alternate", "related"))
    assert (page.path, page.fragment) == (f"/hearings/{exchange.hearing.pk}/", exchange.commitment.pk)
    assert f'id="{page.fragment}"' in client.get(page.path).content.decode()
    assert client.get(record.path).json()["id"] == exchange.commitment.pk


def test_a_feed_names_itself_its_licence_its_language_and_its_newest_change(client, exchange):
    feed = atom(client, "commitments.atom?kind=pledge")
    assert link(feed, "self") == "http://testserver/api/v1/commitments.atom?kind=pledge"
    assert link(feed, "license").startswith("https://creativecommons.org/")
    assert "CC BY 4.0" in texts(feed, "rights")[0]
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-hans"
    exchange.commitment.refresh_from_db()
    assert feed.find(f"{ATOM}updated").text == exchange.commitment.modified_at.isoformat()


def test_a_json_feed_says_what_the_atom_feed_says(client, exchange):
    for name in ("commitments", "figures", "questions", "sources", "people", "speakers"):
        feed = atom(client, f"{name}.atom")
        [body] = pages(client, f"/api/v1/{name}.feed.json")
        assert body["version"] == "https://jsonfeed.org/version/1.1"
        entries = feed.findall(f"{ATOM}entry")
        assert [item["id"] for item in body["items"]] == [entry.find(f"{ATOM}id").text for entry in entries]
        assert [item["title"] for item in body["items"]] == [texts(entry, "title")[0] for entry in entries]
        assert [item["url"] for item in body["items"]] == [link(entry, "alternate") for entry in entries]
        assert [item["content_html"] for item in body["items"]] == [
            texts(entry, "summary")[0] for entry in entries
        ]
        moments = [datetime.datetime.fromisoformat(item["date_modified"]) for item in body["items"]]
        assert moments == sorted(moments, reverse=True)


@pytest.mark.django_db
def test_pages_of_a_feed_hold_every_record_once_and_share_one_id(client):
    made = {commitment.pk for commitment in make_many(feeds.FeedPagination.page_size + 3)}
    first, second = pages(client, "/api/v1/commitments.feed.json")
    assert [len(page["items"]) for page in (first, second)] == [feeds.FeedPagination.page_size, 3]
    ids = [urlsplit(item["id"]).path.split("/")[-2] for item in first["items"] + second["items"]]
    assert len(ids) == len(set(ids))
    assert set(ids) == made
    feed = atom(client, "commitments.atom")
    following = ElementTree.fromstring(client.get(link(feed, "next")).content)  # noqa: S314
    assert following.find(f"{ATOM}id").text == feed.find(f"{ATOM}id").text
    assert link(following, "next") is None


@pytest.mark.django_db
def test_what_was_corrected_comes_first_again_under_the_same_id(client):
    first, *_rest = make_many(3)
    before = pages(client, "/api/v1/commitments.feed.json")[0]["items"]
    assert before[0]["id"].endswith("-c3/")
    correct(first, kind="measure")
    after = pages(client, "/api/v1/commitments.feed.json")[0]["items"]
    assert after[0]["id"] == before[-1]["id"]
    assert after[0]["date_modified"] > before[-1]["date_modified"]
    assert after[0]["date_published"] == before[-1]["date_published"]


@pytest.mark.django_db
def test_an_entry_is_published_when_its_record_became_public_and_not_when_it_was_stored(client):
    first, *_rest = make_many(2)
    released = Release.objects.order_by("number").first().at
    correct(first, kind="measure")
    items = pages(client, "/api/v1/commitments.feed.json")[0]["items"]
    told = {datetime.datetime.fromisoformat(item["date_published"]) for item in items}
    shown = Change.objects.filter(record_type="commitments", action="added").values_list(
        "release__at", flat=True
    )
    assert told == set(shown)
    assert told.isdisjoint(Commitment.objects.values_list("created_at", flat=True))
    assert min(told) >= released


def test_a_withdrawn_hearing_vanishes_and_leaves_a_valid_feed(client, exchange):
    Hearing.objects.filter(pk=exchange.hearing.pk).update(state="published")
    withdraw(Hearing.objects.get(pk=exchange.hearing.pk))
    feed = atom(client, "commitments.atom")
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.find(f"{ATOM}updated").text


@pytest.mark.django_db
def test_a_feed_of_nothing_ever_public_reads_no_clock(client):
    assert atom(client, "commitments.atom").find(f"{ATOM}updated").text == "1970-01-01T00:00:00+00:00"


@pytest.mark.django_db
def test_any_words_are_valid_xml_and_no_markup(client):
    words = "一<b>&amp;\x0b\x1f\ufffe]]>\r\n二“𠮷”三"
    answer = make_answer(make_question(make_hearing()), words)
    make_commitment(answer, words)
    [entry] = atom(client, "commitments.atom").findall(f"{ATOM}entry")
    [summary] = texts(entry, "summary")
    assert "一&lt;b&gt;&amp;amp;\ufffd\ufffd\ufffd]]&gt;\r\n二“𠮷”三" in summary
    item = client.get("/api/v1/commitments.feed.json").json()["items"][0]
    assert words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in item["content_html"]


@pytest.mark.django_db
def test_a_feed_takes_the_filters_of_its_list_and_nothing_else(client):
    made = make_exchange()
    make_topic("别的", "Other Things")
    assert len(atom(client, f"commitments.atom?topic={made.topic.pk}").findall(f"{ATOM}entry")) == 1
    assert atom(client, "commitments.atom?topic=other-things").findall(f"{ATOM}entry") == []
    for name in ("ordering", "fields", "page_size", "count", "as_of", "format"):
        refused = client.get(f"/api/v1/commitments.atom?{name}=1")
        assert refused.status_code == 400
        assert refused.json()["errors"][0]["parameter"] == name
    assert client.get("/api/v1/commitments.atom?cursor=made-up").status_code == 400
    assert client.get("/api/v1/commitments.rss").status_code == 404
    assert client.get("/api/v1/changes.atom").status_code == 404


def test_a_feed_is_given_whatever_is_accepted_and_its_head_alone(client, exchange):
    answer = client.head("/api/v1/commitments.atom", headers={"accept": "application/rss+xml"})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert answer.content == b""
    assert Commitment.objects.count() == 1
