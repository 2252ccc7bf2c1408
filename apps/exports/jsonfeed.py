"""JSON Feed 1.1. The extensions `_record` and `_licence` hold what the format has no key for."""

from typing import Any

from .feed import Entry, Feed
from .json import to_json

CONTENT_TYPE = "application/feed+json; charset=utf-8"
VERSION = "https://jsonfeed.org/version/1.1"


def write(feed: Feed) -> bytes:
    """Write a feed."""
    body = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.site,
        "feed_url": feed.address,
        "description": feed.about,
        "language": feed.language,
        "authors": [{"name": feed.publisher, "url": feed.site}],
        "_licence": {"url": feed.licence, "rights": feed.rights},
        "items": [_item(entry) for entry in feed.entries],
    }
    return to_json(body | ({"next_url": feed.next} if feed.next else {})).encode()


def _item(entry: Entry) -> dict[str, Any]:
    found = {
        "id": entry.id,
        "url": entry.page,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published,
        "date_modified": entry.modified,
        "_record": {"url": entry.record},
    }
    author = entry.author
    return found | ({"authors": [{"name": author.name, "url": author.address}]} if author else {})
