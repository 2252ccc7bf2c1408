"""A source cut into the headings, questions and answers of a hearing, and the text between them, with marks."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.safestring import SafeString

from apps.exports.stretches import stretches

from .words import Mark, marked


class Piece(NamedTuple):
    """A stretch of a source with its marks: a part of the hearing, or the text between two parts (`part` is None)."""

    start: int
    end: int
    part: dict | None
    marks: list[Mark]

    def paragraphs(self, text: str) -> list[SafeString]:
        """Write the words of this piece as HTML paragraphs, with the marks that begin in it."""
        moved = [m._replace(start=m.start - self.start, end=m.end - self.start) for m in self.marks]
        return marked(text[self.start : self.end], moved)


def cut(text: str, parts: Iterable[dict[str, Any]], marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text so that each character, each part and each mark is in exactly one piece."""
    pieces = [Piece(*each, []) for each in stretches(len(text), parts)] or [Piece(0, 0, None, [])]
    for mark in marks:
        holder = next((piece for piece in pieces if mark.start < piece.end), pieces[-1])
        holder.marks.append(mark)
    return pieces
