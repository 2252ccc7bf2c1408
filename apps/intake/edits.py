"""Makes the proposals that an editor changed or added."""

from dataclasses import replace
from typing import Any

from apps.hearings.times.finder import Period

from .editable import NAMES
from .messages import IntakeError
from .proposals import CommitmentFound, FigureFound, Label, Point, Turn

Proposal = Turn | Point | CommitmentFound | FigureFound
WHO = ("name", "office", "organization")


class InvalidProposal(IntakeError):
    """Values that do not fit together."""


def changed(text: str, each: Proposal, values: dict[str, Any]) -> Proposal:
    """Give a proposal with changed values.

    Errors: InvalidProposal for a place outside the text, and for days without the words that state them.
    """
    values = _placed(text, values, quotes=isinstance(each, CommitmentFound | FigureFound))
    if isinstance(each, Turn):
        who = {field: values.pop(field) for field in WHO if field in values}
        label = replace(each.label or Label(each.start, each.start), **who) if who else each.label
        return replace(each, **values, label=label)
    if isinstance(each, CommitmentFound):
        return replace(each, **_timed(values, "due", each.due))
    if isinstance(each, FigureFound):
        return replace(each, **_timed(values, "period", each.period))
    each = replace(each, **values)
    if not text.startswith(each.marker, each.start):
        raise InvalidProposal("point_without_marker")
    return each


def made(text: str, group: str, values: dict[str, Any]) -> Proposal:
    """Make a proposal of the values for all its fields.

    Errors: InvalidProposal, as for changes.
    """
    start, end = values["start"], values["end"]
    if group == "turn":
        label = Label(start, start) if any(values[field] for field in WHO) else None
        bare: Proposal = Turn(values["kind"], start, end, label)
        values = values if label else {k: v for k, v in values.items() if k not in WHO}
    elif group == "point":
        bare = Point(values["marker"], 1, start, end)
    elif group == "commitment":
        bare = CommitmentFound(start, end, "", values["kind"])
    else:
        plain = {name: value for name, value in values.items() if not name.startswith("period_")}
        bare = FigureFound(**plain, quote="")
    return changed(text, bare, values)


def _placed(text: str, values: dict[str, Any], *, quotes: bool) -> dict[str, Any]:
    """Check a new place, and take its words as the quote."""
    values = dict(values)
    given = [name for name in ("start", "end") if name in values]
    if not given:
        return values
    if len(given) == 1:
        raise InvalidProposal("place_incomplete", first=NAMES["start"], second=NAMES["end"])
    start, end = values["start"], values["end"]
    if not (start < end <= len(text) and text[start:end].strip()):
        raise InvalidProposal("no_such_words")
    return values | {"quote": text[start:end]} if quotes else values


def _timed(values: dict[str, Any], what: str, was: Period | None) -> dict[str, Any]:
    """Put the changed parts of a time together; without words and days there is no time."""
    parts = {name: f"{what}_{name}" for name in ("stated", "from", "to", "basis")}
    if not set(parts.values()) & set(values):
        return values
    old = {"stated": was.stated, "from": was.first, "to": was.last, "basis": was.basis} if was else {}
    now = {name: values.get(key, old.get(name)) for name, key in parts.items()}
    rest = {key: value for key, value in values.items() if key not in parts.values()}
    if not any(now.values()):
        return {**rest, what: None}
    if not now["stated"]:
        raise InvalidProposal("due_without_words" if what == "due" else "period_without_words")
    return {**rest, what: Period(now["stated"], now["from"], now["to"], "editor", now["basis"])}
