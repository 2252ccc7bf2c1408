"""The turns of a text in order: questions and answers with their labels, and all that is printed around them."""

from dataclasses import replace

from .labels import FoundLabel, find_labels, without_names_only, without_salutations
from .outline import find_outline
from .outside_turns import before_first_turn, directions_within, split_words
from .proposals import Label, Turn
from .segments import is_wrapped, strip
from .speakers import resolve_speakers
from .turn_kinds import turn_kinds
from .visible import visible_text

SPOKEN = {"question", "answer", "procedural", "interjection"}


def find_turns(text: str) -> list[Turn]:
    """Find the turns of a text; none where it holds no question with an answer."""
    seen = visible_text(text)
    return [seen.turn(turn) for turn in visible_turns(seen.text)]


def visible_turns(text: str) -> list[Turn]:
    """Find the turns in a visible text."""
    labels = without_salutations(without_names_only(find_labels(text), text), text)
    if not labels:
        return []
    labels = resolve_speakers(labels, text)
    pairs = _with_ends(labels, text)
    kind_of = turn_kinds(labels, [end for _, end in pairs], text)
    if not {"question", "answer"} <= set(kind_of):
        return []
    wrapped = is_wrapped(text)
    turns = before_first_turn(text, labels[0].opens, wrapped=wrapped)
    for at, (found, end) in enumerate(pairs):
        following = kind_of[at + 1] if at + 1 < len(pairs) else None
        turns.extend(_turns(text, found, end, kind_of[at], following, wrapped))
    if not {"question", "answer"} <= {turn.kind for turn in turns}:
        return []
    return sorted(turns, key=lambda turn: (turn.start, -turn.end))


def _with_ends(labels: list[FoundLabel], text: str) -> list[tuple[FoundLabel, int]]:
    ends = [*(found.opens for found in labels[1:]), len(text)][: len(labels)]
    return list(zip(labels, ends, strict=True))


def _turns(
    text: str, found: FoundLabel, end: int, kind: str, following: str | None, wrapped: bool
) -> list[Turn]:
    spoken, behind = split_words(
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
    first, *others = [
        Label(found.start, found.end, each.name, each.office, each.organization, each.post)
        for each in (who, *who.others)
    ]
    label = replace(first, others=tuple(others))
    outline = find_outline(text, start, stop, wrapped=wrapped) if kind in ("question", "answer") else ()
    return [Turn(kind, start, stop, label, outline), *directions_within(text, start, stop), *behind]
