"""Proposals as lines for people: warnings first, then the counts, then the turns."""

from collections import Counter
from collections.abc import Iterable, Iterator

from apps.hearings.outline import count_points

from .proposals import Label, Point, Proposals, Turn

SHOWN = 40


def listing(proposals: Proposals) -> Iterator[str]:
    """Write what was found in a text, line by line."""
    for warning in proposals.warnings:
        place = "" if warning.start is None else f" (characters {warning.start} to {warning.end})"
        yield f"warning: {warning}{place}"
    counts = Counter(turn.kind for turn in proposals.turns)
    told = [f"{number} {kind}" for kind, number in counts.items()]
    told += [f"{len(proposals.figures)} figures", f"{len(proposals.commitments)} commitments"]
    yield f"found: {', '.join(told)}"
    for turn in proposals.turns:
        yield _line(turn, proposals.text)


def _line(turn: Turn, text: str) -> str:
    words = " ".join(text[turn.start : min(turn.end, turn.start + SHOWN)].split())
    who = f" {_speaker(turn.label)}:" if turn.label else ""
    more = "…" if turn.end - turn.start > SHOWN else ""
    points = count_points(_nested(turn.outline))
    numbered = f" [points: {' + '.join(map(str, points))}]" if points else ""
    return f"{turn.start}-{turn.end} {turn.kind}{who} {words}{more}{numbered}"


def _speaker(label: Label) -> str:
    who = " ".join(part for part in (label.organization, label.post, label.name) if part)
    return "、".join([who or label.office or "?", *map(_speaker, label.others)])


def _nested(points: Iterable[Point]) -> list[dict]:
    return [{"points": _nested(point.points)} for point in points]


def title_of(proposals: Proposals) -> str | None:
    """Find the title that a text prints above its introduction."""
    first = proposals.turns[0]
    return proposals.text[first.start : first.end] if first.kind == "heading" else None
