from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.resources.commitments import CommitmentViewSet
from apps.hearings.models import Topic

from .names import names, with_hearings
from .table import Heading, Rows, Table, YesNo


def completed(request: HttpRequest, rows: Rows) -> Rows:
    topics = names(Topic, (id for row in rows for id in row["topics"]))
    found = [
        {**row, "topic_names": [(id, topics[id]) for id in row["topics"] if id in topics]} for row in rows
    ]
    return with_hearings(request, found)


COMMITMENTS = Table(
    resource=CommitmentViewSet,
    title=_("Commitments and measures"),
    lead=_(
        "The pledges, measures and things reported as done in the answers, a clause a row. Pledges come first: they say that "
        "something will be done. The other two kinds are a click away."
    ),
    words=_("Words contain"),
    headings=[
        Heading(_("words"), "hearing"),
        Heading(_("kind"), "kind"),
        Heading(_("department"), "organization"),
        Heading(_("status")),
        Heading(_("due"), "due_to"),
        Heading(_("topics")),
        Heading(_("day"), "held_on"),
    ],
    template="commitment",
    completed=completed,
    facets={
        "kind": _("kind"),
        "status": _("status"),
        "organization": _("department"),
        "topic": _("topic"),
        "area": _("where"),
    },
    more={
        "due_to__isnull": YesNo(_("last day"), {"false": _("stated"), "true": _("not stated")}),
        "events": YesNo(_("what became of it"), {"any": _("on record"), "none": _("nothing on record")}),
    },
    first={"kind": "pledge"},
    ordering="-held_on",
    by_day=True,
    calendar=True,
)
