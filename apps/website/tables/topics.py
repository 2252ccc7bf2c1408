from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.resources.topics import TopicViewSet
from apps.hearings.models import Topic

from .names import name_of, names
from .table import Heading, Rows, Table


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
    completed=completed,
    counted_by="topic",
)
