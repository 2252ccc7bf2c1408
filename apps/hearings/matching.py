"""Matches printed names with people and organizations on record, without guessing."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from .models import Area, Organization, Person
from .names import pinyin

SEPARATOR = "、"
LEAST = 3
"""Characters of the shortest name that can be near another one."""
MOST_NEAR = 5
KINDS = {
    "committee": re.compile(".*(?:人大|人民代表大会).*委(?:员?会)?"),
    "congress": re.compile(".*(?:人大|人民代表大会)"),
    "government": re.compile(".*政府"),
    "company": re.compile(".*(?:公司|集团)"),
}
"""The names that tell the kind of a body; any other name is that of a department."""


@dataclass(frozen=True)
class Match:
    """The record that a printed name means, or None and the candidates."""

    name: str
    known: Any = None
    candidates: list[Any] = field(default_factory=list)


def match_organization(name: str, area: Area) -> Match:
    """Find the organization with this id, or with this full, short or other name in an area."""
    if body := _by_id(Organization, name):
        return Match(name, body, [body])
    found = [
        body
        for body in Organization.objects.unmerged().filter(area=area).prefetch_related("merged")
        if any(name in _names(each) for each in (body, *body.merged.all()))
    ]
    return Match(name, found[0] if len(found) == 1 else None, found)


def new_organization(name: str, area: Area) -> Organization:
    """Make an organization of an area of which only the name is known; it is not stored."""
    kind = next((kind for kind, names in KINDS.items() if names.fullmatch(name)), "department")
    return Organization(
        name=name, short_name=name, classification=Organization.Classification(kind), area=area
    )


def match_person(name: str, area: Area, organization: Organization | None) -> Match:
    """Find the person of this id or name: a name is certain only where one person of it has spoken for the same body."""
    if person := _by_id(Person, name):
        return Match(name, person, [person])
    named = Q(name=name) | Q(merged__name=name)  # also by the name of whoever was merged into the person
    namesakes = list(Person.objects.unmerged().filter(named, area=area).distinct().order_by("pk"))
    certain = (
        [p for p in namesakes if p.speakers.filter(organization=organization).exists()]
        if organization is not None and organization.pk
        else []
    )
    return Match(name, certain[0] if len(certain) == 1 else None, namesakes)


def _names(body: Organization) -> list[str | None]:
    return [body.name, body.short_name, *(body.other_names or "").split(SEPARATOR)]


def _by_id(model: Any, id: str) -> Any:
    """Find the record of an id, or the one into which it was merged."""
    found = model.objects.filter(pk=id).select_related("merged_into").first()
    return (found.merged_into or found) if found else None


def near_people(name: str, area: Area) -> list[Person]:
    """List the people of an area whose name is read like this one: 林树红 beside 林树宏."""
    rows = Person.objects.unmerged().filter(area=area, name_pinyin=pinyin(name))
    return list(rows.order_by("pk")[:MOST_NEAR])


def near_bodies(name: str, area: Area) -> list[Organization]:
    """List the organizations of an area one of whose names abbreviates the other, as 市工信局 does 市工业和信息化局."""
    near = [
        body
        for body in Organization.objects.unmerged().filter(area=area).order_by("pk")
        if any(_abbreviates(name, each) for each in _names(body) if each)
    ]
    return near[:MOST_NEAR]


def _abbreviates(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    left = iter(long)
    return len(short) >= LEAST and all(sign in left for sign in short)
