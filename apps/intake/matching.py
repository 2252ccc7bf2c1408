"""Who and what a text names: the people and bodies that the record knows already, or new ones; never a silent guess."""

from dataclasses import dataclass, field
from typing import Any

from apps.hearings.models import Area, Organization, Person

SEPARATOR = "、"


@dataclass(frozen=True)
class Match:
    """What a printed name stands for: the one known record, or None and those it might be."""

    name: str
    known: Any = None
    candidates: list[Any] = field(default_factory=list)


def match_organization(name: str, area: Area) -> Match:
    """Find the body of this id, or the one that goes by this name in an area: full, short or another name on record."""
    if body := Organization.objects.filter(pk=name).first():
        return Match(name, body, [body])
    found = [
        body
        for body in Organization.objects.filter(area=area)
        if name in (body.name, body.short_name, *(body.other_names or "").split(SEPARATOR))
    ]
    return Match(name, found[0] if len(found) == 1 else None, found)


def match_person(name: str, area: Area, organization: Organization | None) -> Match:
    """Find the person of this id or name: a name is certain only where one person of it has spoken for the same body."""
    if person := Person.objects.filter(pk=name).first():
        return Match(name, person, [person])
    namesakes = list(Person.objects.filter(name=name, area=area).order_by("pk"))
    certain = (
        [p for p in namesakes if p.speakers.filter(organization=organization).exists()]
        if organization is not None and organization.pk
        else []
    )
    return Match(name, certain[0] if len(certain) == 1 else None, namesakes)
