"""A source cut into the headings, questions and answers of a sitting, and whatever stands between them."""

from typing import NamedTuple

from apps.exports.stretches import stretches

from .words import Mark, marked


class Piece(NamedTuple):
    """A stretch of a source: a part of the sitting, or (with no part) the text between two of them."""

    start: int
    end: int
    part: dict | None
    marks: list[Mark]

    def paragraphs(self, text):
        """Write the words of this stretch, with the marks that begin in it."""
        moved = [m._replace(start=m.start - self.start, end=m.end - self.start) for m in self.marks]
        return marked(text[self.start : self.end], moved)


def cut(text: str, parts, marks) -> list[Piece]:
    """Cut a text so that each character stands in one piece, each part has one and each mark is in one."""
    pieces = [Piece(*each, []) for each in stretches(len(text), parts)] or [Piece(0, 0, None, [])]
    for mark in marks:
        holder = next((piece for piece in pieces if mark.start < piece.end), pieces[-1])
        holder.marks.append(mark)
    return pieces
