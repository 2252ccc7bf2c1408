"""Pages name the feeds of what they show, where a feed reader looks for them."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.django_db
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
    assert all(address.endswith(f"?hearing={exchange.hearing.pk}") for address in addresses)


def test_a_page_without_records_names_no_feed(client):
    assert feeds(client, "/data/") == []
    assert b'href="/api/v1/commitments.atom"' in client.get("/data/").content
