from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.http.languages import listed
from apps.api.resources.people import PersonViewSet
from apps.api.resources.speakers import SpeakerRow
from apps.website.published import details

from .table import Heading, Rows, Table, Written
from .written import COUNTS


def completed(request: HttpRequest, rows: Rows) -> Rows:
    ids = [row["id"] for row in rows]
    roles: dict[str, list[str]] = {}
    for speaker in details(SpeakerRow, person__in=ids) if ids else ():
        if speaker["role"] not in roles.setdefault(speaker["person"], []):
            roles[speaker["person"]].append(speaker["role"])
    return [{**row, "roles": roles.get(row["id"], [])} for row in rows]


PEOPLE = Table(
    resource=PersonViewSet,
    title=_("People"),
    lead=_("Who asked and who answered, in their public office."),
    words=_("Name contains"),
    headings=[Heading(_("name"), "id"), Heading(_("role as printed")), Heading(_("what they said"))],
    template="person",
    written=[
        Written(_("name"), 16, lambda row: row["name"]),
        Written(_("role as printed"), 50, lambda row: listed(row["roles"])),
        *COUNTS,
    ],
    completed=completed,
    counted_by="person",
)
