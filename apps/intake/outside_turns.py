"""The text outside the spoken words: before the first turn, and between one turn and the next label."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

from .folding import folded
from .headings import MARKS, is_heading
from .proposals import Turn
from .segments import LINE, NEWLINE, Segment, segments, strip
from .unspoken import INTERJECTION, STAGE, unspoken_kind

MOST_TAIL = 24
MOST_HEADINGS = 3
MOST_OPENING = 100
MOST_WITHIN = 200
MOST_LINE = 200
LONGEST_BOILERPLATE = 600
LONGEST_CAPTION = 30
PRINTED = {"stage_direction", "interjection", "credit", "caption"}


def split_words(
    text: str, start: int, end: int, *, headings: bool, last: bool, wrapped: bool, asked: bool = False
) -> tuple[int, list[Turn]]:
    """Find where the spoken words end, and what is printed after them."""
    pieces = list(deque(segments(text, start, end), maxlen=MOST_TAIL))
    if last:
        pieces = _before_boilerplate(text, pieces)
    behind: list[Turn] = []
    pending: list[Segment] = []
    spoken = pieces[-1].end if pieces else start
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        kind = None if piece.start == start else _kind(text, piece)
        if kind == "credit":
            behind.extend(_turn(text, one, "credit") for one in (*pending, piece))
            pending = []
        elif kind:
            behind.extend([_turn(text, piece, kind)] if kind in PRINTED else [])
        elif piece.start != start and headings and _heads(text, pieces, at, behind, wrapped, asked):
            behind.append(_turn(text, piece, "heading"))
        elif last and not pending and _may_be_credited(text, piece):
            pending = [piece]
            continue
        else:
            return (pending[0].end if pending else piece.end), _merged(text, behind, wrapped)
        spoken = piece.start
    return (pending[0].end if pending else min(spoken, end)), _merged(text, behind, wrapped)


def _kind(text: str, piece: Segment) -> str | None:
    kind = unspoken_kind(text, piece.start, piece.end)
    parted = piece.before < LINE or piece.after < LINE
    if parted and kind in (None, "furniture") and unspoken_kind(text, *_line(text, piece)) == "furniture":
        return "furniture"
    if parted and kind == "furniture" and any(sign.isalnum() for sign in text[piece.start : piece.end]):
        return None
    return kind


def _line(text: str, piece: Segment) -> tuple[int, int]:
    """Give the line of a piece that runs of spaces separate from the rest, as long as a page header may be."""
    start = text.rfind("\n", max(0, piece.start - MOST_LINE), piece.start) + 1
    end = text.find("\n", piece.end, piece.end + MOST_LINE)
    return strip(
        text,
        start or max(0, piece.start - MOST_LINE),
        min(len(text), piece.end + MOST_LINE) if end < 0 else end,
    )


def _heads(text: str, pieces: list[Segment], at: int, behind: list[Turn], wrapped: bool, asked: bool) -> bool:
    if sum(turn.kind == "heading" for turn in behind) >= MOST_HEADINGS:
        return False
    return is_heading(text, pieces[at], pieces[at - 1] if at else None, wrapped=wrapped, asked=asked)


def _before_boilerplate(text: str, pieces: list[Segment]) -> list[Segment]:
    for at, piece in enumerate(pieces):
        kind = unspoken_kind(text, piece.start, piece.end) if at else None
        if kind == "end" or (kind == "rule" and pieces[-1].end - piece.end <= LONGEST_BOILERPLATE):
            return pieces[:at]
    return pieces


def _may_be_credited(text: str, piece: Segment) -> bool:
    words = text[piece.start : piece.end].strip()
    return 2 <= len(words) <= 12 and words.isalpha()


def _turn(text: str, piece: Segment, kind: str) -> Turn:
    start, end = strip(text, piece.start, piece.end, MARKS if kind == "heading" else "|\ufeff")
    return Turn(kind, start, end)


def _merged(text: str, turns: list[Turn], wrapped: bool) -> list[Turn]:
    """Put turns in order; adjoining credits are one, and so are the lines of a wrapped heading."""
    merged: list[Turn] = []
    for turn in sorted(turns, key=lambda turn: turn.start):
        last = merged[-1] if merged else None
        runs_on = turn.kind == "credit" or (
            turn.kind == "heading" and wrapped and _one_line(text, last, turn)
        )
        if last and runs_on and last.kind == turn.kind:
            merged[-1] = Turn(turn.kind, last.start, turn.end)
        else:
            merged.append(turn)
    return merged


def _one_line(text: str, last: Turn | None, turn: Turn) -> bool:
    return last is not None and len(NEWLINE.findall(text, last.end, turn.start)) < 2


def before_first_turn(text: str, end: int, *, wrapped: bool) -> list[Turn]:
    """Read what is printed before the first turn: titles, introduction, captions, the first heading."""
    spoken, behind = split_words(text, 0, end, headings=True, last=False, wrapped=wrapped)
    turns: list[Turn] = []
    previous, introduced = None, False
    for piece in segments(text, 0, spoken):
        kind = _kind(text, piece) if len(turns) < MOST_OPENING else "intro"
        if kind is None:
            titled = not introduced or text[piece.start] == "#"
            kind = "heading" if titled and is_heading(text, piece, None, wrapped=wrapped) else "intro"
        introduced = introduced or kind == "intro"
        if kind in ("intro", "credit") and turns and turns[-1].kind == kind:
            turns[-1] = Turn(kind, turns[-1].start, _turn(text, piece, kind).end)
        elif kind in PRINTED | {"heading", "intro"}:
            turns.append(_turn(text, piece, kind))
        previous = piece
    if previous and behind and behind[0].kind == "heading":
        turns = _with_caption(text, turns, previous)
    return [turn for turn in [*turns, *behind] if turn.start < turn.end]


def _with_caption(text: str, turns: list[Turn], piece: Segment) -> list[Turn]:
    """Split off a short last sentence of the introduction, which is the caption of a photograph."""
    words = text[piece.start : piece.end].strip()
    last = turns[-1] if turns else None
    if (
        not last
        or last.kind != "intro"
        or last.end != piece.end
        or last.start >= piece.start
        or piece.before < LINE
    ):
        return turns
    if (
        len(words) > LONGEST_CAPTION
        or any(sign in words[:-1] for sign in "。，,？?！：:；")
        or words[-1] != "。"
    ):
        return turns
    start, end = strip(text, last.start, piece.start)
    return [*turns[:-1], Turn("intro", start, end), Turn("caption", piece.start, piece.end)]


def directions_within(text: str, start: int, end: int) -> Iterator[Turn]:
    """Find stage directions and interjections in brackets among the words of a turn."""
    for kind, shape in (("stage_direction", STAGE), ("interjection", INTERJECTION)):
        for found in islice(shape.finditer(folded(text[start:end])), MOST_WITHIN):
            yield Turn(kind, start + found.start(), start + found.end())
