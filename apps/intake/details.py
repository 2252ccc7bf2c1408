"""What is known of a transcript besides its words, given by whoever imports it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from apps.hearings.models import Area, Organization

from .matching import match_organization
from .messages import IntakeError


class Unknown(IntakeError):
    """Something named for an import that the record does not know, that is missing, or that could be several."""


@dataclass(frozen=True)
class Details:
    """The sitting and the publication: where and when it was held, who printed it, and who convened it."""

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
    """Find the paper or body that published a text by its id or name, or begin a record of it.

    Errors: Unknown for a name that several bodies go by.
    """
    media = Organization.Classification.MEDIA
    return (
        _on_record(name, area) or _elsewhere(name) or Organization(name=name, classification=media, area=area)
    )


def find_convener(name: str, area: Area) -> Organization:
    """Find the body whose members asked by its id or name, or begin a record of it.

    Errors: Unknown for a name that several bodies go by.
    """
    kind = Organization.Classification.COMMITTEE
    return _on_record(name, area) or Organization(name=name, classification=kind, area=area)


def stored(body: Organization, area: Area) -> Organization:
    """Store a body whose record was begun, unless somebody has stored one of the same name since."""
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
    papers = Organization.objects.filter(name=name, classification=Organization.Classification.MEDIA)
    found = list(papers.order_by("pk"))
    if len(found) > 1:
        raise Unknown("body_ambiguous", name=name, others=_listed(found))
    return found[0] if found else None


def _listed(records: Iterable[Area | Organization]) -> str:
    return ", ".join(record.pk for record in records)
