"""The content of a feed, independent of its format."""

import datetime
from typing import NamedTuple


class Author(NamedTuple):
    """Who said or published the text of an entry, and the page about them."""

    name: str
    address: str


class Entry(NamedTuple):
    """One record: its title and text in the language of the feed, and its addresses."""

    id: str
    title: str
    html: str
    page: str
    record: str
    published: datetime.datetime
    """When the record became public, which is after it was stored."""
    modified: datetime.datetime
    author: Author | None


class Feed(NamedTuple):
    """A feed: its subject, its addresses, its publisher, and its entries, newest first."""

    id: str
    publisher: str
    title: str
    about: str
    language: str
    site: str
    address: str
    next: str | None
    licence: str
    rights: str
    modified: datetime.datetime
    entries: list[Entry]
