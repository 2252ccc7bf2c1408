"""Rewriting stored rows with the columns of today, where they were stored with others."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from apps.api.rows.columns import PAGE
from apps.api.rows.paths import first_of
from apps.hearings.batches import BATCH
from apps.hearings.models import Change, Release

from .closing import lock
from .public_rows import PublicRows, public_rows
from .recording import AFTER, MODULUS, digest_summand, listed_of
from .shape import shape


class Stored(NamedTuple):
    """A row as a change stores it."""

    number: int
    id: str
    collection: str
    record: str
    row: dict[str, Any]
    text: str
    listed: str | None
    hidden: bool
    until: int | None

    @property
    def is_current(self) -> bool:
        return self.until is None


def restate() -> Counter[str] | None:
    """Give every stored row the columns of today, and count those rewritten by kind; None where the shape is that of today.

    Values stay as they are stored, but in columns that are new or gone. A new column of a current row is read from the
    tables; of an earlier row it is null, and the speakers of an answer that names one are that one.
    """
    with transaction.atomic():
        lock()
        last = Release.objects.current()
        if last is None or last.shape == shape():
            return None
        rewritten: Counter[str] = Counter()
        digest = 0
        for some in _stored_rows():
            added = _added_columns(some)
            texts = []
            for each in some:
                kind = public_rows()[each.collection]
                row = restated(kind, each.row, added.get((each.collection, each.record), {}))
                text = AFTER.get_prep_value(row)
                listed = None if each.hidden else AFTER.get_prep_value(listed_of(kind, row))
                if (text, listed) != (each.text, each.listed):
                    texts.append((text, listed, each.id))
                    rewritten[each.collection] += 1
                if each.is_current:
                    digest += digest_summand(each.collection, row)
            _rewrite(texts)
        last.digest, last.shape = f"{digest % MODULUS:064x}", shape()
        last.save(update_fields=["digest", "shape"])
    return rewritten


def restated(kind: PublicRows, row: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    """Give a stored row the columns of today in their order; `added` holds values for those that it lacks."""
    names = {column.path: column.name for column in kind.columns}
    found = {}
    for column in kind.columns:
        if column.name in row or column.name in added:
            found[column.name] = row[column.name] if column.name in row else added[column.name]
        else:
            first = row.get(names.get(first_of(column.path), "")) if column.many else None
            found[column.name] = [each for each in (first,) if each is not None] if column.many else None
    return kind.detail_class.with_page(found)


def _stored_rows() -> Iterator[list[Stored]]:
    """Yield all stored rows in batches, those of the first release first."""
    columns = (
        "number",
        "id",
        "record_type",
        "record",
        "after",
        Cast("after", TextField()),
        Cast("listed", TextField()),
        "hidden",
        "until",
    )
    for release in Release.objects.order_by("number").values_list("pk", flat=True).iterator():
        changes, number = Change.objects.filter(release=release, after__isnull=False).order_by("number"), -1
        while some := list(changes.filter(number__gt=number).values_list(*columns)[:BATCH]):
            yield [Stored(*each) for each in some]
            number = some[-1][0]


def _added_columns(stored: list[Stored]) -> dict[tuple[str, str], dict[str, Any]]:
    """Read the public rows of those current records whose stored rows lack a column."""
    lacking: dict[str, list[str]] = defaultdict(list)
    for each in stored:
        names = {column.name for column in public_rows()[each.collection].columns} - {PAGE}
        if each.is_current and not names <= each.row.keys():
            lacking[each.collection].append(each.record)
    read = (((name, row) for row in public_rows()[name].read(ids)) for name, ids in lacking.items())
    return {(name, row["id"]): row for name, row in chain.from_iterable(read)}


def _rewrite(texts: list[tuple[str | None, str | None, str]]) -> None:
    with connection.cursor() as cursor:
        table = Change._meta.db_table
        cursor.executemany(f"UPDATE {table} SET after = %s, listed = %s WHERE id = %s", texts)  # noqa: S608
