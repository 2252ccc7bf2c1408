"""Ids of entries: a kind of record, a day and a number, so that a range of ids is a kind, and its newest day comes first."""

import datetime
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from .fold import fold
from .segment import END, joined

NUMBER_BITS, DAY_BITS, KIND_BITS = 26, 22, 15
LAST_DAY = (1 << DAY_BITS) - 1


@dataclass(frozen=True)
class Entry:
    """A public record to be found: its kind, its id, its day if it has one, and its searched fields."""

    collection: str
    record: str
    day: datetime.date | None
    fields: tuple[str | None, ...]

    @property
    def text(self) -> str:
        """The folded fields as one text, which is never empty."""
        return joined([fold(each) for each in self.fields if each]) or END

    @property
    def ids(self) -> "Ids":
        """The ids that entries of this kind and day have."""
        return ids_of(self.collection, self.day)


class Ids(NamedTuple):
    """A range of ids, its ends included."""

    first: int
    last: int

    def __contains__(self, id: object) -> bool:
        return isinstance(id, int) and self.first <= id <= self.last


def kind_of(collection: str) -> int:
    """Return the number of a kind of record, which depends on its name alone."""
    return crc32(collection.encode()) & ((1 << KIND_BITS) - 1)


@cache
def ids_of_kind(collection: str) -> Ids:
    """Return the ids of all entries of a kind."""
    return ids_around(kind_of(collection) << (DAY_BITS + NUMBER_BITS))


def ids_around(id: int) -> Ids:
    """Return the ids of all entries of the kind that an id belongs to."""
    first = id >> (DAY_BITS + NUMBER_BITS) << (DAY_BITS + NUMBER_BITS)
    return Ids(first, first + (1 << (DAY_BITS + NUMBER_BITS)) - 1)


def ids_of(collection: str, day: datetime.date | None) -> Ids:
    """Return the ids of the entries of a kind and a day; those without a day come last."""
    return ids_of_place(collection, LAST_DAY - (day.toordinal() if day else 0))


@lru_cache(4096)
def ids_of_place(collection: str, place: int) -> Ids:
    """Return the ids of the entries of a kind whose day has a place in the order of days."""
    first = ids_of_kind(collection).first + (place << NUMBER_BITS)
    return Ids(first, first + (1 << NUMBER_BITS) - 1)


def place_of(id: int) -> int:
    """Return the place of the day of an entry in the order of days, the newest first."""
    return (id >> NUMBER_BITS) & LAST_DAY


def day_of(id: int) -> datetime.date | None:
    """Return the day of an entry; None where it has none."""
    ordinal = LAST_DAY - place_of(id)
    return datetime.date.fromordinal(ordinal) if ordinal else None
