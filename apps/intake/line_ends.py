"""Line ends inside a clause: after a comma, before a sign that begins no line, inside a word or the words of a time."""

import re

from apps.hearings.quantities.folding import fold
from apps.hearings.times.words import TIME

from .commitments_words import DOING, GOING_ON, MANNER, SUBJECTS

LEFT_OPEN = tuple("，,、（(“‘《")
BEGINS_NO_LINE = tuple("，,、。；：！？）”’》")
JOINED = re.compile("[\u3400-\u9fff〇0-9]")
COUNT = re.compile(
    "[0-9][0-9.]*[余多]?(?:[万亿]{0,2}(?:[元个家名位座条项处所宗件起户人次亩吨米辆套间张份批期%％]|公[里顷斤]|平方)|[万亿])"
)
REACH = 8
WORDS = frozenset((*DOING, *MANNER, *SUBJECTS, *GOING_ON))
LONGEST = max(map(len, WORDS))
IN_A_TIME = re.compile("[年月日号周天旬季度底末初内前]")


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a clause goes on over the line end between two places, whatever the lengths of the lines near it."""
    before = fold(text[max(0, start - REACH) : start]).rstrip()
    after = fold(text[end : end + REACH])
    if not before or not after:
        return False
    if before.endswith(LEFT_OPEN) or after.startswith(BEGINS_NO_LINE):
        return True
    if before[-1].isascii() and before[-1].isalpha() and "a" <= after[0] <= "z":
        return True
    if not (JOINED.match(before[-1]) and JOINED.match(after)):
        return False
    words, at = before + after, len(before)
    return _parts_word(words, at) or _parts(COUNT, words, at) or _parts_time(words, at)


def _parts_word(words: str, at: int) -> bool:
    """Tell whether a known word stands across a place at which none ends and none begins."""
    sizes = range(2, LONGEST + 1)
    if any(words[max(0, at - size) : at] in WORDS or words[at : at + size] in WORDS for size in sizes):
        return False
    return any(
        words[at - left : at - left + size] in WORDS for size in sizes for left in range(1, min(size, at + 1))
    )


def _parts_time(words: str, at: int) -> bool:
    return bool(IN_A_TIME.search(words, max(0, at - 3), at + 3)) and _parts(TIME, words, at)


def _parts(pattern: re.Pattern, words: str, at: int) -> bool:
    return any(found.start() < at < found.end() for found in pattern.finditer(words))
