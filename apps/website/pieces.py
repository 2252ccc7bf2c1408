"""A source cut into the headings, questions and answers of a sitting, and whatever stands between them."""

from typing import NamedTuple

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
    """Cut a text so that each character stands in one piece, each part has one and each mark is in one.

    Parts that overlap, which the record should not have, lose the words that an earlier one holds.
    """
    pieces, at = [], 0
    for part in sorted(parts, key=lambda part: (part["start"], -part["end"], part["id"])):
        start = min(max(part["start"], at), len(text))
        end = min(max(part["end"], start), len(text))
        if start > at:
            pieces.append(Piece(at, start, None, []))
        pieces.append(Piece(start, end, part, []))
        at = end
    if at < len(text) or not pieces:
        pieces.append(Piece(at, len(text), None, []))
    for mark in marks:
        holder = next((piece for piece in pieces if mark.start < piece.end), pieces[-1])
        holder.marks.append(mark)
    return pieces
