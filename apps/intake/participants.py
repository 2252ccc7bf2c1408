"""The people and organizations of a draft: those on record if that is certain, else new ones."""

from typing import Any

from apps.hearings.matching import Match, match_organization, match_person, new_organization
from apps.hearings.models import Area, Hearing, Organization, Person, Speaker

from .messages import Warning, warn
from .proposals import CommitmentFound, Label, Proposals, Turn

CAPACITIES = {"question": Speaker.Capacity.QUESTIONER, "answer": Speaker.Capacity.RESPONDENT}


class Participants:
    """The speakers, people and organizations of one draft hearing; each is found or made once."""

    def __init__(self, hearing: Hearing) -> None:
        self.hearing = hearing
        self.bodies: dict[str, Organization] = {}
        self.people: dict[tuple, Person] = {}
        self.speakers: dict[tuple, Speaker] = {}
        self.warnings: list[Warning] = []

    def speaker(self, turn: Turn) -> Speaker:
        """Give the speaker of a turn, of several the first."""
        return self.speakers_of(turn)[0]

    def speakers_of(self, turn: Turn) -> list[Speaker]:
        """Give all speakers of a turn, in printed order, each once."""
        label = turn.label or Label(turn.start, turn.start)
        found = [self._speaker(turn, each) for each in (label, *label.others)]
        return list({speaker.pk: speaker for speaker in found}.values())

    def _speaker(self, turn: Turn, label: Label) -> Speaker:
        role = label.office or UNNAMED[turn.kind]
        key = (turn.kind, label.name, label.organization, role)
        if key not in self.speakers:
            body = self.body(label.organization, label) if label.organization else None
            person = self.person(label.name, label, body) if label.name else None
            speaker = Speaker(
                hearing=self.hearing,
                person=person,
                organization=body,
                role=role,
                capacity=CAPACITIES[turn.kind],
            )
            speaker.save()
            self.speakers[key] = speaker
        return self.speakers[key]

    def body(self, name: str, label: Label | None = None) -> Organization:
        """Give the organization of that name."""
        if name not in self.bodies:
            match = match_organization(name, self.hearing.area)
            self.bodies[name] = match.known or self._new_body(match, label)
        return self.bodies[name]

    def _new_body(self, match: Match, label: Label | None) -> Organization:
        body = new_organization(match.name, self.hearing.area)
        body.save()
        self._warn("new_record", label, name=match.name)
        if match.candidates:
            self._warn("new_namesake", label, name=match.name, others=_listed(match))
        return body

    def person(self, name: str, label: Label, body: Organization | None) -> Person:
        """Give the person of that name who speaks for that organization."""
        key = (name, body.pk if body else None)
        if key not in self.people:
            match = match_person(name, self.hearing.area, body)
            self.people[key] = match.known or self._new_person(match, label)
        return self.people[key]

    def _new_person(self, match: Match, label: Label) -> Person:
        person = Person(name=match.name, area=self.hearing.area)
        person.save()
        if match.candidates:
            self._warn("new_namesake", label, name=match.name, others=_listed(match))
        return person

    def _warn(self, code: str, label: Label | None, **parameters: Any) -> None:
        place = (label.start, label.end) if label else (None, None)
        self.warnings.append(warn(code, *place, **parameters))


UNNAMED = {"question": "问", "answer": "答"}
"""What stands for the office of a speaker whom the text does not name."""


def new_record_warnings(proposals: Proposals, area: Area, *, convener_known: bool = False) -> list[Warning]:
    """Warn of each new organization, of each namesake, and of an unknown convener, before a draft is stored."""
    spoken = [turn for turn in proposals.turns if turn.kind in CAPACITIES and turn.label]
    bodies: dict[str, Label | CommitmentFound] = {}
    people: dict[tuple, Label] = {}
    for label in [label for turn in spoken if turn.label for label in (turn.label, *turn.label.others)]:
        if label.organization:
            bodies.setdefault(label.organization, label)
        if label.name:
            people.setdefault((label.name, label.organization), label)
    for found in proposals.commitments:
        if found.lead:
            bodies.setdefault(found.lead, found)
    matches = {name: match_organization(name, area) for name in bodies}
    told = [_begun(matches[name], found) for name, found in bodies.items()]
    for (name, office), label in people.items():
        match = match_person(name, area, matches[office].known if office else None)
        told.append(_begun(match, label) if match.candidates else None)
    asked = any(turn.kind == "question" and turn.label.organization for turn in spoken if turn.label)
    if not (asked or convener_known):
        told.insert(0, Warning("no_convener"))
    return [warning for warning in told if warning]


def _begun(match: Match, found: Label | CommitmentFound) -> Warning | None:
    """Warn that a new record will be made, and of the records that have the same name."""
    if match.known is not None:
        return None
    if match.candidates:
        return warn("namesakes", found.start, found.end, name=match.name, others=_listed(match))
    return warn("new_record", found.start, found.end, name=match.name)


def _listed(match: Match) -> str:
    return ", ".join(record.pk for record in match.candidates)
