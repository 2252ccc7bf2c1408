from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.http.languages import listed
from apps.api.resources.commitments import STATUSES, CommitmentViewSet
from apps.api.rows.names import names
from apps.hearings.models import Commitment, Topic
from apps.hearings.models.commitments import OVERDUE, Status, says_status

from .names import with_hearings
from .table import Heading, Rows, Table, Written, YesNo
from .written import DAY, NEWSPAPER, PLACE, QUESTION, department, speaker

WHY = {
    "pledge": _(
        "The words, or those that open their list, say that something will be done, or when: they hold an intention, "
        "a plan or a time ahead. "
        "The kind says how it was put, not how well it was done."
    ),
    "measure": _(
        "The words name what is done, without saying that it will be or was done. "
        "The kind says how it was put, not how well it was done."
    ),
    "reported": _("The speaker said that it was done already. Whether it was, was not checked here."),
}
"""Why words count as a commitment of a kind."""


def completed(request: HttpRequest, rows: Rows) -> Rows:
    topics = names(Topic, (id for row in rows for id in row["topics"]))
    found = [
        {**row, "topic_names": [(id, topics[id]) for id in row["topics"] if id in topics]} for row in rows
    ]
    return with_hearings(request, found)


def _status(row: dict[str, Any]) -> Any:
    return dict(STATUSES)[row["status"]] if says_status(row["kind"], row["status"]) else None


COMMITMENTS = Table(
    resource=CommitmentViewSet,
    title=_("Commitments and measures"),
    lead=_("The pledges, measures and things reported as done in the answers, a clause a row."),
    beginning=_(
        "Pledges come first: they say that something will be done. The other two kinds are a click away."
    ),
    left_out=_("Measures, and what was reported as done."),
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
    written=[
        Written(_("words"), 40, lambda row: row["quote"]),
        Written(_("kind"), 10, lambda row: dict(Commitment.Kind.choices)[row["kind"]]),
        Written(_("status"), 14, _status),
        Written(_("department"), 14, department),
        Written(_("said by"), 9, speaker),
        Written(_("due as printed"), 12, lambda row: row["due_stated"]),
        Written(_("last day"), 11, lambda row: row["due_to"]),
        Written(_("topics"), 14, lambda row: listed(name for _id, name in row["topic_names"])),
        QUESTION,
        DAY,
        PLACE,
        NEWSPAPER,
    ],
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
        "events": YesNo(_("later reports"), {"any": _("on record"), "none": _("nothing on record")}),
    },
    first={"kind": "pledge"},
    ordering="-held_on",
    by_day=True,
    calendar=True,
    meanings=[
        *((label, WHY[kind]) for kind, label in Commitment.Kind.choices),
        (
            dict(STATUSES)[Status.STATED],
            _("No later public report is on record here, which does not mean that nothing was done."),
        ),
        (
            dict(STATUSES)[OVERDUE],
            _(
                "A pledge with a stated last day that has passed, without progress on record; no more than that."
            ),
        ),
    ],
)
