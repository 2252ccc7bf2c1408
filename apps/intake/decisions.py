"""What an editor decided about the proposals of one text: what is rejected, what is changed, and what is added."""

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar

from django.utils.translation import gettext_lazy as _

from apps.hearings.spans import shorten

from .editable import EDITABLE, NAMES, PLACE, InvalidValue
from .edits import InvalidProposal, Proposal, changed, made
from .messages import IntakeError, Warning
from .nesting import flat, nested
from .proposals import CommitmentFound, FigureFound, Point, Proposals, Turn

LETTERS = {"t": "turn", "p": "point", "c": "commitment", "f": "figure"}
KEYS = {"fingerprint", "rejected", "edited", "added"}
NEW = re.compile(r"n[0-9]{1,5}")
SAID = 30  # characters by which a fault names a proposal
STORED = ("heading", "question", "answer")
Fields = dict[str, dict[str, str]]
Kind = TypeVar("Kind", Turn, Point, CommitmentFound, FigureFound)


class InvalidDecisions(IntakeError):
    """Decisions that do not fit the proposals, why, and at which place of the text; nothing is stored then."""

    def __init__(self, code: str, place: tuple[int, int] | None = None, **parameters: Any) -> None:
        self.place = place
        super().__init__(code, **parameters)


def numbered(proposals: Proposals) -> dict[str, Proposal]:
    """Give every proposal its id: t1, p1, c1, f1 and so on, in the order of the text."""
    points = [point for turn in proposals.turns for point in flat(turn.outline)]
    lists: dict[str, list] = {
        "t": proposals.turns,
        "p": points,
        "c": proposals.commitments,
        "f": proposals.figures,
    }
    return {f"{letter}{at}": each for letter, found in lists.items() for at, each in enumerate(found, 1)}


def fingerprint(proposals: Proposals) -> str:
    """Compute a hash of proposals, which changes when the rules find something else in the same text."""
    return hashlib.sha256(repr(proposals).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def decide(proposals: Proposals, decisions: object) -> Proposals:
    """Apply the decisions of an editor. A rejected question also removes its answers, a rejected turn all that is in it.

    Errors: InvalidDecisions for unknown ids and fields and for values that a field cannot hold.
    """
    rejected, edited, added = _checked(proposals, decisions)
    edited = {id: fields for id, fields in edited.items() if id not in rejected}
    now = {id: _edited(proposals.text, id, each, edited) for id, each in numbered(proposals).items()}
    now |= {id: _added(proposals.text, id, fields) for id, fields in added.items() if id not in rejected}
    turns = sorted(
        ((id, each) for id, each in now.items() if isinstance(each, Turn)), key=lambda one: _place(one[1])
    )
    gone = _gone(turns, rejected)
    outside = [_place(each) for id, each in turns if id in gone]
    kept = {
        id: each
        for id, each in now.items()
        if id not in rejected and id not in gone and not _within(each, outside)
    }
    left = list(kept.values())
    placed = [kept[id] for id in (*edited, *added) if id in kept]
    _refuse_outside(placed, _those(left, Turn))
    if any(isinstance(each, CommitmentFound) for each in placed):
        _refuse_shared(proposals.text, _those(left, CommitmentFound))
    warnings = list(proposals.warnings)
    return replace(
        proposals,
        turns=_outlined(
            proposals.text, [each for id, each in turns if id not in gone], _those(left, Point), warnings
        ),
        figures=_those(left, FigureFound),
        commitments=_those(left, CommitmentFound),
        warnings=warnings,
    )


def _place(each: Proposal) -> tuple[int, int]:
    return each.start, each.end


def _those(left: Iterable[Proposal], kind: type[Kind]) -> list[Kind]:
    return sorted((each for each in left if isinstance(each, kind)), key=lambda each: (each.start, -each.end))


def _within(each: Proposal, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= each.start and each.end <= end for start, end in spans)


def _refuse_outside(placed: list[Proposal], turns: list[Turn]) -> None:
    """Refuse a commitment or a point that an editor put outside every answer."""
    answers = [_place(turn) for turn in turns if turn.kind == "answer"]
    for each in placed:
        if isinstance(each, CommitmentFound | Point) and not _within(each, answers):
            raise InvalidDecisions("outside_answers", _place(each))


def _refuse_shared(text: str, parts: Sequence[Proposal]) -> None:
    """Refuse two parts of a kind, in the order of the text, that share words."""
    for first, second in pairwise(parts):
        if second.start < first.end:
            one, other = (shorten(text[part.start : part.end], SAID) for part in (first, second))
            raise InvalidDecisions("words_shared", _place(second), first=one, second=other)


def _outlined(text: str, turns: list[Turn], points: list[Point], warnings: list[Warning]) -> list[Turn]:
    """Put the remaining points into the turns in which they begin, and refuse turns that share words."""
    _refuse_shared(text, [turn for turn in turns if turn.kind in STORED])
    starts = [turn.start for turn in turns]
    inside: dict[int, list[Point]] = defaultdict(list)
    for point in points:
        at = bisect_right(starts, point.start) - 1
        if at >= 0 and point.start < turns[at].end:
            inside[at].append(point)
        else:
            warnings.append(Warning("point_not_stored", *_place(point)))
    return [replace(turn, outline=nested(inside[at], turn.end)) for at, turn in enumerate(turns)]


def _checked(proposals: Proposals, decisions: object) -> tuple[set[str], Fields, Fields]:
    """Refuse decisions that are malformed or about other proposals."""
    if not isinstance(decisions, dict) or not set(decisions) <= KEYS:
        raise InvalidDecisions("decisions_malformed")
    rejected, edited, added = (decisions.get(key, empty) for key, empty in _EMPTY.items())
    sound = (
        isinstance(rejected, list)
        and all(isinstance(id, str) for id in rejected)
        and _is_table(edited)
        and _is_table(added)
        and all(NEW.fullmatch(id) and fields.get("group") in EDITABLE for id, fields in added.items())
    )
    if not sound:
        raise InvalidDecisions("decisions_malformed")
    if decisions.get("fingerprint", fingerprint(proposals)) != fingerprint(proposals):
        raise InvalidDecisions("decisions_outdated")
    if unknown := sorted({*rejected, *edited} - set(numbered(proposals)) - set(added)):
        raise InvalidDecisions("proposal_unknown", id=unknown[0])
    return set(rejected), edited, added


_EMPTY: dict = {"rejected": [], "edited": {}, "added": {}}


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(fields, dict) and all(isinstance(each, str) for each in fields.values())
        for fields in value.values()
    )


