"""All that one text proposes, and the same as plain data."""

import datetime
from decimal import Decimal
from itertools import zip_longest

from .commitments import find_commitments
from .figures import MOST, find_figures, unread
from .introduction import counts_that_differ
from .proposals import CommitmentFound, FigureFound, Period, Point, Proposals, TooMany, Turn, Warning
from .turns import find_turns

COUNTED = ("intro", "heading", "question", "answer", "procedural", "interjection")
NOT_LISTED = ("caption",)


def propose(text: str, held_on: datetime.date | None = None) -> Proposals:
    """Read the turns, figures and commitments of a text; the same text always gives the same answer."""
    try:
        turns = find_turns(text)
        figures = _figures(text, turns, held_on)
        commitments = find_commitments(text, turns, held_on)
    except TooMany as error:
        return Proposals(text, warnings=[Warning(str(error))])
    return Proposals(text, turns, figures, commitments, list(_warnings(text, turns)))


def _figures(text: str, turns: list[Turn], held_on: datetime.date | None) -> list[FigureFound]:
    found: list[FigureFound] = []
    for turn in turns:
        if turn.kind in COUNTED:
            found += find_figures(text, turn.start, turn.end, held_on)
        if len(found) > MOST:
            raise TooMany(MOST, "figures")
    return found


def _warnings(text: str, turns: list[Turn]):
    yield from counts_that_differ(text, turns)
    for turn in turns:
        if turn.kind in COUNTED:
            yield from (
                Warning("a number here cannot be read whole", *place)
                for place in unread(text, turn.start, turn.end)
            )
    spoken = [turn for turn in turns if turn.kind in ("question", "answer")]
    for first, second in zip_longest(spoken, spoken[1:]):
        if first.kind == "question" and (second is None or second.kind == "question"):
            yield Warning("this question has no answer", first.start, first.end)


def as_json(proposals: Proposals) -> dict:
    """Write proposals as plain data: turns, figures, commitments, warnings; offsets are code points into the text."""
    return {
        "turns": [_turn(turn) for turn in proposals.turns if turn.kind not in NOT_LISTED],
        "figures": [_figure(figure) for figure in proposals.figures],
        "commitments": [_commitment(commitment) for commitment in proposals.commitments],
        "warnings": [
            {"message": warning.message, "start": warning.start, "end": warning.end}
            for warning in proposals.warnings
        ],
    }


def _turn(turn: Turn) -> dict:
    label = turn.label
    speaker = {"name": label.name, "role": label.office} if label else None
    return {
        "kind": turn.kind,
        "start": turn.start,
        "end": turn.end,
        "speaker": speaker,
        "outline": [_point(point) for point in turn.outline],
    }


def _point(point: Point) -> dict:
    return {
        "marker": point.marker,
        "level": point.level,
        "start": point.start,
        "end": point.end,
        "points": [_point(inner) for inner in point.points],
    }


def _figure(figure: FigureFound) -> dict:
    return {
        "start": figure.start,
        "end": figure.end,
        "quote": figure.quote,
        "value": _number(figure.value),
        "stated_value": _number(figure.stated_value),
        "unit": figure.unit,
        "stated_unit": figure.stated_unit,
        "kind": figure.kind,
        "qualifier": figure.qualifier,
        "measures": figure.measures,
        "period": _period(figure.period),
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _commitment(commitment: CommitmentFound) -> dict:
    return {
        "start": commitment.start,
        "end": commitment.end,
        "quote": commitment.quote,
        "kind": commitment.kind,
        "lead": commitment.lead,
        "due": _period(commitment.due),
    }


def _period(period: Period | None) -> dict | None:
    if period is None:
        return None
    first, last = (day and day.isoformat() for day in (period.first, period.last))
    return {"stated": period.stated, "from": first, "to": last, "rule": period.rule}
