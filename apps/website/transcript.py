"""The words of a sitting as its sources print them, cut into headings, questions and answers with their marks."""

from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.events import EventRow
from apps.api.resources.figures import FigureRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.topics import TopicRow
from apps.api.rows.details import rows
from apps.exports.stretches import introduces

from .notes import commitment_note, figure_note
from .pieces import cut

PARTS = {"section": SectionRow, "question": QuestionRow, "answer": AnswerRow}


def documents(pk: str, sources) -> list[dict]:
    """Lay out each source that holds words of a sitting, in blocks that together are its whole text."""
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


def _notes(pk):
    """Collect what is to be said of each commitment and figure of a sitting."""
    events: dict = {}
    for event in rows(EventRow, hearing=pk):
        events.setdefault(event["commitment"], []).append(event)
    topics = {topic["id"]: topic for topic in rows(TopicRow)}
    said = [
        commitment_note(row, topics, events.get(row["id"], [])) for row in rows(CommitmentRow, hearing=pk)
    ]
    return said + [figure_note(row) for row in rows(FigureRow, hearing=pk)]


def _blocks(text, pieces, notes):
    notes = {note.mark.id: note for note in notes}
    blocks, label = [], None
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        words = text[piece.start : piece.end]
        if piece.part is None and following and not piece.marks and introduces(words, following.part):
            label = words  # shown in the head of the question or answer that it introduces
            continue
        said = [notes[mark.id] for mark in piece.marks]
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