def _gone(turns: list[tuple[str, Turn]], rejected: set[str]) -> set[str]:
    """Find the turns to remove: the rejected ones, and the answers to a rejected question."""
    gone, asked = set(), None
    for id, turn in turns:
        asked = id if turn.kind == "question" else asked
        if id in rejected or (turn.kind == "answer" and asked in rejected):
            gone.add(id)
    return gone


def _edited(text: str, id: str, each: Proposal, edited: dict[str, dict[str, str]]) -> Proposal:
    """Change the named fields of one proposal."""
    changes = edited.get(id)
    if not changes:
        return each
    place = _given_place(changes) or (each.start, each.end)
    quote = shorten(text[each.start : each.end], SAID)
    said = f"{id} “{quote}”" if isinstance(each, Turn | Point) else f"“{quote}”"
    values = dict(_values(said, LETTERS[id[0]], id, changes, place))
    try:
        return changed(text, each, values)
    except InvalidProposal as error:
        raise InvalidDecisions("proposal_invalid", place, proposal=said, reason=error) from None


def _added(text: str, id: str, fields: dict[str, str]) -> Proposal:
    """Make a proposal of what an editor found; a field that was not filled is empty."""
    group = fields["group"]
    given = dict.fromkeys(EDITABLE[group], "") | {k: v for k, v in fields.items() if k != "group"}
    place = _given_place(given)
    quote = text[slice(*place)] if place else ""
    said = f"“{shorten(quote, SAID)}”" if quote else _("the added proposal without words")
    values = dict(_values(said, group, id, given, place))
    try:
        return made(text, group, values)
    except InvalidProposal as error:
        raise InvalidDecisions("proposal_invalid", place, proposal=said, reason=error) from None


def _given_place(fields: dict[str, str]) -> tuple[int, int] | None:
    start, end = fields.get("start", ""), fields.get("end", "")
    return (int(start), int(end)) if PLACE.fullmatch(start) and PLACE.fullmatch(end) else None


def _values(
    said: object, group: str, id: str, changes: dict[str, str], place: tuple[int, int] | None
) -> Iterator[tuple[str, Any]]:
    readers = EDITABLE[group]
    for field, value in changes.items():
        if field not in readers:
            raise InvalidDecisions("field_unknown", place, id=id, field=field)
        try:
            yield field, readers[field](value)
        except InvalidValue as error:
            told = {"proposal": said, "field": NAMES[field], "value": value[:40], "reason": error}
            raise InvalidDecisions("value_invalid", place, **told) from None
