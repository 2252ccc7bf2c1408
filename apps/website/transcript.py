"""The words of a hearing as its sources print them, cut into headings, questions and answers with their marks."""

from collections.abc import Iterable
from typing import Any

from apps.api.resources.agenda_items import AgendaItemRow
from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.editions import quoted_texts
from apps.api.resources.events import EventRow
from apps.api.resources.figures import FigureRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.speakers import SpeakerRow
from apps.api.resources.topics import TopicRow
from apps.api.resources.votes import VoteRow
from apps.api.rows.details import published_details
from apps.exports.segments import Segment, segments

from .notes import Note, agenda_item_note, commitment_note, figure_note, vote_note
from .words import Mark, marked_html

PARTS = {"section": SectionRow, "question": QuestionRow, "answer": AnswerRow}


def documents(pk: str, sources: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lay out each edition that holds words of a hearing, in blocks that together are its whole text."""
    speakers = {row["id"]: row for row in published_details(SpeakerRow, hearing=pk)}
    parts = [
        row | {"type": name, "spoken_by": [speakers[each] for each in row.get("speakers", ())]}
        for name, row_class in PARTS.items()
        for row in published_details(row_class, hearing=pk)
    ]
    notes = {note.mark.id: note for note in _notes(pk)}
    found: list[dict[str, Any]] = []
    quoted = {part["edition"] for part in parts} | {note.edition for note in notes.values()}
    for text in quoted_texts(sources, quoted):
        here = [part for part in parts if part["edition"] == text.edition["id"]]
        marks = [note.mark for note in notes.values() if note.edition == text.edition["id"]]
        if here or marks:
            blocks = [_block(text.text, segment, notes) for segment in segments(text.text, here, marks)]
            found.append({"source": text.source, "blocks": blocks, "earlier": text.earlier and text.edition})
    for document in found:
        same = [other for other in found if other["source"] is document["source"] and other["earlier"]]
        document["below"] = [] if document["earlier"] else [other["earlier"] for other in same]
    return found


def _notes(pk: str) -> list[Note]:
    """Collect the notes on the agenda items, commitments, figures and votes of a hearing."""
    events: dict = {}
    for event in published_details(EventRow, hearing=pk):
        events.setdefault(event["commitment"], []).append(event)
    topics = {topic["id"]: topic for topic in published_details(TopicRow)}
    said = [
        commitment_note(row, topics, events.get(row["id"], []))
        for row in published_details(CommitmentRow, hearing=pk)
    ]
    stated = [figure_note(row) for row in published_details(FigureRow, hearing=pk)]
    items = [agenda_item_note(row) for row in published_details(AgendaItemRow, hearing=pk)]
    votes = [vote_note(row) for row in published_details(VoteRow, hearing=pk)]
    return items + said + stated + votes


def _block(text: str, segment: Segment[Mark], notes: dict[str, Note]) -> dict[str, Any]:
    said = [notes[mark.id] for mark in segment.marks]
    events = [event for note in said if note.type == "commitment" for event in note.said["events"]]
    return {
        "type": segment.part["type"] if segment.part else "between",
        "part": segment.part,
        "label": segment.label,
        "paragraphs": marked_html(text, segment.marks, segment.start, segment.end),
        "noted": bool(said),
        # An event whose evidence is a link has its address in the notes, which must be open to be scrolled to.
        "opened": any(event["edition"] is None for event in events),
        "agenda_items": [note for note in said if note.type == "agenda_item"],
        "commitments": [note for note in said if note.type == "commitment"],
        "figures": [note for note in said if note.type == "figure"],
        "votes": [note for note in said if note.type == "vote"],
    }
