"""Warnings where words may be attributed to the wrong speaker: missed labels, missed questions, turns out of order."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, zip_longest

from .introduction import counts_that_differ
from .label_joins import LONGEST_BODY, completes_label
from .messages import Warning, warn
from .missed import missed_labels, missed_questions, split_labels
from .persons import parse_label
from .proposals import Turn
from .segments import LINE, is_wrapped, segments
from .unspoken import is_of_page

MOST = 200
LONGEST_GAP = 20
BEFORE_LABEL = re.compile(r"(?<![^\n\r])[^\S\n\r]*([\u3400-\u9fff]{1,16})\s+\Z")
EXCHANGED = {"question", "answer"}
EXAMINED = EXCHANGED | {"procedural", "intro", "heading"}
SPOKEN = EXCHANGED | {"procedural", "interjection"}


def check_turns(text: str, turns: list[Turn]) -> Iterator[Warning]:
    """Warn of each place where a speaker or a question may have been missed."""
    found = list(islice(_all(text, turns), MOST + 1))
    yield from found[:MOST]
    if len(found) > MOST:
        yield warn("more_like_these", most=MOST)


def _all(text: str, turns: list[Turn]) -> Iterator[Warning]:
    yield from counts_that_differ(text, turns)
    spoken = [turn for turn in turns if turn.kind in SPOKEN]
    yield from _out_of_step(text, spoken)
    yield from _parted_bodies(text, spoken)
    # Where an answer comes first, the question before it was taken for the introduction.
    headless = bool(spoken) and spoken[0].kind == "answer"
    begun, wrapped = False, is_wrapped(text)
    for turn in turns:
        begun = begun or turn.kind in SPOKEN
        if turn.kind not in EXAMINED or (turn.kind == "heading" and not begun):
            continue
        told: set[int | None] = set()
        for warning in missed_labels(text, turn, said=headless or turn.kind != "intro", wrapped=wrapped):
            told.add(warning.start)
            yield warning
        if turn.kind in EXCHANGED:
            yield from _of_page(text, turn)
            yield from split_labels(text, turn)
        if turn.kind in ("answer", "heading"):
            asked = missed_questions(text, turn, wrapped=wrapped)
            yield from (warning for warning in asked if warning.start not in told)


def _parted_bodies(text: str, turns: list[Turn]) -> Iterator[Warning]:
    """Warn where a blank line separates the beginning of an organization's name from the label below it."""
    for turn in turns:
        label = turn.label
        before = None
        if label:
            before = BEFORE_LABEL.search(text, max(0, label.start - LONGEST_BODY - LONGEST_GAP), label.start)
        if label is None or before is None:
            continue
        said = text[label.start : label.end]
        whole, who = parse_label(before[1] + said), parse_label(said)
        if whole and who and completes_label(whole, who, before[1]):
            yield warn("label_in_words", before.start(1), before.end(1), words=before[1])


def _of_page(text: str, turn: Turn) -> Iterator[Warning]:
    """Warn of end-of-page lines and reader counts among the words of a turn."""
    for piece in segments(text, turn.start, turn.end):
        if piece.before >= LINE and piece.after >= LINE and is_of_page(text, piece.start, piece.end):
            yield warn("page_in_words", piece.start, piece.end, words=text[piece.start : piece.end])


def _out_of_step(text: str, spoken: list[Turn]) -> Iterator[Warning]:
    """Warn of a question without an answer, and of one speaker who has two turns in a row."""
    exchanged = [turn for turn in spoken if turn.kind in EXCHANGED]
    if exchanged and exchanged[0].kind == "answer":
        yield warn("no_question", exchanged[0].start, exchanged[0].end)
    for first, second in zip_longest(exchanged, exchanged[1:]):
        if first.kind == "question" and (second is None or second.kind == "question"):
            yield warn("no_answer", first.start, first.end)
    for first, second in pairwise(spoken):
        if {first.kind, second.kind} <= EXCHANGED and second.label and _is_one(first, second):
            said = second.label.name or second.label.office or text[second.label.start : second.label.end]
            yield warn("same_speaker", second.label.start, second.label.end, name=said)


def _is_one(first: Turn, second: Turn) -> bool:
    """Tell whether two turns have the same speaker: the same name, or two answers of the same office without a name."""
    one, two = first.label, second.label
    if one is None or two is None:
        return False
    if one.name or two.name:
        return one.name == two.name and (one.office == two.office or first.kind == second.kind)
    return first.kind == second.kind == "answer" and one.office == two.office
