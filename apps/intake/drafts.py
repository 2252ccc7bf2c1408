"""Stores proposals as a draft hearing, in one transaction."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from apps.hearings.editions import add_edition
from apps.hearings.head_counts import bodies_in, people_in
from apps.hearings.inserting import insert_new
from apps.hearings.ledger import writing
from apps.hearings.models import (
    Answer,
    Commitment,
    Figure,
    Hearing,
    Question,
    Section,
    Source,
)
from apps.hearings.models.editions import sha256_of
from apps.hearings.spans import shorten
from apps.hearings.waiting import is_unanswered

from .details import Details, save_new
from .introduction import counts_stated, term_and_session
from .messages import IntakeError, Warning
from .models import keep
from .participants import Participants
from .proposals import CommitmentFound, FigureFound, Point, Proposals, Turn

Quoting = TypeVar("Quoting", Answer, Commitment)
Quoted = Section | Question | Answer | Commitment | Figure
KINDS: list[type[Quoted]] = [Section, Question, Answer, Commitment, Figure]
"""The kinds of the parts that quote the text, each after those that it refers to."""
LONGEST_CREDITS = Source._meta.get_field("credits").max_length or 0


class AlreadyThere(IntakeError):
    """The same text is on record; nothing was changed."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.hearings = list(source.hearings.order_by("pk"))
        if self.hearings:
            super().__init__("text_on_record", hearings=", ".join(hearing.pk for hearing in self.hearings))
        else:
            super().__init__("source_on_record", source=source.pk)


class NotStored(ValidationError):
    """A quoted record that is not valid, with its place in the text; nothing was stored."""

    def __init__(self, faults: list[str], place: tuple[int, int]) -> None:
        self.place = place
        super().__init__(faults)


@dataclass
class Draft:
    """A stored draft hearing, and what an editor should look at."""

    hearing: Hearing
    warnings: list[Warning] = field(default_factory=list)


def already_there(text: str) -> Source | None:
    """Find the source of which an edition holds exactly this text."""
    return Source.objects.filter(editions__sha256=sha256_of(text)).first()


def store_draft(proposals: Proposals, known: Details) -> Draft:
    """Store one draft hearing with everything proposed, and what its import warned of.

    Errors: AlreadyThere for a text on record; nothing is changed then.
    """
    with writing():
        if found := already_there(proposals.text):
            raise AlreadyThere(found)
        draft = DraftWriter(proposals, known).draft()
        keep(draft.hearing, proposals.text, draft.warnings)
        return draft


