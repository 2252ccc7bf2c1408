"""The words of a hearing as its sources print them, cut into headings, questions and answers with their marks."""

from collections.abc import Iterable
from typing import Any

from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.events import EventRow
from apps.api.resources.figures import FigureRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.topics import TopicRow
from apps.api.rows.details import rows
from apps.exports.stretches import introduces

from .notes import Note, commitment_note, figure_note
from .pieces import Piece, cut

PARTS = {"section": SectionRow, "question": QuestionRow, "answer": AnswerRow}


def documents(pk: str, sources: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lay out each source with words of a hearing in blocks that together are its whole text."""
    parts = [row | {"form": form} for form, row_class in PARTS.items() for row in rows(row_class, hearing=pk)]
    notes = _notes(pk)
    found = []
    for source in sources:
        here = [part for part in parts if part["source"] == source["id"]]
        marked = [note for note in notes if note.source == source["id"]]
        if here or marked:
            pieces = cut(source["text"], here, [note.mark for note in marked])
            found.append({"source": source, "blocks": _blocks(source["text"], pieces, marked)})
    return found


def _notes(pk: str) -> list[Note]:
    """Collect the notes on the commitments and figures of a hearing."""
    events: dict = {}
    for event in rows(EventRow, hearing=pk):
        events.setdefault(event["commitment"], []).append(event)
    topics = {topic["id"]: topic for topic in rows(TopicRow)}
    said = [
        commitment_note(row, topics, events.get(row["id"], [])) for row in rows(CommitmentRow, hearing=pk)
    ]
    return said + [figure_note(row) for row in rows(FigureRow, hearing=pk)]


def _blocks(text: str, pieces: list[Piece], notes: Iterable[Note]) -> list[dict[str, Any]]:
    by_id = {note.mark.id: note for note in notes}
    blocks, label = [], None
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        words = text[piece.start : piece.end]
        if piece.part is None and following and not piece.marks and introduces(words, following.part):
            label = words  # shown in the head of the question or answer that it introduces
            continue
        said = [by_id[mark.id] for mark in piece.marks]
        blocks.append(
            {
                "form": piece.part["form"] if piece.part else "between",
                "part": piece.part,
                "label": label,
                "paragraphs": piece.paragraphs(text),
                "commitments": [note for note in said if note.form == "commitment"],
                "figures": [note for note in said if note.form == "figure"],
            }
        )
        label = None
    return blocks
