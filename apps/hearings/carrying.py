"""Where words of one text stand in a later version of it: surely where whole sentences are unchanged, or probably."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

PIECE = re.compile(r"[^。；！？\n]*[。；！？\n]?")
"""A sentence with its end: a quotation moves only if every sentence that it touches is unchanged."""


LEAST = 2  # characters by which a place within a changed sentence is recognized
MOST = 4_000_000  # pairs of characters that are compared within one changed part


class Same(NamedTuple):
    """Sentences that stand in both texts: where they begin and end in the old one, and how far they moved."""

    start: int
    end: int
    shift: int


class Carrier:
    """Tells where words of a text stand in a later version of it."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._same = unchanged(old, new)
        self._starts = [each.start for each in self._same]

    def place(self, start: int, end: int, *, probably: bool = False) -> tuple[int, int] | None:
        """Tell the place of words, if every sentence that they touch is unchanged; else None.

        `probably` also takes a sentence that changed: the words then are whatever stands between their ends now.
        """
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and end <= self._same[index].end:
            shift = self._same[index].shift
            return start + shift, end + shift
        if not probably:
            return None
        first, last = self._shift(start), self._shift(end - 1)
        if first is None or last is None or not start + first < end + last:
            return None
        return start + first, end + last

    def _shift(self, at: int) -> int | None:
        index = bisect_right(self._blocks, at, key=lambda each: each.start) - 1
        return self._blocks[index].shift if index >= 0 and at < self._blocks[index].end else None

    @cached_property
    def _blocks(self) -> list[Same]:
        """The unchanged sentences, and the characters that changed ones share."""
        return sorted([*self._same, *_within_changed(self.old, self.new, self._same)])


def unchanged(old: str, new: str) -> list[Same]:
    """List the sentences of a text that stand unchanged, in the same order, in another one, joined where they adjoin.

    Words alone prove nothing: within a sentence that changed they can come to say the opposite.
    """
    found: list[Same] = []
    before, after = PIECE.findall(old), PIECE.findall(new)
    at_old, at_new = _offsets(before), _offsets(after)
    for one, other in _pairs(before, after):
        same = Same(at_old[one], at_old[one + 1], at_new[other] - at_old[one])
        if found and (found[-1].end, found[-1].shift) == (same.start, same.shift):
            same = Same(found.pop().start, same.end, same.shift)
        found.append(same)
    return found


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Pair sentences that stand once in each text, and the equal ones beside them, in about linear time."""
    ends = [(-1, -1), *_anchors(old, new), (len(old), len(new))]
    for (a, b), (c, d) in pairwise(ends):
        if a >= 0:
            yield a, b
        between = _beside(old[a + 1 : c], new[b + 1 : d])
        yield from ((a + 1 + one, b + 1 + other) for one, other in between)


def _beside(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Pair the equal sentences at the beginning and at the end of two parts.

    Of a sentence that stands more often in one of them, nothing tells which was taken away or came in.
    """
    here, there = Counter(old), Counter(new)
    least = min(len(old), len(new))

    def same(one: int, other: int) -> bool:
        return old[one] == new[other] and here[old[one]] == there[old[one]]

    head = next((at for at in range(least) if not same(at, at)), least)
    tail = next((at for at in range(least - head) if not same(-1 - at, -1 - at)), least - head)
    yield from ((at, at) for at in range(head))
    yield from ((len(old) - at, len(new) - at) for at in range(tail, 0, -1))


def _anchors(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Pair as many sentences as possible, of those that stand once in each text, without crossing."""
    here, there = Counter(old), Counter(new)
    at = {piece: place for place, piece in enumerate(new)}
    tops: list[int] = []
    chains: list[Any] = []  # of each length the one that ends first: its last pair, and the chain before it
    for place, piece in enumerate(old):
        if here[piece] == there[piece] == 1:
            length = bisect_left(tops, at[piece])
            tops[length : length + 1] = [at[piece]]
            chains[length : length + 1] = [((place, at[piece]), chains[length - 1] if length else None)]
    found: list[tuple[int, int]] = []
    chain = chains[-1] if chains else None
    while chain:
        pair, chain = chain
        found.append(pair)
    return found[::-1]


def _offsets(pieces: list[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def changed(old: str, new: str, same: list[Same]) -> Iterator[tuple[int, int, int, int]]:
    """List the parts between unchanged sentences: where each begins and ends in the old text and in the new one."""
    at_old = at_new = 0
    for start, end, shift in [*same, Same(len(old), len(old), len(new) - len(old))]:
        if at_old < start or at_new < start + shift:
            yield at_old, start, at_new, start + shift
        at_old, at_new = end, end + shift


def _within_changed(old: str, new: str, same: list[Same]) -> Iterator[Same]:
    """List the characters that changed sentences share: at their edges, and longer pieces that occur once in both."""
    for a, b, c, d in changed(old, new, same):
        for mine, theirs, size in _shared(old[a:b], new[c:d]):
            yield Same(a + mine, a + mine + size, c + theirs - a - mine)


def edges(before: str, after: str) -> tuple[int, int]:
    """Count the characters at the beginning and at the end that two texts share."""
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    return head, next((at for at in range(most - head) if before[-1 - at] != after[-1 - at]), most - head)


def _shared(before: str, after: str) -> list[tuple[int, int, int]]:
    if not before or not after or len(before) * len(after) > MOST:
        return []
    head, tail = edges(before, after)
    found = [(0, 0, head), (len(before) - tail, len(after) - tail, tail)]
    mine, theirs = before[head : len(before) - tail], after[head : len(after) - tail]
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        words = mine[a : a + size]
        if size >= LEAST and before.count(words) == after.count(words) == 1:
            found.append((head + a, head + b, size))
    return [each for each in found if each[2]]
