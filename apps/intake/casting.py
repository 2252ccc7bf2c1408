"""The people and bodies of a draft: those on record where that is certain, new ones where it is not."""

from apps.hearings.models import Organization, Person, Speaker

from .matching import match_organization, match_person
from .proposals import Label, Proposals, Warning

CAPACITIES = {"question": Speaker.Capacity.QUESTIONER, "answer": Speaker.Capacity.RESPONDENT}
COMMITTEE = "人大常委会"


class Cast:
    """The speakers of one draft hearing; each printed name is looked up or made once."""

    def __init__(self, hearing):
        self.hearing = hearing
        self.bodies: dict[str, Organization] = {}
        self.people: dict[tuple, Person] = {}
        self.speakers: dict[tuple, Speaker] = {}
        self.warnings: list[Warning] = []

    def speaker(self, turn) -> Speaker:
        """Give the speaker of a turn, made on the first of his or her turns."""
        label = turn.label or Label(turn.start, turn.start)
        role = label.office or UNNAMED[turn.kind]
        key = (turn.kind, label.name, label.organization, role)
        if key not in self.speakers:
            body = self.body(label.organization, label) if label.organization else None
            person = self.person(label, body) if label.name else None
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

    def body(self, name, label=None) -> Organization:
        """Give the body of that name."""
        if name not in self.bodies:
            match = match_organization(name, self.hearing.area)
            self.bodies[name] = match.known or self._new_body(match, label)
        return self.bodies[name]

    def _new_body(self, match, label):
        kinds = Organization.Classification
        kind = kinds.COMMITTEE if match.name.endswith(COMMITTEE) else kinds.DEPARTMENT
        body = Organization(
            name=match.name, short_name=match.name, classification=kind, area=self.hearing.area
        )
        body.save()
        self._warn(f"{match.name} is new on record", label)
        if match.candidates:
            self._warn(f"{match.name} could be {_listed(match)}; a new record was made", label)
        return body

    def person(self, label, body) -> Person:
        """Give the person of that name who speaks for that body."""
        key = (label.name, body.pk if body else None)
        if key not in self.people:
            match = match_person(label.name, self.hearing.area, body)
            self.people[key] = match.known or self._new_person(match, label)
        return self.people[key]

    def _new_person(self, match, label):
        person = Person(name=match.name, area=self.hearing.area)
        person.save()
        if match.candidates:
            self._warn(f"{match.name} could be {_listed(match)}; a new record was made", label)
        return person

    def _warn(self, message, label):
        self.warnings.append(Warning(message, label and label.start, label and label.end))


UNNAMED = {"question": "问", "answer": "答"}
"""What stands for the office of a speaker whom the text does not name."""


def unknown_bodies(proposals: Proposals, area) -> list[Warning]:
    """Warn of each body that speaks in a text and for which a draft would begin a record."""
    first: dict[str, Label] = {}
    for turn in proposals.turns:
        if turn.kind in CAPACITIES and turn.label and turn.label.organization:
            first.setdefault(turn.label.organization, turn.label)
    new = [(name, label) for name, label in first.items() if match_organization(name, area).known is None]
    return [Warning(f"{name} is new on record", label.start, label.end) for name, label in new]


def _listed(match):
    return ", ".join(record.pk for record in match.candidates)
