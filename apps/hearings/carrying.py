"""Where words of one text stand in a later version of it: surely, where whole sentences are unchanged, or probably."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from .editions import Same, unchanged

LEAST = 4  # characters by which a place within a changed sentence is recognized
MOST = 4_000_000  # pairs of characters that are compared within one changed part


class Carried(NamedTuple):
    """A place in the later text; it is sure where every sentence that the words touch is unchanged."""

    start: int
    end: int
    sure: bool


def carrier(old: str, new: str) -> Callable[[int, int], Carried | None]:
    """Return a function that tells where words of the old text stand in the new one; None where nothing tells it."""
    same = unchanged(old, new)
    blocks = sorted([*same, *_within_changed(old, new, same)])
    starts = [each.start for each in blocks]

    def shift(at: int) -> int | None:
        index = bisect_right(starts, at) - 1
        return blocks[index].shift if index >= 0 and at < blocks[index].end else None

    def carry(start: int, end: int) -> Carried | None:
        whole = next((one for one in same if one.start <= start and end <= one.end), None)
        if whole is not None:
            return Carried(start + whole.shift, end + whole.shift, sure=True)
        first, last = shift(start), shift(end - 1)
        if first is None or last is None or not start + first < end + last:
            return None
        return Carried(start + first, end + last, sure=False)

    return carry


def _within_changed(old: str, new: str, same: list[Same]) -> Iterator[Same]:
    """List the characters that changed sentences share: at their edges, and longer pieces that occur once in both."""
    at_old = at_new = 0
    for start, end, shift in [*same, Same(len(old), len(old), len(new) - len(old))]:
        before, after = old[at_old:start], new[at_new : start + shift]
        for mine, theirs, size in _shared(before, after):
            yield Same(at_old + mine, at_old + mine + size, at_new + theirs - at_old - mine)
        at_old, at_new = end, end + shift


def _shared(before: str, after: str) -> list[tuple[int, int, int]]:
    if not before or not after or len(before) * len(after) > MOST:
        return []
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - head) if before[-1 - at] != after[-1 - at]), most - head)
    found = [(0, 0, head), (len(before) - tail, len(after) - tail, tail)]
    mine, theirs = before[head : len(before) - tail], after[head : len(after) - tail]
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        words = mine[a : a + size]
        if size >= LEAST and before.count(words) == after.count(words) == 1:
            found.append((head + a, head + b, size))
    return [each for each in found if each[2]]
