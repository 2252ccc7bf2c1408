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
        self.publishers = {
            row["pk"]: row["fields"].get("publisher") for row in rows if _kind(row) == "source"
        }
        self.texts = {row["pk"]: row["fields"]["text"] for row in rows if "text" in _fields(row, "source")}
        hearings = [_fields(row, "hearing") for row in rows]
        self.quoted = {source for hearing in hearings for source in hearing.get("sources", [])}
        items = [row for row in rows if _kind(row) == "agendaitem"]
        self.items = {(row["fields"]["hearing"], row["fields"]["quote"]): row["pk"] for row in items}

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
            self._event(row)
        if kind == "answer":
            row["fields"].setdefault("speakers", [row["fields"].get("speaker")])
        if kind in QUOTED and "source" in row["fields"] and "edition" not in row["fields"]:
            row["fields"] = {_renamed(name): value for name, value in row["fields"].items()}
            row["fields"]["edition"] = edition_of(row["fields"]["edition"])
        return [*more, row]

    def _source(self, row: Row) -> list[Row]:
        """Give a source its kind, and return the first edition that holds its text."""
        fields = row["fields"]
        fields.setdefault("kind", "newspaper_record" if row["pk"] in self.quoted else "news")
        if "text" not in fields:
            return []
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
        words = fields.get("agenda_item")
        if not words or "source" not in fields:
            return []
        key = (fields["hearing"], words)
        if key in self.items:
            fields["agenda_item"] = self.items[key]
            return []
        text = self.texts.get(fields["source"])
        if text is None:
            raise NotUpgraded(
                f"{row['pk']}: the text of {fields['source']} is not in these files; give its file, too"
            )
        start = text.find(words)
        if start < 0:
            raise NotUpgraded(f"{row['pk']}: {words} is not in the text of {fields['source']}")
        number = 1 + sum(hearing == fields["hearing"] for hearing, _words in self.items)
        fields["agenda_item"] = self.items[key] = f"{fields['hearing']}-i{number}"
        item = {
            **{name: fields[name] for name in ("created_at", "modified_at") if name in fields},
            "hearing": fields["hearing"],
            "number": number,
            "edition": edition_of(fields["source"]),
            "start": start,
            "end": start + len(words),
            "quote": words,
        }
        return [{"model": "hearings.agendaitem", "pk": fields["agenda_item"], "fields": item}]

    def _event(self, row: Row) -> None:
        """Give an event its kind: one that gave no news is a statement of whoever published its source."""
        fields = row["fields"]
        _status(fields)
        if "kind" in fields:
            return
        fields["kind"] = "progress"
        if fields.get("status") == "stated":
            publisher = self.publishers.get(fields.get("source"))
            if publisher is None:
                raise NotUpgraded(
                    f"{row['pk']}: {fields.get('source')} is not in these files; give its file, too"
                )
            fields |= {"kind": "statement", "status": None, "stated_by": publisher}


def edition_of(source: str) -> str:
    """Return the id of the first edition of a source."""
    return f"{source}-edition-1"


def _kind(row: Row) -> str:
    return str(row["model"]).removeprefix("hearings.")


def _fields(row: Row, kind: str) -> Row:
    return row["fields"] if _kind(row) == kind else {}


def _renamed(name: str) -> str:
    return "edition" if name == "source" else name


def _commitment(fields: Row) -> None:
    """Copy the days due to the columns of what was first stated, and rename the status."""
    if "due_first_stated" not in fields:
        fields |= {first: fields.get(name) for name, first in DUE.items()}
    _status(fields)


def _status(fields: Row) -> None:
    if fields.get("status") == "broken":
        fields["status"] = "not_fulfilled"
