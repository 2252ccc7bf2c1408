"""Proposes everything that is found in a text, and writes it as plain data."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from apps.hearings.times.finder import Period

from .checks import check_turns
from .commitments import find_commitments
from .figures import MOST, find_figures, unread
from .language import is_chinese
from .messages import Warning, warn
from .proposals import CommitmentFound, FigureFound, Point, Proposals, TooMany, Turn
from .turns import visible_turns
from .visible import VisibleText, visible_text

COUNTED = ("intro", "heading", "question", "answer", "procedural", "interjection")
NOT_LISTED = ("caption",)


def propose(text: str, held_on: datetime.date | None = None, left_out: Sequence[Warning] = ()) -> Proposals:
    """Read the turns, figures and commitments of a text; the same text always gives the same answer.

    Nothing is proposed from a text that is not in Chinese, that holds no question with an answer,
    or that holds more than one hearing can; a warning says why.
    The result also holds the warnings about what was left out of the text when the file was read.
    """
    if not is_chinese(text):
        return Proposals(text, warnings=[warn("not_chinese")])
    seen = visible_text(text)
    try:
        seen_here = visible_turns(seen.text)
        turns = [seen.turn(turn) for turn in seen_here]
        figures = _figures(text, turns, held_on)
        commitments = find_commitments(text, turns, held_on)
    except TooMany as error:
        return Proposals(text, warnings=[Warning(error.code, parameters=error.parameters)])
    doubts = [_placed(warning, seen) for warning in check_turns(seen.text, seen_here)]
    doubts += [warn("number_unread", *place) for place in _unread(text, turns)]
    warnings = sorted([*left_out, *doubts], key=lambda warning: warning.start or 0)
    if not turns:
        warnings.insert(0, Warning("no_turns"))
    return Proposals(text, turns, figures, commitments, warnings)


def _placed(warning: Warning, seen: VisibleText) -> Warning:
    if warning.start is None or warning.end is None:
        return warning
    start, end = seen.place(warning.start, warning.end)
    return replace(warning, start=start, end=end)


def _figures(text: str, turns: list[Turn], held_on: datetime.date | None) -> list[FigureFound]:
    found: list[FigureFound] = []
    for turn in turns:
        if turn.kind in COUNTED:
            found += find_figures(text, turn.start, turn.end, held_on)
        if len(found) > MOST:
            raise TooMany("too_many_figures", most=MOST)
    return found


def _unread(text: str, turns: list[Turn]) -> list[tuple[int, int]]:
    return [place for turn in turns if turn.kind in COUNTED for place in unread(text, turn.start, turn.end)]


def as_json(proposals: Proposals) -> dict:
    """Write proposals as plain data: turns, figures, commitments, warnings; offsets are code points into the text."""
    return {
        "turns": [_turn(turn) for turn in proposals.turns if turn.kind not in NOT_LISTED],
        "figures": [_figure(figure) for figure in proposals.figures],
        "commitments": [_commitment(commitment) for commitment in proposals.commitments],
        "warnings": [
            {
                "message": warning.english,
                "start": warning.start,
                "end": warning.end,
                "code": warning.code,
                "parameters": warning.parameters,
            }
            for warning in proposals.warnings
        ],
    }


def _turn(turn: Turn) -> dict:
    label = turn.label
    speakers = [{"name": each.name, "role": each.office} for each in (label, *label.others)] if label else []
    return {
        "kind": turn.kind,
        "start": turn.start,
        "end": turn.end,
        "speaker": speakers[0] if speakers else None,
        "speakers": speakers,
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
