"""The clauses of an answer: cut at 。 ； ; at breaks and before list markers, each without its marker and end sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .clause_joins import joined_groups
from .line_ends import goes_on
from .outline_markers import markers
from .segments import ends_sentence, is_full

SIGN = re.compile("[。；;！？!?]++[”’」』）)]?+|[^\\S\n]{3,}+|[\r\n\u2028\u2029]\\s*+")
SEMICOLON = re.compile("[；;]")
COLON = re.compile("[:：]\\s*$")
FORETELLS = re.compile(
    "(?:以下|下列|如下|[一二两三四五六七八九十\\d几]个?(?:项|点|件|大|方面))[^,，。:：]{0,10}$"
)
PARAGRAPH = re.compile("[\r\n\u2028\u2029]|[^\\S\n]{3}")
EDGE = " \t\u00a0\u3000*_\r\n"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its span, and the family of the marker before it.

    It `opens` a paragraph, `follows` the clause before after no more than a semicolon, or `leads` a list of marked clauses.
    """

    start: int
    end: int
    family: str | None
    opens: bool
    follows: bool
    leads: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """Whether the lines of a text are wrapped, at which width, and how much of the first one stands before the words."""

    wrapped: bool = False
    width: int | None = None
    before: int = 0

    def fills(self, text: str, end: int) -> bool:
        """Tell whether the line that ends here is full."""
        start = text.rfind("\n", 0, end) + 1
        return is_full(end - start + (0 if start else self.before), self.width)


UNWRAPPED = Lines()


def narrowed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks at both ends."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return start, end


def is_soft(text: str, found: re.Match, lines: Lines) -> bool:
    """Tell whether a break only wraps a line, so that the clause goes on; an empty line or an indent ends it."""
    gap = found[0]
    if gap[0] not in "\r\n\u2028\u2029" or gap.count("\n") > 1 or "\u3000" in gap:
        return False
    if ends_sentence(text, found.start()):
        return False
    return lines.wrapped or lines.fills(text, found.start()) or goes_on(text, *found.span())


def pieces(text: str, start: int, end: int, lines: Lines) -> Iterator[tuple[int, int, str | None]]:
    """Cut the words between two places, and tell the family of the marker before each piece.

    A semicolon cuts only where both sides can stand alone.
    """
    marks = [(found.start, found.end, found.family) for found in markers(text, start, end)]
    cuts = [
        (found.start(), found.end(), None)
        for found in SIGN.finditer(text, start, end)
        if not is_soft(text, found, lines)
    ]
    at, family = start, None
    held: list[tuple[int, int, str | None]] = []
    for cut, after, mark in sorted([*marks, *cuts, (end, end, None)], key=lambda cut: cut[:2]):
        first, last = narrowed(text, at, min(cut, end))
        if first < last:
            held.append((first, last, family))
            family = None
        if held and (mark or not SEMICOLON.match(text, after - 1, after)):
            yield from joined(text, held)
            held = []
        at, family = max(at, after), mark or family
    yield from joined(text, held)


def joined(text: str, held: list[tuple[int, int, str | None]]) -> Iterator[tuple[int, int, str | None]]:
    """Join pieces between semicolons that are one clause."""
    for first, last in joined_groups([text[start:end] for start, end, _ in held]):
        yield held[first][0], held[last][1], held[first][2]


def find_clauses(text: str, start: int, end: int, *, lines: Lines = UNWRAPPED) -> Iterator[Clause]:
    """Cut the words between two places into clauses; a clause leads if it announces the list after it, as with a colon."""
    before: tuple[int, int, str | None] | None = None
    at = start
    for piece in pieces(text, start, end, lines):
        if before:
            yield clause(text, at, before, listed=piece[2] is not None)
            at = before[1]
        before = piece
    if before:
        yield clause(text, at, before, listed=False)


def clause(text: str, at: int, piece: tuple[int, int, str | None], *, listed: bool) -> Clause:
    """Take a piece as a clause, without the colon at its end; `at` is where the clause before it ended."""
    start, end, family = piece
    opens = bool(PARAGRAPH.search(text, at, start))
    follows = not family and bool(SEMICOLON.search(text, at, start))
    colon = COLON.search(text, max(start, end - 2), end)
    if colon and colon.start() > start:
        end = narrowed(text, start, colon.start())[1]
    else:
        listed = listed and bool(FORETELLS.search(text, max(start, end - 24), end))
    return Clause(start, end, family, opens, follows, leads=listed)
