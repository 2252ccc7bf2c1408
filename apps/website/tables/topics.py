from django.utils.translation import gettext_lazy as _

from apps.api.resources.topics import TopicViewSet

from .table import Heading, Table, Written
from .written import COUNTS

TOPICS = Table(
    resource=TopicViewSet,
    title=_("Topics"),
    lead=_("What the commitments and measures are about."),
    words=_("Name contains"),
    headings=[Heading(_("topic")), Heading(_("belongs to")), Heading(_("what was said"))],
    template="topic",
    written=[
        Written(_("topic"), 30, lambda row: row["name"]),
        Written(_("belongs to"), 30, lambda row: row["parent_name"]),
        *COUNTS,
    ],
    counted_by="topic",
)
