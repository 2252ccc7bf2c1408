"""Fixture files of an earlier version, rewritten with the fields of today."""

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]
QUOTED = {"section", "question", "answer", "commitment", "commitmentevent", "figure", "vote"}
DUE = {"due_stated": "due_first_stated", "due_from": "due_first_stated_from", "due_to": "due_first_stated_to"}
DUE |= {"due_basis": "due_first_stated_basis"}


class NotUpgraded(Exception):
    """A row that cannot be rewritten, because something that it needs is not in the files."""


class Upgrade:
    """The rewriting of files that belong together: what one row needs may be in another file."""

    def __init__(self, files: Iterable[list[Row]]) -> None:
        rows = [row for file in files for row in file]
        for row in rows:
            if not isinstance(row["pk"], str):
                raise NotUpgraded(f"found the pk {row['pk']!r}, expected a text")
        self.texts = {row["pk"]: _word(row, "text") for row in rows if "text" in _fields(row, "source")}
        hearings = [row for row in rows if _kind(row) == "hearing"]
        self.linked = {source for row in hearings for source in _ids(row, "sources")}
        events = [row for row in rows if "source" in _fields(row, "commitmentevent")]
        self.evidence = {_word(row, "source") for row in events}
        items = [row for row in rows if _kind(row) == "agendaitem"]
        self.items = {
            (_word(row, "hearing"), _word(row, "edition"), _word(row, "quote")): row["pk"] for row in items
        }

    def rows(self, file: list[Row]) -> list[Row]:
        """Return the rows of a file as they are written today, each after the new rows that it needs.

        Errors: NotUpgraded.
        """
        return [new for row in file for new in self._row(row)]

    def _row(self, row: Row) -> list[Row]:
        kind = _kind(row)
        row = {**row, "fields": dict(row["fields"])}
        more: list[Row] = []
        if kind == "source":
            more = self._source(row)
            return [row, *more]
        if kind == "vote":
            more = self._vote(row)
        if kind == "commitment":
            _commitment(row["fields"])
        if kind == "commitmentevent":
            _event(row)
        if kind == "answer":
            row["fields"].setdefault("speakers", [row["fields"].get("speaker")])
        if kind in QUOTED and "source" in row["fields"] and "edition" not in row["fields"]:
            row["fields"] = {_renamed(name): value for name, value in row["fields"].items()}
            row["fields"]["edition"] = edition_of(_word(row, "edition"))
        return [*more, row]

    def _source(self, row: Row) -> list[Row]:
        """Give a source its kind, and return the first edition that holds its text.

        Errors: NotUpgraded for a source of which nothing in the files tells the kind.
        """
        fields = row["fields"]
        if "kind" not in fields and row["pk"] not in self.linked | self.evidence:
            raise NotUpgraded(
                f"{row['pk']}: no hearing in these files has this source and no event quotes it; give the file of its "
                "hearing, too"
            )
        fields.setdefault("kind", "newspaper_record" if row["pk"] in self.linked else "news")
        if "text" not in fields:
            return []
        _word(row, "text")
        _word(row, "sha256")
        edition = {
            **{name: fields[name] for name in ("created_at", "modified_at") if name in fields},
            "source": row["pk"],
            "number": 1,
            "text": fields.pop("text"),
            "sha256": fields.pop("sha256"),
            "valid_from": fields.get("published_on"),
            "reason": "as_printed",
            "note": None,
        }
        return [{"model": "hearings.edition", "pk": edition_of(row["pk"]), "fields": edition}]

    def _vote(self, row: Row) -> list[Row]:
        """Point a vote at its agenda item, and return the item if it is new."""
        fields = row["fields"]
        if not fields.get("agenda_item") or "source" not in fields:
            return []
        hearing, source, words = (_word(row, name) for name in ("hearing", "source", "agenda_item"))
        key = (hearing, edition_of(source), words)
        if key in self.items:
            fields["agenda_item"] = self.items[key]
            return []
        text = self.texts.get(source)
        if text is None:
            raise NotUpgraded(f"{row['pk']}: the text of {source} is not in these files; give its file, too")
        start = text.find(words)
        if start < 0:
            raise NotUpgraded(f"{row['pk']}: {words} is not in the text of {source}")
        number = 1 + sum(other == hearing for other, _edition, _words in self.items)
        fields["agenda_item"] = self.items[key] = f"{hearing}-i{number}"
        item = {
            **{name: fields[name] for name in ("created_at", "modified_at") if name in fields},
            "hearing": hearing,
            "number": number,
            "edition": edition_of(source),
            "start": start,
            "end": start + len(words),
            "quote": words,
        }
        return [{"model": "hearings.agendaitem", "pk": fields["agenda_item"], "fields": item}]


def edition_of(source: str) -> str:
    """Return the id of the first edition of a source."""
    return f"{source}-edition-1"


def _kind(row: Row) -> str:
    return str(row["model"]).removeprefix("hearings.")


def _fields(row: Row, kind: str) -> Row:
    return row["fields"] if _kind(row) == kind else {}


def _word(row: Row, name: str) -> str:
    """Read a field that is a text.

    Errors: NotUpgraded for a row without it.
    """
    value = row["fields"].get(name)
    if not isinstance(value, str):
        raise NotUpgraded(f"{row['pk']}: found {value!r} as {name}, expected a text")
    return value


def _ids(row: Row, name: str) -> list[str]:
    """Read a field that is a list of ids; nothing where it is left out.

    Errors: NotUpgraded for a row in which it is anything else.
    """
    value = row["fields"].get(name, [])
    if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
        raise NotUpgraded(f"{row['pk']}: found {value!r} as {name}, expected a list of ids")
    return value


def _renamed(name: str) -> str:
    return "edition" if name == "source" else name


def _commitment(fields: Row) -> None:
    """Copy the days due to the columns of what was first stated, and rename the status."""
    if "due_first_stated" not in fields:
        fields |= {first: fields.get(name) for name, first in DUE.items()}
    _status(fields)


def _event(row: Row) -> None:
    """Give an event its kind, which is progress: there was no other."""
    fields = row["fields"]
    if fields.get("status") == "stated":
        raise NotUpgraded(
            f"{row['pk']}: found the status stated, which no event says any more; give it another status or delete it"
        )
    _status(fields)
    fields.setdefault("kind", "progress")


def _status(fields: Row) -> None:
    if fields.get("status") == "broken":
        fields["status"] = "not_fulfilled"
