from django.utils.translation import gettext_lazy as _

from apps.api.resources.hearings import HearingViewSet

from .table import Heading, Table, Written
from .written import COUNTS, NEWSPAPER

HEARINGS = Table(
    resource=HearingViewSet,
    title=_("Hearings"),
    lead=_("Only hearings that are checked and published are listed here, not all hearings that took place."),
    words=_("Title contains"),
    headings=[
        Heading(_("day"), "held_on"),
        Heading(_("hearing")),
        Heading(_("where")),
        Heading(_("what was said")),
    ],
    template="hearing",
    written=[
        Written(_("day"), 11, lambda row: row["held_on"]),
        Written(_("hearing"), 50, lambda row: row["title"]),
        Written(_("where"), 12, lambda row: row["area_name"]),
        *COUNTS,
        NEWSPAPER,
    ],
    counted_by="hearing",
    facets={"area": _("where"), "kind": _("kind")},
    by_day=True,
)
