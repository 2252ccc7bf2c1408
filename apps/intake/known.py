"""What is known of a transcript besides its words, given by whoever imports it."""

import datetime
from dataclasses import dataclass

from apps.hearings.models import Area, Organization


class Unknown(ValueError):
    """Something named for an import that the record does not know, or that is missing."""


@dataclass(frozen=True)
class Known:
    """The sitting and the publication: where and when it was held, and who printed it."""

    area: Area
    held_on: datetime.date
    publisher: Organization
    title: str
    url: str | None = None
    published_on: datetime.date | None = None
    source_title: str | None = None


def find_area(name: str) -> Area:
    """Find a division by its code, id or name.

    Errors: Unknown, with the divisions there are.
    """
    for field in ("code", "id", "name"):
        if found := Area.objects.filter(**{field: name}).first():
            return found
    codes = Area.objects.exclude(code=None).order_by("code").values_list("code", flat=True)[:20]
    listed = ", ".join(map(str, codes))
    raise Unknown(f"area: no division {name!r} is on record; known codes: {listed or 'none'}")


def find_publisher(name: str, area: Area) -> Organization:
    """Find the paper or body that published a text by its id or name, or begin a record of it."""
    for field in ("id", "name", "short_name"):
        if found := Organization.objects.filter(**{field: name}).first():
            return found
    return Organization(name=name, classification=Organization.Classification.MEDIA, area=area)
