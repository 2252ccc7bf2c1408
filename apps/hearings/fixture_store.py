"""The rows of fixture files, kept beside the memory in a temporary file until they are stored, in the order of that."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from .models import RECORDS
from .models.base import Record
from .models.hearings import HearingPart

MOST = 2000
"""The number of rows that are handled at a time, unless one hearing has more parts."""
KIND_OF: dict[str, type[Record]] = {model._meta.label_lower: model for model in RECORDS}
NUMBER_OF = {model: number for number, model in enumerate(RECORDS)}
PARTS_FROM = min(number for model, number in NUMBER_OF.items() if issubclass(model, HearingPart))
UNDER = {
    model: [field.name for field in model._meta.concrete_fields if field.related_model is model]
    for model in RECORDS
}
"""The fields by which a record refers to others of its kind."""


class Kept(NamedTuple):
    """One row of a file: its place among all rows, the file, and the object as JSON."""

    place: tuple[int, int, int]
    file: str
    item: str


class FixtureStore:
    """Rows by kind and id, sorted so that each comes after those that it refers to."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)  # a temporary file, deleted when it is closed
        self._rows.executescript(
            "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN;"
            "CREATE TABLE rows (kind INTEGER, pk TEXT, hearing TEXT, depth INTEGER DEFAULT 1, number INTEGER, file TEXT,"
            " item TEXT, PRIMARY KEY (kind, pk)) WITHOUT ROWID"
        )
        self._above: dict[tuple[int, str], list[str]] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, number: int, file: str, item: dict[str, Any], text: str) -> str | None:
        """Keep a row; where one has its kind and id already, give the file of that instead."""
        model = KIND_OF[item["model"]]
        kind, pk, fields = NUMBER_OF[model], item["pk"], item["fields"]
        hearing = fields.get("hearing") if kind >= PARTS_FROM else None
        row = (kind, pk, hearing if isinstance(hearing, str) else "", number, file, text)
        added = self._rows.execute(
            "INSERT OR IGNORE INTO rows (kind, pk, hearing, number, file, item) VALUES (?, ?, ?, ?, ?, ?)",
            row,
        )
        if not added.rowcount:
            return self._one("file", model, pk)
        self._count += 1
        above = [fields.get(name) for name in UNDER[model]]
        if any(isinstance(each, str) for each in above):
            self._above[kind, pk] = [each for each in above if isinstance(each, str)]
        return None

    def remove(self, file: str, since: int) -> None:
        """Forget the rows of a file that turned out to be none, from a number on."""
        gone = self._rows.execute("DELETE FROM rows WHERE file = ? AND number >= ?", (file, since))
        self._count -= gone.rowcount

    def holds(self, model: type[Record], pk: str) -> bool:
        """Tell whether a file has a row of this kind and id."""
        return self._one("1", model, pk) is not None

    def find(self, model: type[Record], pk: str) -> Kept | None:
        """Give the row of this kind and id."""
        sql = "SELECT kind, depth, number, file, item FROM rows WHERE kind = ? AND pk = ?"
        found = self._rows.execute(sql, (NUMBER_OF[model], pk)).fetchone()
        return found and _kept(found)

    def groups(self) -> Iterator[list[Kept]]:
        """Give the rows some at a time: all that are no parts of a hearing kind by kind, and then hearing by hearing."""
        for kind, pk in self._above:
            depth = self._depth(kind, pk)
            self._rows.execute("UPDATE rows SET depth = ? WHERE kind = ? AND pk = ?", (depth, kind, pk))
        self._rows.execute("CREATE INDEX in_order ON rows (kind, depth, number) WHERE hearing = ''")
        self._rows.execute("CREATE INDEX by_hearing ON rows (hearing, kind, number) WHERE hearing > ''")
        columns = "kind, depth, number, file, item, hearing"
        shared = self._rows.execute(
            f"SELECT {columns} FROM rows WHERE hearing = '' ORDER BY kind, depth, number"  # noqa: S608
        )
        for _kind, rows in groupby(shared, key=lambda row: row[0]):
            yield from _some([row] for row in rows)
        parts = self._rows.execute(
            f"SELECT {columns} FROM rows WHERE hearing > '' ORDER BY hearing, kind, number"  # noqa: S608
        )
        yield from _some(list(rows) for _hearing, rows in groupby(parts, key=lambda row: row[5]))

    def _depth(self, kind: int, pk: str) -> int:
        """Count a row and all rows of its kind over it."""
        model, seen, waiting = RECORDS[kind], set[str](), [pk]
        while waiting:
            at = waiting.pop()
            if at not in seen and self.holds(model, at):
                seen.add(at)
                waiting += self._above.get((kind, at), [])
        return len(seen)

    def _one(self, column: str, model: type[Record], pk: str) -> Any:
        sql = f"SELECT {column} FROM rows WHERE kind = ? AND pk = ?"  # noqa: S608
        found = self._rows.execute(sql, (NUMBER_OF[model], pk)).fetchone()
        return found and found[0]


def _some(sets: Iterator[list[Any]]) -> Iterator[list[Kept]]:
    """Join sets of rows until they are enough, and sort each by the order in which they are stored."""
    waiting: list[Any] = []
    for rows in sets:
        waiting += rows
        if len(waiting) >= MOST:
            yield list(map(_kept, sorted(waiting)))
            waiting = []
    if waiting:
        yield list(map(_kept, sorted(waiting)))


def _kept(row: Any) -> Kept:
    return Kept(tuple(row[:3]), row[3], row[4])
