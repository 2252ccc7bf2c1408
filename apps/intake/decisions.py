"""What an editor decided about the proposals of one text: which are rejected, and which fields are changed."""

import hashlib
from dataclasses import replace

from django.utils.translation import gettext as _

from apps.hearings.spans import shorten

from .editable import EDITABLE, NAMES, Refused
from .proposals import CommitmentFound, FigureFound, Label, Period, Proposals, Turn

Found = Turn | CommitmentFound | FigureFound
LETTERS = {"t": "turn", "c": "commitment", "f": "figure"}
KEYS = {"reading", "rejected", "edited"}


class WrongDecisions(ValueError):
    """Decisions that do not fit the proposals, and why; nothing is stored then."""


def numbered(proposals: Proposals) -> dict[str, Found]:
    """Give every proposal its id: t1, c1, f1 and so on, in the order of the text."""
    lists: dict[str, list] = {"t": proposals.turns, "c": proposals.commitments, "f": proposals.figures}
    return {f"{letter}{at}": each for letter, found in lists.items() for at, each in enumerate(found, 1)}


def reading_of(proposals: Proposals) -> str:
    """Compute what tells one reading of a text from another, as after a change of the rules."""
    return hashlib.sha256(repr(proposals).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def decide(proposals: Proposals, decisions) -> Proposals:
    """Apply the decisions of an editor; with a question go its answers, with a turn all that is found in it.

    Errors: WrongDecisions for unknown ids and fields and for values that a field cannot hold.
    """
    rejected, edited = _checked(proposals, decisions)
    found = numbered(proposals)
    kept = {id: _edited(id, each, edited.get(id, {})) for id, each in found.items()}
    gone = _gone([(id, each) for id, each in kept.items() if isinstance(each, Turn)], rejected)
    outside = [(found[id].start, found[id].end) for id in gone]
    left = [
        each
        for id, each in kept.items()
        if id not in rejected
        and id not in gone
        and not any(start <= each.start and each.end <= end for start, end in outside)
    ]
    return replace(
        proposals,
        turns=[each for each in left if isinstance(each, Turn)],
        figures=[each for each in left if isinstance(each, FigureFound)],
        commitments=[each for each in left if isinstance(each, CommitmentFound)],
    )


def _checked(proposals, decisions) -> tuple[set[str], dict[str, dict[str, str]]]:
    """Refuse decisions of another shape, or about other proposals."""
    if not isinstance(decisions, dict) or not set(decisions) <= KEYS:
        raise WrongDecisions(_("The decisions are not in the form that this page sends."))
    rejected, edited = decisions.get("rejected", []), decisions.get("edited", {})
    sound = (
        isinstance(rejected, list)
        and all(isinstance(id, str) for id in rejected)
        and isinstance(edited, dict)
        and all(isinstance(fields, dict) for fields in edited.values())
        and all(isinstance(value, str) for fields in edited.values() for value in fields.values())
    )
    if not sound:
        raise WrongDecisions(_("The decisions are not in the form that this page sends."))
    if decisions.get("reading", reading_of(proposals)) != reading_of(proposals):
        raise WrongDecisions(_("The text is now read differently than when you began; please look again."))
    if unknown := sorted({*rejected, *edited} - set(numbered(proposals))):
        raise WrongDecisions(_("There is no proposal %(id)s.") % {"id": unknown[0]})
    return set(rejected), edited


def _gone(turns: list[tuple[str, Turn]], rejected: set[str]) -> set[str]:
    """Find the turns that go: the rejected ones, and the answers to a rejected question."""
    gone, asked = set(), None
    for id, turn in turns:
        asked = id if turn.kind == "question" else asked
        if id in rejected or (turn.kind == "answer" and asked in rejected):
            gone.add(id)
    return gone


def _edited(id: str, each: Found, changes: dict[str, str]) -> Found:
    """Change the named fields of one proposal."""
    readers, values = EDITABLE[LETTERS[id[0]]], {}
    for field, value in changes.items():
        if field not in readers:
            raise WrongDecisions(_("%(id)s has no field %(field)s to change.") % {"id": id, "field": field})
        try:
            values[field] = readers[field](value)
        except Refused as error:
            said = {"id": _said(id, each), "field": NAMES[field], "value": value[:40], "reason": str(error)}
            raise WrongDecisions(_("%(id)s, %(field)s “%(value)s”: %(reason)s.") % said) from None
    return _changed(each, values) if values else each


def _said(id: str, each: Found) -> str:
    """Name a proposal by its words where it quotes any."""
    return id if isinstance(each, Turn) else f"“{shorten(each.quote)}”"


def _changed(each: Found, values: dict) -> Found:
    if isinstance(each, Turn):
        who = {field: value for field, value in values.items() if field != "kind"}
        label = replace(each.label or Label(each.start, each.start), **who) if who else each.label
        return replace(each, kind=values.get("kind", each.kind), label=label)
    if isinstance(each, CommitmentFound):
        due = {field.removeprefix("due_"): value for field, value in values.items() if field[:4] == "due_"}
        rest = {field: value for field, value in values.items() if field[:4] != "due_"}
        return replace(each, **rest, due=_due(each.due, due) if due else each.due)
    return replace(each, **values)


def _due(was: Period | None, values: dict) -> Period | None:
    """Put the changed parts of a due time together; without words and days there is none."""
    old = {"stated": was.stated, "from": was.first, "to": was.last} if was else {}
    now = {**old, **values}
    stated, first, last = (now.get(part) for part in ("stated", "from", "to"))
    if not (stated or first or last):
        return None
    if not stated:
        raise WrongDecisions(_("A due day needs the words that state it."))
    return Period(stated, first, last, "editor")
