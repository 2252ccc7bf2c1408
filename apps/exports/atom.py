"""Atom (RFC 4287), with links to the next page (RFC 5005) and to the licence (RFC 4946)."""

import datetime
from io import BytesIO
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from .feed import Feed
from .xml import legal, returns_kept

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


def write(feed: Feed) -> bytes:
    """Write a feed."""
    written = _Atom(
        title=legal(feed.title),
        link=feed.site,
        description="",
        subtitle=legal(feed.about),
        language=feed.language,
        author_name=feed.publisher,
        author_link=feed.site,
        feed_url=feed.address,
        feed_guid=feed.id,
        feed_copyright=feed.rights,
        feed=feed,
    )
    for entry in feed.entries:
        written.add_item(
            title=legal(entry.title),
            link=entry.page,
            description=legal(entry.html),
            unique_id=entry.id,
            pubdate=entry.published,
            updateddate=entry.modified,
            author_name=entry.author and legal(entry.author.name),
            author_link=entry.author and entry.author.address,
            record=entry.record,
        )
    file = BytesIO()
    written.write(file, "utf-8")
    return returns_kept(file.getvalue())


class _Atom(Atom1Feed):
    def latest_post_date(self) -> datetime.datetime:
        return self.feed["feed"].modified  # Django's method reads the clock when there are no entries

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        feed = self.feed["feed"]
        handler.addQuickElement("link", "", {"rel": "license", "href": feed.licence})
        if feed.next:
            handler.addQuickElement("link", "", {"rel": "next", "href": feed.next})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        related = {"rel": "related", "type": "application/json", "href": item["record"]}
        handler.addQuickElement("link", "", related)
