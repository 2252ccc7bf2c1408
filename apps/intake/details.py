"""The hearing and the publication of a transcript, as the person who imports it gives them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from apps.hearings.matching import match_organization
from apps.hearings.models import Area, Organization

from .messages import IntakeError


class Unknown(IntakeError):
    """A name given for an import that is not on record, or that several records have."""


@dataclass(frozen=True)
class Details:
    """Where and when the hearing was held, who published the text, and who convened the hearing."""

    area: Area
    held_on: datetime.date
    publisher: Organization
    title: str
    url: str | None = None
    published_on: datetime.date | None = None
    source_title: str | None = None
    convened_by: Organization | None = None


def find_area(name: str) -> Area:
    """Find a division by its code, id or name.

    Errors: Unknown, with the divisions there are, or with those that the name could mean.
    """
    for field in ("code", "id", "name"):
        found = list(Area.objects.filter(**{field: name}).order_by("pk"))
        if len(found) > 1:
            raise Unknown("area_ambiguous", name=name, others=_listed(found))
        if found:
            return found[0]
    codes = Area.objects.exclude(code=None).order_by("code").values_list("code", flat=True)[:20]
    listed = ", ".join(map(str, codes))
    if not listed:
        raise Unknown("no_areas", name=name)
    raise Unknown("area_unknown", name=name, codes=listed)


def find_publisher(name: str, area: Area) -> Organization:
    """Find the organization that published a text by its id or name, or make a new one.

    Errors: Unknown for a name that several bodies go by.
    """
    media = Organization.Classification.MEDIA
    return (
        _on_record(name, area) or _elsewhere(name) or Organization(name=name, classification=media, area=area)
    )


def find_convener(name: str, area: Area) -> Organization:
    """Find the organization that convened the hearing by its id or name, or make a new one.

    Errors: Unknown for a name that several bodies go by.
    """
    kind = Organization.Classification.COMMITTEE
    return _on_record(name, area) or Organization(name=name, classification=kind, area=area)


def save_new(body: Organization, area: Area) -> Organization:
    """Store a new organization, unless one of the same name has been stored in the meantime."""
    if not body._state.adding:
        return body
    if known := match_organization(body.name, area).known:
        return known
    body.save()
    return body


def _on_record(name: str, area: Area) -> Organization | None:
    match = match_organization(name, area)
    if match.known is None and match.candidates:
        raise Unknown("body_ambiguous", name=name, others=_listed(match.candidates))
    return match.known


def _elsewhere(name: str) -> Organization | None:
    """Find a paper of another division: 市人大常委会 is another body in each, 南方日报 is one paper."""
    papers = Organization.objects.unmerged().filter(classification=Organization.Classification.MEDIA)
    found = list(papers.filter(Q(name=name) | Q(merged__name=name)).distinct().order_by("pk"))
    if len(found) > 1:
        raise Unknown("body_ambiguous", name=name, others=_listed(found))
    return found[0] if found else None


def _listed(records: Iterable[Area | Organization]) -> str:
    return ", ".join(record.pk for record in records)