class DraftWriter:
    """Stores the records of one draft in order, and keeps the parents of the next record."""

    def __init__(self, proposals: Proposals, known: Details) -> None:
        self.proposals, self.known = proposals, known
        self.warnings: list[Warning] = []
        self.publisher = save_new(known.publisher, known.area)
        self.source = self._source()
        self.edition = add_edition(
            self.source, self.proposals.text, valid_from=self.source.published_on
        ).edition
        self.hearing = self._hearing()
        self.participants = Participants(self.hearing)
        self.section: Section | None = None
        self.question: Question | None = None
        self.answers: list[Answer] = []
        self.parts: list[Quoted] = []

    def draft(self) -> Draft:
        """Store the turns in order, then their commitments and figures."""
        for turn in self.proposals.turns:
            if store := {"heading": self._section, "question": self._question, "answer": self._answer}.get(
                turn.kind
            ):
                store(turn)
        self._settle_convener()
        stored = [self._commitment(found) for found in self.proposals.commitments]
        commitments = [commitment for commitment in stored if commitment is not None]
        for found in self.proposals.figures:
            self._figure(found, commitments)
        self._store_parts()
        return Draft(self.hearing, [*self.proposals.warnings, *self.participants.warnings, *self.warnings])

    def _source(self) -> Source:
        source = Source(
            title=self.known.source_title,
            kind=Source.Kind.NEWSPAPER_RECORD,
            publisher=self.publisher,
            url=self.known.url,
            published_on=self.known.published_on,
            credits=self._credits(),
        )
        source.save()
        return source

    def _credits(self) -> str | None:
        printed = [self.proposals.text[t.start : t.end] for t in self.proposals.turns if t.kind == "credit"]
        words = "   ".join(printed)
        if len(words) > LONGEST_CREDITS:
            self.warnings.append(Warning("credits_not_stored"))
            return None
        return words or None

    def _hearing(self) -> Hearing:
        term, session = term_and_session(self.proposals.text, self.proposals.turns)
        members, organizations = counts_stated(self.proposals.text, self.proposals.turns)
        given = self.known.convened_by
        hearing = Hearing(
            term=term,
            session=session,
            members_stated=members if members in people_in(self.proposals.text) else None,
            organizations_stated=organizations if organizations in bodies_in(self.proposals.text) else None,
            title=self.known.title,
            kind=Hearing.Kind.SPECIAL_INQUIRY,
            convened_by=save_new(given, self.known.area) if given else self.publisher,
            area=self.known.area,
            held_on=self.known.held_on,
        )
        hearing.save()
        hearing.sources.add(self.source)
        return hearing

    def _settle_convener(self) -> None:
        """Take the body whose members asked most as the one that convened the hearing, unless it was given."""
        if self.known.convened_by:
            return
        asked = [s.organization for s in self.participants.speakers.values() if s.capacity == "questioner"]
        bodies = [body for body in asked if body is not None]
        if bodies:
            self.hearing.convened_by = max(bodies, key=lambda body: (bodies.count(body), body.pk))
            self.hearing.save()
        else:
            self.warnings.append(Warning("no_convener"))

    def _words(self, found: Turn | CommitmentFound | FigureFound) -> dict[str, Any]:
        return {"hearing": self.hearing, "edition": self.edition, "start": found.start, "end": found.end}

    def _add(self, part: Quoted) -> None:
        """Give a part its id, so that others can refer to it; it is stored with the others at the end."""
        before = next((each for each in reversed(self.parts) if type(each) is type(part)), None)
        if before is None:
            part.assign_id()
        else:
            part.assign_id_after(before)  # type: ignore[arg-type]
        self.parts.append(part)

    def _store_parts(self) -> None:
        """Store all parts together; if one of them is refused, one by one, which tells the first and why.

        Errors: NotStored.
        """
        try:
            with transaction.atomic():
                for part in self.parts:
                    filled = [
                        each for each in part._meta.concrete_fields if getattr(part, each.attname) is not None
                    ]
                    part.clean_fields(
                        {each.name for each in filled if each.is_relation}
                    )  # these are all stored
                    part.clean()
                for model in KINDS:
                    same = [part for part in self.parts if isinstance(part, model)]
                    insert_new(same, [{}] * len(same))
        except (ValidationError, DatabaseError) as error:
            if is_unanswered(error):
                raise
            for part in self.parts:
                part._state.adding = True
                _save(part)

    def _section(self, turn: Turn) -> None:
        title = self.proposals.text[turn.start : turn.end]
        self.section = Section(**self._words(turn), title=title)
        self._add(self.section)

    def _question(self, turn: Turn) -> None:
        text = self.proposals.text[turn.start : turn.end]
        speaker = self.participants.speaker(turn)
        self.question = Question(**self._words(turn), text=text, speaker=speaker, section=self.section)
        self._add(self.question)

    def _answer(self, turn: Turn) -> None:
        if self.question is None:
            self.warnings.append(Warning("answer_not_stored", turn.start, turn.end))
            return
        text = self.proposals.text[turn.start : turn.end]
        answer = Answer(
            **self._words(turn),
            text=text,
            question=self.question,
            speaker=self.participants.speaker(turn),
            outline=[self._point(point) for point in turn.outline],
        )
        answer.name_speakers(self.participants.speakers_of(turn))
        self._add(answer)
        self.answers.append(answer)

    def _point(self, point: Point) -> dict[str, Any]:
        return {
            "marker": point.marker,
            "level": point.level,
            "source": self.source.pk,
            "start": point.start,
            "end": point.end,
            "text": self.proposals.text[point.start : point.end],
            "points": [self._point(below) for below in point.points],
        }

    def _commitment(self, found: CommitmentFound) -> Commitment | None:
        answer = _containing(self.answers, found)
        if answer is None:
            self.warnings.append(Warning("commitment_not_stored", found.start, found.end))
            return None
        lead = self.participants.body(found.lead) if found.lead else answer.speaker.organization
        commitment = Commitment(
            **self._words(found), answer=answer, quote=found.quote, kind=found.kind, lead=lead
        )
        if found.due:
            commitment.due_first_stated = found.due.stated
            commitment.due_first_stated_from = found.due.first
            commitment.due_first_stated_to = found.due.last
            commitment.due_first_stated_basis = found.due.basis
        commitment.take_from_events()
        self._add(commitment)
        return commitment

    def _figure(self, found: FigureFound, commitments: list[Commitment]) -> None:
        figure = Figure(
            **self._words(found),
            answer=_containing(self.answers, found),
            commitment=_containing(commitments, found),
            quote=found.quote,
            value=found.value,
            unit=found.unit,
            stated_value=found.stated_value,
            stated_unit=found.stated_unit,
            kind=found.kind,
            qualifier=found.qualifier,
            measures=found.measures,
            basis=found.basis,
        )
        if found.period:
            figure.period = found.period.stated
            figure.period_from, figure.period_to = found.period.first, found.period.last
        self._add(figure)


def _containing(records: list[Quoting], found: CommitmentFound | FigureFound) -> Quoting | None:
    """Find the record within whose span a proposal lies; the records are in the order of the text."""
    place = bisect_right(records, found.start, key=lambda record: record.start) - 1
    return records[place] if place >= 0 and found.end <= records[place].end else None


def _save(record: Quoted) -> None:
    """Store a quoted record; an error names its words."""
    try:
        record.save()
    except ValidationError as error:
        faults = [f"“{shorten(record.words)}”: {fault}" for fault in error.messages]
        raise NotStored(faults, (record.start, record.end)) from error
