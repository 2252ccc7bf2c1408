"""Comparing the tokens of the index with the folded texts of the entries."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from django.db import connection

from apps.hearings.batches import BATCH
from apps.hearings.models import SearchEntry

from .index import lexemes
from .segment import segment


def wrong_tokens() -> Iterator[int]:
    """Yield the ids of entries whose tokens are not those of their text, or that have tokens and no text."""
    yield from _sqlite() if connection.vendor == "sqlite" else _postgresql()


def _texts() -> Iterator[tuple[int, str]]:
    return SearchEntry.objects.order_by("pk").values_list("pk", "text").iterator(chunk_size=BATCH)


def _postgresql() -> Iterator[int]:
    with connection.cursor() as cursor:
        for pk, text in _texts():
            cursor.execute("SELECT tsvector_to_array(tokens) FROM hearings_searchentry WHERE id = %s", [pk])
            [found] = cursor.fetchone()
            if set(found) != set(lexemes(pk, text)):
                yield pk


def _sqlite() -> Iterator[int]:
    """Compare how often each token occurs, and look where it occurs only if that differs: FTS5 keeps no texts to compare."""
    wanted: Counter[str] = Counter()
    for _pk, text in _texts():
        wanted.update(segment(text))
    differing = dict(wanted.items() ^ _vocabulary().items()).keys()
    if not differing:
        return
    expected: dict[str, set[int]] = defaultdict(set)
    for pk, text in _texts():
        for token in differing & set(segment(text)):
            expected[token].add(pk)
    wrong: set[int] = set()
    for token in differing:
        there = _having(token)
        wrong |= (there ^ expected[token]) or there
    yield from sorted(wrong)


def _vocabulary() -> Counter[str]:
    """Count how often each token occurs in the index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.tokens USING fts5vocab('main', 'hearings_searchtokens', 'row')"
        )
        cursor.execute("SELECT term, cnt FROM temp.tokens")
        found = Counter(dict(cursor.fetchall()))
        cursor.execute("DROP TABLE temp.tokens")
    return found


def _having(token: str) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid FROM hearings_searchtokens WHERE hearings_searchtokens MATCH %s", [f'"{token}"']
        )
        return {id for (id,) in cursor.fetchall()}
