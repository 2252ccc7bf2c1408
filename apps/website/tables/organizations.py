from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.resources.organizations import OrganizationViewSet
from apps.hearings.models import Organization

from .names import with_areas
from .table import Heading, Rows, Table, Written
from .written import COUNTS


def completed(request: HttpRequest, rows: Rows) -> Rows:
    names = with_areas({row["id"]: row["name"] for row in rows}) if rows else {}
    return [{**row, "name": names[row["id"]]} for row in rows]


ORGANIZATIONS = Table(
    resource=OrganizationViewSet,
    title=_("Departments and bodies"),
    lead=_(
        "Who was asked, and what each said it does or will do. How much a body says depends on how much it was asked."
    ),
    words=_("Name contains"),
    headings=[Heading(_("name"), "id"), Heading(_("kind of body")), Heading(_("what they said"))],
    template="organization",
    written=[
        Written(_("name"), 40, lambda row: row["name"]),
        Written(_("kind of body"), 20, lambda row: Organization.Classification(row["classification"]).label),
        *COUNTS,
    ],
    completed=completed,
    counted_by="organization",
)
