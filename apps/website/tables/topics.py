from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.resources.topics import TopicViewSet
from apps.hearings.models import Topic

from .names import name_of, names
from .table import Heading, Rows, Table, Written
from .written import COUNTS


def completed(request: HttpRequest, rows: Rows) -> Rows:
    parents = names(Topic, (row["parent"] for row in rows if row["parent"]))
    return [{**row, "shown": name_of(row), "parent_shown": parents.get(row["parent"])} for row in rows]


TOPICS = Table(
    resource=TopicViewSet,
    title=_("Topics"),
    lead=_("What the commitments and measures are about."),
    words=_("Name contains"),
    headings=[Heading(_("topic"), "id"), Heading(_("belongs to")), Heading(_("what was said"))],
    template="topic",
    written=[
        Written(_("topic"), 30, lambda row: row["shown"]),
        Written(_("belongs to"), 30, lambda row: row["parent_shown"]),
        *COUNTS,
    ],
    completed=completed,
    counted_by="topic",
)
