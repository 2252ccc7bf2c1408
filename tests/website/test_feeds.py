"""Pages name the feeds of what they show, where a feed reader looks for them."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from apps.hearings.models import Person
from tests.make import make_commitment

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
LINK = re.compile(
    r'<link rel="alternate" type="application/(atom\+xml|feed\+json)" title="([^"]+)" href="([^"]+)">'
)


def feeds(client, path):
    return LINK.findall(client.get(path).content.decode())


def test_every_page_that_lists_records_names_feeds_that_work_and_hold_something(client, exchange):
    for path in (
        "/",
        "/hearings/",
        f"/hearings/{exchange.hearing.pk}/",
        f"/organizations/{exchange.organization.pk}/",
        f"/people/{exchange.person.pk}/",
        f"/topics/{exchange.topic.pk}/",
    ):
        named = feeds(client, path)
        assert {kind for kind, _title, _address in named} == {"atom+xml", "feed+json"}, path
        for kind, title, address in named:
            parts = urlsplit(address)
            answer = client.get(f"{parts.path}?{parts.query}")
            assert answer.status_code == 200
            assert answer.headers["Content-Type"].startswith(f"application/{kind}")
            assert title
            if kind == "atom+xml":
                assert b"<entry>" in answer.content, address
                ElementTree.fromstring(answer.content)  # noqa: S314


def test_the_feed_of_a_hearing_holds_that_hearing_only(client, exchange):
    addresses = [address for _kind, _title, address in feeds(client, f"/hearings/{exchange.hearing.pk}/")]
    assert addresses
    assert all(f"?hearing={exchange.hearing.pk}" in address for address in addresses)


def test_a_page_without_records_names_no_feed(client):
    assert feeds(client, "/data/") == []
    assert b'href="/commitments.atom?kind=all"' in client.get("/data/").content


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("", ["公开询问记录 · 承诺与举措 · {name} · 承诺", "公开询问记录 · 到期的事项 · 承诺 · {name}"]),
        (
            "/en",
            [
                "Open record of public hearings · Commitments and measures · {name} · pledge",
                "Open record of public hearings · What falls due · pledge · {name}",
            ],
        ),
    ],
)
def test_feeds_and_calendars_are_in_the_language_of_their_address_and_name_no_ids(
    client, exchange, language, words
):
    body = exchange.organization
    words = [each.format(name=body.name) for each in words]
    query = f"organization={body.pk}"
    atom = client.get(f"{language}/commitments.atom?{query}&kind=pledge&utm_source=wechat")
    assert atom["Content-Language"] == ("en" if language else "zh-hans")
    feed = ElementTree.fromstring(atom.content)  # noqa: S314
    assert feed.find(f"{ATOM}title").text == words[0]
    pages = [link.get("href") for link in feed.findall(f"{ATOM}entry/{ATOM}link[@rel='alternate']")]
    assert pages == [f"http://testserver{language}/hearings/{exchange.hearing.pk}/#{exchange.commitment.pk}"]
    calendar = client.get(f"{language}/commitments.ics?{query}").content.decode().replace("\r\n ", "")
    assert f"NAME:{words[1]}" in calendar
    assert f"URL:http://testserver{language}/hearings/" in calendar
    json = client.get(f"{language}/commitments.feed.json?{query}").json()
    assert json["feed_url"] == f"http://testserver{language}/commitments.feed.json?kind=pledge&{query}"


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_page_names_the_feeds_of_its_own_language(client, exchange, language):
    for _kind, _title, address in feeds(client, f"{language}/commitments/"):
        assert address.startswith(f"http://testserver{language}/commitments.")


def test_a_feed_says_in_its_language_under_which_terms_it_may_be_used(client, exchange):
    for path, words in (
        ("/commitments.atom", "引文的权利仍属原发布者"),
        ("/en/commitments.atom", "The words of a source"),
        ("/api/v1/commitments.atom", "引文的权利仍属原发布者"),
    ):
        feed = ElementTree.fromstring(client.get(path).content)  # noqa: S314
        assert words in feed.find(f"{ATOM}rights").text


def test_a_feed_a_calendar_and_a_workbook_begin_as_their_table_does_and_say_so(client, exchange):
    measure = make_commitment(exchange.answer, "投入27.84亿元", kind="measure")
    for path in (
        "/commitments.feed.json",
        "/commitments.feed.json?kind=all",
        f"/commitments.feed.json?id__in={measure.pk}",
    ):
        feed = client.get(path).json()
        found = {item["id"].rstrip("/").rpartition("/")[2] for item in feed["items"]}
        wanted = (
            {measure.pk}
            if "id__in" in path
            else {exchange.commitment.pk, *([measure.pk] if "all" in path else [])}
        )
        assert found == wanted, path
    assert client.get("/commitments.feed.json").json()["title"].endswith(" · 承诺")


def test_pages_of_a_feed_follow_one_another(client, exchange, monkeypatch):
    monkeypatch.setattr("apps.api.files.feeds.FeedPagination.page_size", 1)
    address, found = "/en/people.feed.json", []
    while address:
        page = client.get(address).json()
        found += [each["title"] for each in page["items"]]
        address = page.get("next_url")
    assert len(found) == len(set(found)) == Person.objects.published().count() > 1


def test_a_feed_says_what_of_its_filters_cannot_be_read(client, exchange):
    answer = client.get("/commitments.atom?kind=promise")
    assert answer.status_code == 400
    assert "kind" in answer.content.decode()
    assert client.get("/commitments.ics?organization=nobody").status_code == 400


def test_a_made_up_record_is_named_so_in_feeds_calendars_cards_and_markdown(client, exchange, settings):
    settings.DEMO = True
    for path in (
        "/commitments.atom",
        "/commitments.ics",
        "/llms.txt",
        "/docs/commitments.md",
        "/docs/guide.md",
    ):
        assert "演示数据" in client.get(path).content.decode(), path
    assert "Made-up data" in client.get("/en/commitments.feed.json").content.decode()
    card = client.get(f"/oembed?url=http://testserver/commitments/{exchange.commitment.pk}/").json()
    assert card["title"].startswith("演示数据")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=all&organization__not={body}", "责任单位不是：揭阳市发展和改革局"),
        ("kind__not=pledge", "类别不是：承诺"),
        ("kind=all&due_to__lte=2026-12-31", "期限截止日不晚于：2026-12-31"),
        ("kind=all&topic__isnull=true", "主题：无"),
        ("kind__in=pledge,measure", "承诺、举措"),
    ],
)
def test_a_title_says_how_rows_differ_from_the_values_of_filters(client, exchange, query, told):
    atom = client.get(f"/commitments.atom?{query.format(body=exchange.organization.pk)}")
    title = ElementTree.fromstring(atom.content).find(f"{ATOM}title").text  # noqa: S314
    assert title == f"公开询问记录 · 承诺与举措 · {told}"
