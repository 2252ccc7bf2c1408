"""Changes the records of a sheet as an editor decided, in memory; `storing` writes them."""

from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ...carrying import Carrier
from ...editions import shifts_within
from ...labels import at_field
from ...models import Answer, Commitment, Figure, Question, Section
from ...spans import shorten
from ...turns import EXCLUSIVE, SAID
from .decisions import Decisions, place_of
from .fields import FIELDS, Reader, names
from .sheet import GROUPS, MODELS, Point, Sheet, flat, nested


class Trouble(NamedTuple):
    """What is wrong with one item of the page."""

    item: str
    why: str


class Changes:
    """The records of a sheet after the decisions: which are written, which are removed, and what is wrong."""

    def __init__(self, sheet: Sheet, decisions: Decisions, reader: Reader) -> None:
        self.sheet, self.reader, self._names = sheet, reader, names()
        self.records = dict(sheet.records)
        self.points = dict(sheet.points)
        self.troubles: list[Trouble] = []
        self.moved: set[str] = set()
        self.dropped: list[str] = []  # the words of points that have no place in the new text
        self.written: dict[str, Any] = {}
        self.removed = {id for id in decisions.removed if id in self.records}
        self._led = {
            pk: each.answer.speaker.organization_id
            for pk, each in self.records.items()
            if isinstance(each, Commitment)
        }
        new = [id for id, fields in decisions.added.items() if fields["group"] == "speaker"]
        for id in new:
            self._try(id, reader.speakers.add, id, decisions.added[id])
        for id, fields in decisions.added.items():
            if id not in new:
                self._try(id, self._add, id, fields)
        for id, fields in decisions.changed.items():
            self._try(id, self._change, id, fields)
        for id in decisions.removed & set(self.points):
            del self.points[id]
        self._take_along()
        self._remove_what_goes()
        self._belong()
        self._outline()
        self._lead(decisions)
        self._refuse_shared()
        self._refuse_silent()

    def kept(self, *kinds: Any) -> list[tuple[str, Any]]:
        """List the records of some kinds that stay, in the order of the text."""
        those = [
            (id, each)
            for id, each in self.records.items()
            if id not in self.removed and isinstance(each, kinds)
        ]
        return sorted(those, key=lambda one: (one[1].start, -one[1].end))

    def placed(self, *kinds: Any) -> list[tuple[str, Any]]:
        """List those of them that stand on the text that is shown."""
        return [(id, each) for id, each in self.kept(*kinds) if self.sheet.is_placed(each)]

    def _try(self, id: str, act: Any, *args: Any, field: str = "") -> None:
        try:
            act(*args)
        except ValidationError as error:
            named = [at_field(field, message) if field else message for message in error.messages]
            self.troubles += [Trouble(id, message) for message in named]

    def _add(self, id: str, fields: dict[str, str]) -> None:
        group = fields["group"]
        place = place_of(fields, len(self.sheet.edition.text))
        if place is None:
            raise ValidationError(_("The text has no such words; select them in the text."))
        if group == "point":
            self.points[id] = self._point(Point(fields.get("marker", ""), *place), fields)
            return
        record = MODELS[group](hearing=self.sheet.hearing, edition=self.sheet.edition)
        self._place(record, place)
        self.records[id] = self.written[id] = record
        self.moved.add(id)
        self._begin(record)
        self._fill(id, record, dict.fromkeys(FIELDS[group], "") | fields)

    def _begin(self, record: Any) -> None:
        """Let a new part stand where its place says, unless its fields say something else."""
        before = [each for _id, each in self.placed(Section, Question) if each.end <= record.start]
        if isinstance(record, Question):
            record.section = next((each for each in reversed(before) if isinstance(each, Section)), None)
        elif isinstance(record, Answer):
            question = next((each for each in reversed(before) if isinstance(each, Question)), None)
            if question is not None:
                record.question = question

    def _change(self, id: str, fields: dict[str, str]) -> None:
        place = place_of(fields, len(self.sheet.edition.text))
        if id in self.points:
            self.points[id] = self._point(_moved(self.points[id], place), fields)
            return
        record = self.written[id] = self.records[id]
        if place is not None:
            self._place(record, place)
            self.moved.add(id)
        self._fill(id, record, fields)

    def _point(self, point: Point, fields: dict[str, str]) -> Point:
        point = point._replace(marker=fields.get("marker", point.marker).strip())
        if not (point.marker and self.sheet.edition.text.startswith(point.marker, point.start)):
            raise ValidationError(_("A point begins with its marker, such as 一、 or 一是."))
        return point

    def _place(self, record: Any, place: tuple[int, int]) -> None:
        record.edition = self.sheet.edition
        record.start, record.end = place
        setattr(record, record.WORDS, self.sheet.edition.text[slice(*place)])

    def _fill(self, id: str, record: Any, fields: dict[str, str]) -> None:
        adding = record._state.adding
        for name, text in fields.items():
            if name in FIELDS[GROUPS[type(record)]] and (
                text or not (adding and name in ("section", "question"))
            ):
                field = capfirst(self._names[GROUPS[type(record)]][name])
                self._try(id, self.reader.fill, record, name, text, field=field)
        if isinstance(record, Answer) and {"others", "speaker"} & set(fields) and record.speaker_id:
            others = fields.get("others")
            if others is None:
                others = "、".join(
                    each.pk for each in record.stored_speakers()[1:] if each.pk != record.speaker_id
                )
            self._try(id, self.reader.name_speakers, record, others)

    def _take_along(self) -> None:
        """Take the parts of an answer that came from an earlier edition to their words in the new place."""
        for id in [id for id in self.records if id in self.moved]:
            answer = self.records[id]
            stored = Answer.objects.filter(pk=answer.pk or "").exclude(edition=answer.edition).first()
            if not isinstance(answer, Answer) or stored is None:
                continue
            for part, shift in shifts_within(stored, answer).items():
                own = self.records[part.pk]
                if shift is not None and part.pk not in self.moved and not self.sheet.is_placed(own):
                    self._place(own, (own.start + shift, own.end + shift))
                    self.written[part.pk] = own
            self._reoutline(answer, stored)

    def _reoutline(self, answer: Answer, stored: Answer) -> None:
        """Take the points of an answer that came from an earlier edition along; those without a place are told of."""
        carrier = Carrier(stored.edition.text, answer.edition.text)
        for each in flat(stored.outline):
            place = carrier.place(each.start, each.end, probably=True)
            if place and answer.start <= place[0] and place[1] <= answer.end:
                self.points.setdefault(f"o{place[0]}", Point(each.marker, *place))
            else:
                self.dropped.append(stored.edition.text[each.start : each.end])

    def _remove_what_goes(self) -> None:
        """Remove what lies in a removed answer and in no other, and the answers to a removed question."""
        for id, each in self.kept(Answer):
            if (
                each.question_id in self.removed
                and id not in self.moved
                and "question" not in self._given(id)
            ):
                self.removed.add(id)
        gone = {
            each.pk for id, each in self.records.items() if id in self.removed and isinstance(each, Answer)
        }
        for id, part in self.kept(Commitment, Figure):
            if part.answer_id in gone and self._around(part, Answer) is None:
                self.removed.add(id)
        for id in self.removed:
            self.written.pop(id, None)

    def _given(self, id: str) -> set[str]:
        record = self.written.get(id)
        return {"question"} if record is not None and record.question_id not in self.removed else set()

    def _around(self, part: Any, kind: Any) -> Any:
        """Find what contains a part: what it belongs to now if that does, else the narrowest."""
        if not self.sheet.is_placed(part):
            return getattr(part, kind._meta.model_name)
        around = [
            each for _id, each in self.placed(kind) if each.start <= part.start and part.end <= each.end
        ]
        own = getattr(part, f"{kind._meta.model_name}_id")
        same = next((each for each in around if own and each.pk == own), None)
        return same or min(around, key=lambda each: each.end - each.start, default=None)

    def _belong(self) -> None:
        """Let commitments and figures belong to what contains them now."""
        new = {id for id in self.moved if isinstance(self.records[id], Answer | Commitment)}
        for id, part in self.kept(Commitment, Figure):
            if not self.sheet.is_placed(part):
                continue
            answer = self._around(part, Answer)
            if answer is None and isinstance(part, Commitment) and id in self.moved:
                why = _("A commitment stands within an answer; this one does not.")
                self.troubles.append(Trouble(id, why))
            if answer is not None or (
                isinstance(part, Figure) and (id in self.moved or self._lost(part.answer))
            ):
                self._refer(id, part, "answer", answer)
            if isinstance(part, Figure):
                around = self._around(part, Commitment)
                is_new = around is not None and (id in self.moved or self._id_of(around) in new)
                if part.commitment is not None or is_new:
                    self._refer(id, part, "commitment", around)

    def _id_of(self, record: Any) -> str:
        return next(id for id, each in self.records.items() if each is record)

    def _lost(self, answer: Any) -> bool:
        return answer is not None and answer.pk in self.removed

    def _refer(self, id: str, part: Any, name: str, other: Any) -> None:
        if getattr(part, name, None) is not other:
            setattr(part, name, other)
            self.written[id] = part

    def _outline(self) -> None:
        """Write the points into the answers in which they stand."""
        points = sorted(self.points.items(), key=lambda one: (one[1].start, -one[1].end))
        for id, answer in self.placed(Answer):
            inside = [point for _id, point in points if answer.start <= point.start < answer.end]
            outline = nested(inside, self.sheet.edition)
            if outline != answer.outline:
                answer.outline = outline
                self.written[id] = answer
        answers = [each for _id, each in self.placed(Answer)]
        for id, point in points:
            inside_one = any(each.start <= point.start and point.end <= each.end for each in answers)
            if not inside_one and (id not in self.sheet.points or self.sheet.points[id] != point):
                self.troubles.append(Trouble(id, _("A point stands within an answer; this one does not.")))

    def _lead(self, decisions: Decisions) -> None:
        """Let the commitments of a body follow the speaker of their answer to another body, and give new ones theirs."""
        for id, each in self.kept(Commitment):
            answer = getattr(each, "answer", None)
            if answer is None or not answer.speaker_id:
                continue
            body, before = answer.speaker.organization, self._led.get(id)
            told = decisions.changed.get(id) or {}
            if id in decisions.added:
                each.lead = each.lead or body
            elif before is not None and before == each.lead_id and "lead" not in told and body != each.lead:
                each.lead = body
                self.written[id] = each

    def _refuse_shared(self) -> None:
        """Refuse turns that share words, where one of them is new there."""
        turns = self.placed(*EXCLUSIVE)
        for at, (id, each) in enumerate(turns):
            for other_id, other in turns[at + 1 :]:
                if other.start >= each.end:
                    break
                if {id, other_id} & self.moved:
                    first, second = (shorten(one.words, SAID) for one in (each, other))
                    message = _(
                        "“%(first)s” and “%(second)s” share words; each may stand in one of them only."
                    )
                    item = other_id if other_id in self.moved else id
                    self.troubles.append(Trouble(item, message % {"first": first, "second": second}))

    def _refuse_silent(self) -> None:
        """Refuse new speakers who say nothing."""
        speak = {each.speaker_id for _id, each in self.kept(Question, Answer)}
        speak |= {one.pk for _id, each in self.kept(Answer) for one in each._named or ()}
        for id, speaker in self.reader.speakers.found.items():
            if speaker.pk not in speak:
                why = _("Nobody speaks as this speaker: choose it in a question or an answer, or remove it.")
                self.troubles.append(Trouble(id, why))


def _moved(point: Point, place: tuple[int, int] | None) -> Point:
    return Point(point.marker, *place) if place else point
