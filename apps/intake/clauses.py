"""The clauses of an answer: cut at 。 ； ; at breaks and before list markers, each without its marker and end sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .outline_markers import markers
from .segments import ends_sentence

SIGN = re.compile(
    "[。；;！？!?]++[”’」』）)]?+|[^\\S\n]{3,}+|[\r\n\u2028\u2029]\\s*+|(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<!No)(?<![A-Z])\\.(?=\\s+[A-Z“\"`])"
)
COLON = re.compile("[:：]\\s*$")
EDGE = " \t\u00a0\u3000*_\r\n"


@dataclass(frozen=True)
class Clause:
    """One clause: its span, the family of the marker before it, and whether it ends in a colon before a list."""

    start: int
    end: int
    family: str | None
    leads: bool


def narrowed(text: str, start: int, end: int) -> tuple[int, int]:
    """Step over blanks at both ends."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return start, end


def is_soft(text: str, found: re.Match, wrapped: bool) -> bool:
    """Tell whether a break only wraps a line, so that the clause goes on."""
    gap = found[0]
    if not wrapped or gap[0] not in "\r\n\u2028\u2029":
        return False
    return gap.count("\n") <= 1 and not ends_sentence(text, found.start())


def find_clauses(text: str, start: int, end: int, *, wrapped: bool = False) -> Iterator[Clause]:
    """Cut the words between two places into clauses."""
    marks = [(found.start, found.end, found.family) for found in markers(text, start, end)]
    cuts = [(found.start(), found.end(), None) for found in SIGN.finditer(text, start, end) if not is_soft(text, found, wrapped)]
    at, family = start, None
    for cut, after, mark in sorted([*marks, *cuts, (end, end, None)], key=lambda cut: cut[:2]):
        if cut < at:
            at, family = max(at, after), mark or family
            continue
        first, last = narrowed(text, at, cut)
        colon = COLON.search(text, max(first, last - 2), last) if first < last else None
        leads = bool(colon and mark)
        last = narrowed(text, first, colon.start())[1] if colon else last
        if first < last:
            yield Clause(first, last, family, leads)
            family = None
        at, family = after, mark or (family if first >= last else None)
