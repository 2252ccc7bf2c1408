"""The words of a hearing as its sources print them, cut into headings, questions and answers with their marks."""

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from apps.api.http.languages import separator
from apps.api.resources.agenda_items import AgendaItemRow
from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.editions import quoted_texts
from apps.api.resources.events import EventDetail, EventRow
from apps.api.resources.figures import FigureRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.speakers import SpeakerRow
from apps.api.resources.votes import VoteRow
from apps.api.rows.columns import Detail, Row
from apps.api.rows.details import RowDict
from apps.exports.segments import Segment, segments, touching

from .cards import Cards
from .language import page
from .notes import event_link
from .outlines import levels_of
from .published import details_of_each
from .words import Mark, paragraphs

BLANK = " \n|\u00a0\u3000"


class OutlinedAnswer(AnswerRow, Detail):
    """An answer with its outline, and without the records that belong to it."""

    class Meta(AnswerRow.Meta):
        fields = [*AnswerRow.Meta.fields, "outline"]


KINDS: list[type[Row]] = [
    SpeakerRow,
    QuestionRow,
    OutlinedAnswer,
    EventRow,
    SectionRow,
    AgendaItemRow,
    CommitmentRow,
    FigureRow,
    VoteRow,
]


class Transcript:
    """The public parts of a hearing, each kind read once, and the words that hold them."""

    def __init__(self, pk: str, sources: Iterable[RowDict]) -> None:
        self.cards, self.sources = Cards(), list(sources)
        speakers, questions, answers, events, *others = details_of_each(KINDS, hearing=pk)
        self.speakers, self.questions, self.answers = map(_by_id, (speakers, questions, answers))
        self.sections, self.agenda_items, self.commitments, self.figures, self.votes = others
        self.events = _grouped(sorted(events, key=itemgetter("happened_on", "number")), "commitment")

    @property
    def documents(self) -> list[dict[str, Any]]:
        """Lay out each edition that holds words of the hearing, in blocks that together are its whole text."""
        parts, marks = _grouped(self._parts(), "edition"), self._marks()
        found: list[dict[str, Any]] = []
        for text in quoted_texts(self.sources, {*parts, *marks}):
            edition = text.edition["id"]
            if edition in parts or edition in marks:
                cut = segments(text.text, parts.get(edition, ()), marks.get(edition, ()))
                blocks = [self._block(text.text, segment) for segment in cut]
                earlier = text.edition if text.earlier else None
                found.append({"source": text.source, "earlier": earlier, "blocks": blocks})
        for document in found:
            same = [other for other in found if other["source"] is document["source"] and other["earlier"]]
            document["below"] = [] if document["earlier"] else [other["earlier"] for other in same]
        return found

    def _parts(self) -> Iterator[RowDict]:
        for section in self.sections:
            yield section | {"type": "section"}
        for question in self.questions.values():
            yield question | {"type": "question", "spoken_by": [self.speakers[question["speaker"]]]}
        for answer in self.answers.values():
            yield answer | {"type": "answer", "spoken_by": self.speakers_of(answer)}

    def speakers_of(self, answer: RowDict) -> list[RowDict]:
        return [self.speakers[each] for each in answer["speakers"]]

    def _marks(self) -> dict[str, list[Mark]]:
        """Group all marks by the edition on whose text they stand."""
        cards, figures = self.cards, _grouped(self.figures, "commitment")
        said_by = self._said_by()
        found: dict[str, list[Mark]] = {}
        for row in self.commitments:
            answer = self.answers[row["answer"]]
            facts = figures.get(row["id"], ()), self.events.get(row["id"], ())
            mark = cards.commitment(row, said_by[answer["id"]], answer["organizations"], *facts)
            found.setdefault(row["edition"], []).append(mark)
        for row in self.agenda_items:
            found.setdefault(row["edition"], []).append(cards.agenda_item(row))
        for row in self.votes:
            found.setdefault(row["edition"], []).append(cards.vote(row))
        linked = {edition: touching(marks) for edition, marks in found.items()}
        for row in self.figures:
            meets = linked.get(row["edition"])
            free = row["commitment"] is None and not (meets and meets(row["start"], row["end"]))
            found.setdefault(row["edition"], []).append(cards.figure(row, linked=free))
        return found

    def _said_by(self) -> dict[str, str]:
        """Name for the cards who gave each answer, and to whom."""
        line, between, cards = _("%(speakers)s, answering %(questioner)s"), separator(), self.cards
        return {
            id: line
            % {
                "speakers": between.join([cards.speaker(each) for each in self.speakers_of(answer)]),
                "questioner": cards.quoted(speaker_of(self.questions[answer["question"]])),
            }
            for id, answer in self.answers.items()
        }

    def _block(self, text: str, segment: Segment[Mark]) -> dict[str, Any]:
        part = segment.part
        kind = part["type"] if part else "between"
        levels = levels_of(part["outline"], text, segment.end) if part and kind == "answer" else {}
        return {
            "type": kind,
            "part": part,
            "label": segment.label,
            "paragraphs": paragraphs(text, segment.marks, segment.start, segment.end, levels),
            "blank": not text[segment.start : segment.end].strip(BLANK) and not segment.marks,
            "carded": any(mark.card for mark in segment.marks),
            "events": [
                self._event(event) for mark in segment.marks for event in self.events.get(mark.id, ())
            ],
        }

    def _event(self, event: RowDict) -> RowDict:
        told = {"what": mark_safe(self.cards.event(event)), "href": event_link(event)}  # noqa: S308
        return event | told | {"page": page(EventDetail.page_path(event))}


def speaker_of(spoken: RowDict) -> str:
    """Name who spoke, or the office where nobody is named."""
    return spoken["person_name"] or spoken["role"]


def _by_id(rows: Iterable[RowDict]) -> dict[str, RowDict]:
    return {row["id"]: row for row in rows}


def _grouped(rows: Iterable[RowDict], name: str) -> dict[str, list[RowDict]]:
    groups: dict[str, list[RowDict]] = {}
    for row in rows:
        groups.setdefault(row[name], []).append(row)
    return groups
