"""What a feed says, whatever the format that it is written in."""

import datetime
from typing import NamedTuple


class Author(NamedTuple):
    """Who said or published what an entry shows, and the page about them."""

    name: str
    address: str


class Entry(NamedTuple):
    """One record: its title and words in the language of the feed, and where it is found."""

    id: str
    title: str
    html: str
    page: str
    record: str
    published: datetime.datetime
    modified: datetime.datetime
    author: Author | None


class Feed(NamedTuple):
    """A feed: what it is about, where it is, who answers for it, and its entries, newest first."""

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
