"""Line ends inside a clause: after a comma, before a sign that begins no line, inside a word or the words of a time."""

import re

from apps.hearings.quantities.folding import fold
from apps.hearings.times.words import TIME
from apps.hearings.wordlists import longest_first

from .commitments_words import DOING, GOING_ON, MANNER, SUBJECTS

LEFT_OPEN = tuple("，,、（(“‘《")
BEGINS_NO_LINE = tuple("，,、。；：！？）”’》")
JOINED = re.compile("[\u3400-\u9fff〇0-9]")
REACH = 8
WORDS = frozenset(word for word in (*DOING, *MANNER, *SUBJECTS, *GOING_ON) if 1 < len(word) <= REACH)
WORD = re.compile(f"(?=({longest_first(WORDS)}))")


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a clause goes on over the line end between two places, whatever the lines around it look like."""
    before = fold(text[max(0, start - REACH) : start]).rstrip()
    after = fold(text[end : end + REACH])
    if not before or not after:
        return False
    if before.endswith(LEFT_OPEN) or after.startswith(BEGINS_NO_LINE):
        return True
    if not (JOINED.match(before[-1]) and JOINED.match(after)):
        return False
    words, at = before + after, len(before)
    return _parts_word(words, at) or any(found.start() < at < found.end() for found in TIME.finditer(words))


def _parts_word(words: str, at: int) -> bool:
    """Tell whether a known word stands across a place at which none ends and none begins."""
    known = [found.span(1) for found in WORD.finditer(words)]
    return any(start < at < end for start, end in known) and all(at not in span for span in known)
