"""Writing the index: an entry for each public record, and its tokens, in the transaction that changes the record."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from django.db import connection

from apps.hearings.batches import batches, insert
from apps.hearings.models import SearchEntry

from .entries import Entry, Ids, ids_around, ids_of_kind
from .segment import segment

MOST_LEXEMES = 80_000
"""How many tokens a tsvector surely holds, of at most 12 bytes each: it is limited to 1 MiB."""
EVERYTHING = "*"
"""The one token of a longer text: it is found whatever is asked for, and then compared."""


NONE = Ids(0, -1)


class Stored(NamedTuple):
    """An entry as it is stored."""

    id: int
    record: str
    text: str


def write(entries: Iterable[Entry], gone: Iterable[tuple[str, str]] = ()) -> None:
    """Store entries in place of those of the same records, and remove those of the records `gone`, of a kind and an id."""
    wanted = {(each.collection, each.record): each for each in entries}
    named = [*wanted, *gone]
    for some in batches(named):
        known = stored(some)
        old: list[Stored] = []
        new: list[Stored] = []
        free: dict[Ids, int] = {}
        for key in some:
            before, entry = known.get(key), wanted.get(key)
            text, ids = (entry.text, entry.ids) if entry else ("", NONE)
            kept = before is not None and before.id in ids
            if before and kept and before.text == text:
                continue
            old += [before] if before else []
            if entry is None:
                continue
            if before and kept:
                new.append(before._replace(text=text))
            else:
                new.append(Stored(free.get(ids) or _next(ids), entry.record, text))
                free[ids] = new[-1].id + 1
        remove(old)
        add(new)


def is_empty() -> bool:
    """Tell whether the index holds nothing."""
    return not SearchEntry.objects.exists()


class Filling:
    """An index that held nothing, while entries of ever other records are written: none is looked for."""

    def __init__(self) -> None:
        self._next: dict[Ids, int] = {}

    def write(self, entries: Iterable[Entry]) -> None:
        """Store entries."""
        add([Stored(self._take(each.ids), each.record, each.text) for each in entries])

    def _take(self, ids: Ids) -> int:
        found = self._next.get(ids, ids.first)
        self._next[ids] = found + 1
        return found


def stored(keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Stored]:
    """Read the entries of some records, each given by its kind and its id."""
    ranges = {collection: ids_of_kind(collection) for collection, _record in keys}
    records = list({record for _collection, record in keys})
    places = ", ".join(["%s"] * len(records)) or "NULL"
    sql = f"SELECT id, record, text FROM hearings_searchentry WHERE record IN ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, records)
        rows = [Stored(*row) for row in cursor.fetchall()]
    return {
        (collection, row.record): row for row in rows for collection, ids in ranges.items() if row.id in ids
    }


def _next(ids: Ids) -> int:
    """Return the first id that no entry of a kind and day has, nor one after it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT MAX(id) FROM hearings_searchentry WHERE id BETWEEN %s AND %s", ids)
        [last] = cursor.fetchone()
    return ids.first if last is None else int(last) + 1


def add(entries: Collection[Stored]) -> None:
    """Insert entries and their tokens."""
    rows: list[dict[str, Any]] = [each._asdict() for each in entries]
    if connection.vendor == "postgresql":
        for row in rows:
            row["tokens"] = vector(row["id"], row["text"])
    insert(SearchEntry, rows)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            sql = "INSERT INTO hearings_searchtokens (rowid, tokens) VALUES (%s, %s)"
            cursor.executemany(sql, [(each.id, phrase(each.text)) for each in entries])


def remove(entries: Collection[Stored]) -> None:
    """Delete entries and their tokens, which SQLite must be told again."""
    if not entries:
        return
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            sql = "INSERT INTO hearings_searchtokens (hearings_searchtokens, rowid, tokens) VALUES ('delete', %s, %s)"
            cursor.executemany(sql, [(each.id, phrase(each.text)) for each in entries])
    SearchEntry.objects.filter(id__in=[each.id for each in entries]).delete()


def clear() -> None:
    """Delete the whole index: the tokens go with the last entry."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM hearings_searchentry")


def tidy() -> None:
    """Merge what many writes left in parts; PostgreSQL does so by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO hearings_searchtokens (hearings_searchtokens) VALUES ('optimize')")


def phrase(text: str) -> str:
    """Write the tokens of a folded text as FTS5 takes them, in their order."""
    return " ".join(segment(text))


def vector(id: int, text: str) -> str:
    """Write the tokens of an entry as a tsvector, without their places."""
    return f"""'{"' '".join(lexemes(id, text))}'"""


def lexemes(id: int, text: str) -> list[str]:
    """List the tokens of an entry, each once, with one for its kind: no bigram has the sign of equality."""
    tokens = sorted(set(segment(text)))
    return [kind_token(id), *(tokens if len(tokens) <= MOST_LEXEMES else [EVERYTHING])]


def kind_token(id: int) -> str:
    """Name the kind that an id belongs to, as one of the tokens of an entry."""
    return f"={ids_around(id).first}"
