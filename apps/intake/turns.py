"""The turns of a text in order: questions and answers with their labels, and all that is printed around them."""

from .labels import Found, find_labels, without_cast, without_salutations
from .outline import find_outline
from .proposals import Label, Turn
from .seen import see
from .segments import is_wrapped, strip
from .speakers import full
from .turns_between import opening, tail, within
from .turns_kinds import kinds

SPOKEN = {"question", "answer", "procedural", "interjection"}


def find_turns(text: str) -> list[Turn]:
    """Find the turns of a text; none where it holds no question with an answer."""
    seen = see(text)
    return [seen.turn(turn) for turn in seen_turns(seen.text)]


def seen_turns(text: str) -> list[Turn]:
    """Find the turns in a text as it is seen."""
    labels = without_salutations(without_cast(find_labels(text), text), text)
    if not labels:
        return []
    labels = full(labels, text)
    pairs = _with_ends(labels, text)
    kind_of = kinds(labels, [end for _, end in pairs], text)
    if not {"question", "answer"} <= set(kind_of):
        return []
    wrapped = is_wrapped(text)
    turns = opening(text, labels[0].opens, wrapped=wrapped)
    for at, (found, end) in enumerate(pairs):
        following = kind_of[at + 1] if at + 1 < len(pairs) else None
        turns.extend(_turns(text, found, end, kind_of[at], following, wrapped))
    if not {"question", "answer"} <= {turn.kind for turn in turns}:
        return []
    return sorted(turns, key=lambda turn: (turn.start, -turn.end))


def _with_ends(labels: list[Found], text: str) -> list[tuple[Found, int]]:
    ends = [*(found.opens for found in labels[1:]), len(text)][: len(labels)]
    return list(zip(labels, ends, strict=True))


def _turns(text: str, found: Found, end: int, kind: str, following: str | None, wrapped: bool) -> list[Turn]:
    spoken, behind = tail(
        text,
        found.words,
        end,
        headings=following in ("question", "procedural"),
        last=following is None,
        wrapped=wrapped,
        asked=kind == "question",
    )
    start, stop = strip(text, found.words, spoken, "*_\ufeff")
    behind = [turn for turn in behind if turn.start < turn.end]
    if start >= stop:
        return behind
    who = found.who
    label = Label(found.start, found.end, who.name, who.office, who.organization, who.post)
    outline = find_outline(text, start, stop, wrapped=wrapped) if kind in ("question", "answer") else ()
    return [Turn(kind, start, stop, label, outline), *within(text, start, stop), *behind]
