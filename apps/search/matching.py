"""Which entries match a query: the index names them, and containment in the folded text decides."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.utils.translation import gettext_noop

from apps.hearings.models import Change, SearchEntry
from apps.hearings.waiting import NotReleased

from .entries import Ids, ids_around
from .index import EVERYTHING, kind_token
from .query import Query
from .segment import within

PHRASES = "FROM hearings_searchtokens t WHERE t.hearings_searchtokens MATCH %s AND t.rowid BETWEEN %s AND %s"
"""The entries that FTS5 finds by phrases, in a range of ids."""

WINDOW, ENOUGH = 5000, 50
"""How many entries PostgreSQL compares before it asks the index, and how many matches among them are many."""


def matching(query: Query, ids: Ids) -> tuple[str, list[Any]]:
    """Return the FROM and WHERE of the entries `e` in a range of ids that match a folded query."""
    if connection.vendor == "sqlite":
        return _sqlite(query, ids)
    return _postgresql(query, ids)


def _sqlite(query: Query, ids: Ids) -> tuple[str, list[Any]]:
    """Ask FTS5 for phrases, in which bigrams follow each other; a query without terms compares all entries."""
    checks, values = _contained(query, "INSTR")
    if not query.terms:
        return f"FROM hearings_searchentry e WHERE e.id BETWEEN %s AND %s{checks}", [*ids, *values]
    return (
        "FROM hearings_searchtokens t CROSS JOIN hearings_searchentry e ON e.id = t.rowid "
        f"WHERE t.hearings_searchtokens MATCH %s AND t.rowid BETWEEN %s AND %s{checks}"
    ), [phrases(query), *ids, *values]


def _postgresql(query: Query, ids: Ids) -> tuple[str, list[Any]]:
    """Ask a tsvector for all bigrams; it has no places, for those of a long text would be lost."""
    checks, values = _contained(query, "STRPOS")
    found = "FROM hearings_searchentry e WHERE e.id{} BETWEEN %s AND %s"
    if not query.terms:
        return f"{found.format('')}{checks}", [*ids, *values]
    # The tokens say the kind: a plan that also walked the ids of it in their index would read each of them.
    found = f"{found.format(' + 0')} AND e.tokens @@ %s::tsquery"
    return f"{found}{checks}", [*ids, bigrams(query, ids), *values]


def _contained(query: Query, function: str) -> tuple[str, list[str]]:
    sql = f" AND {function}(e.text, %s) > 0" * len(query.terms)
    return sql + f" AND {function}(e.text, %s) = 0" * len(query.without), [*query.terms, *query.without]


def phrases(query: Query) -> str:
    """Write the terms of a query for FTS5, which finds by phrases of bigrams exactly what contains them."""
    terms = " AND ".join(map(_phrase, query.terms))
    return "".join([f"({terms})", *(f" NOT {_phrase(each)}" for each in query.without)])


def _phrase(term: str) -> str:
    tokens = within(term)
    return f'"{" ".join(tokens)}"' + ("*" if len(tokens[0]) == 1 else "")


def bigrams(query: Query, ids: Ids) -> str:
    """Write the terms of a query as a tsquery, which finds whatever of the kind of the ids has their bigrams in any order."""
    tokens = dict.fromkeys(token for term in query.terms for token in within(term))
    every = " & ".join(f"'{token}'" + (":*" if len(token) == 1 else "") for token in tokens)
    return f"'{kind_token(ids.first)}' & ({every} | '{EVERYTHING}')"


def few(query: Query, ids: Ids, most: int) -> list[str] | None:
    """Read the ids of the records in a range that match a folded query; None where they are more than `most`.

    PostgreSQL may also say None where so many of the first entries match that a plan had better not begin with the index.
    """
    if not query.terms:
        refuse_unbuilt()
        return None
    found, values = matching(query, ids)
    if connection.vendor == "sqlite":
        if len(tokens := _read(f"SELECT t.rowid {PHRASES} LIMIT {most + 1}", [phrases(query), *ids])) > most:
            return None  # phrases are exact, and so many entries need not be read to know that
        checks, words = _contained(query, "INSTR")
        found = f"FROM hearings_searchentry e WHERE e.id IN (SELECT value FROM json_each(%s)){checks}"  # noqa: S608
        values = [json.dumps([id for (id,) in tokens]), *words]
    elif len(_at_first(query, ids, ENOUGH, "ASC", WINDOW)) == ENOUGH:
        return None
    records = [record for (record,) in _read(f"SELECT e.record {found} LIMIT {most + 1}", values)]
    if not records:
        refuse_unbuilt()
    return records if len(records) <= most else None


def records_of_each(asked: Sequence[tuple[Query, Ids]]) -> list[list[str]]:
    """Read the ids of all records that match each of some folded queries in a range, in one statement."""
    found: list[list[str]] = [[] for _ in asked]
    parts = [matching(query, ids) for query, ids in asked]
    sql = " UNION ALL ".join(f"SELECT {at}, e.record {part}" for at, (part, _values) in enumerate(parts))
    for at, record in _read(sql, [value for _part, values in parts for value in values]) if parts else ():
        found[at].append(record)
    return found


def _at_first(query: Query, ids: Ids, most: int, way: str, window: int) -> tuple[list["Hit"], bool]:
    """Read entries that match among the first ones in a range, without the index, and tell whether these are all of the range.

    PostgreSQL takes the bigrams of a frequent word for independent, expects few matches, and would collect and sort them all.
    """
    checks, words = _contained(query, "STRPOS")
    entries = f"FROM hearings_searchentry WHERE id BETWEEN %s AND %s ORDER BY id {way}"
    first = f"SELECT id, record, text {entries} LIMIT {window}"
    found = f"SELECT e.id, e.record, 0 FROM ({first}) e WHERE true{checks} ORDER BY e.id {way} LIMIT {most}"  # noqa: S608
    later = f"SELECT NULL, NULL, NULL FROM (SELECT id {entries} OFFSET {window} LIMIT 1) later"  # noqa: S608
    rows = _read(f"({found}) UNION ALL ({later})", [*ids, *words, *ids])
    matched = sorted((Hit(*row) for row in rows if row[0] is not None), reverse=way == "DESC")
    return matched, len(matched) == len(rows)


def _read(sql: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def count(query: Query, ids: Ids) -> int:
    """Count the entries in a range of ids that match a folded query: on SQLite by phrases alone, which are exact."""
    found, values = matching(query, ids)
    if connection.vendor == "sqlite" and query.terms:
        found, values = PHRASES, [phrases(query), *ids]
    [(number,)] = _read(f"SELECT count(*) {found}", values)
    return int(number)


class Hit(NamedTuple):
    """An entry that matches, and the share of its text that the words make up, in millionths."""

    id: int
    record: str
    share: int


def hits(
    query: Query, ids: Ids, most: int, *, by_share: bool, backwards: bool, share: int | None = None
) -> list[Hit]:
    """Read the first entries in a range of ids that match a folded query: in the order of ids, or of their shares first.

    With a share they are those of a smaller share, and those of this share in the range; the entries of larger shares are
    in the range of the whole kind. Backwards it is the reverse.
    """
    way = ("ASC", "DESC") if backwards else ("DESC", "ASC")
    if connection.vendor == "postgresql" and not by_share:
        first, are_all = _at_first(query, ids, most, way[1], WINDOW)
        # Where a third of a page is there, the rest is not far, and nearer than all matches by the index.
        if not are_all and most <= 3 * len(first) < 3 * most:
            first, are_all = _at_first(query, ids, most, way[1], 2 * WINDOW * most // len(first))
        if are_all or len(first) == most:
            return first
    own_end = ids.first if backwards else ids.last  # the other end may lie outside of the kind
    wide = ids if share is None else ids_around(own_end)
    found, values = matching(query, wide)
    place = "t.rowid" if " t CROSS " in found else "e.id"
    counted = " + ".join(["LENGTH(e.text) - LENGTH(REPLACE(e.text, %s, ''))"] * len(query.terms))
    ratio = f"(CAST({counted} AS bigint) * 1000000 / LENGTH(e.text))" if by_share and query.terms else "0"
    terms = list(query.terms) if by_share else []
    values = [*terms, *values]
    if share is not None:
        sign = ">" if backwards else "<"
        found += f" AND ({ratio} {sign} %s OR ({ratio} = %s AND e.id BETWEEN %s AND %s))"
        values += [*terms, share, *terms, share, *ids]
    if connection.vendor == "postgresql" and query.terms and not by_share:
        # Or else a plan walks all entries in their order, where it expects more matches than there are.
        found = f"FROM (SELECT e.id, e.record {found} OFFSET 0) e"
    order = f"3 {way[0]}, e.id {way[1]}" if by_share else f"{place} {way[1]}"
    rows = _read(f"SELECT e.id, e.record, {ratio} {found} ORDER BY {order} LIMIT {most}", values)
    return [Hit(*row) for row in rows]


def refuse_unbuilt() -> None:
    """Refuse to find nothing where nothing was indexed.

    Errors: NotReleased where records are public and none of them has an entry.
    """
    if not is_built():
        raise NotReleased(gettext_noop("The search index is empty; run `manage.py rebuild_search`"))


def is_built() -> bool:
    """Tell whether there are entries, or no public records."""
    return SearchEntry.objects.exists() or not Change.objects.current().filter(after__isnull=False).exists()
