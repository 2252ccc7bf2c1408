import re

from django.urls import path, register_converter

from apps.api.documents.views import WholeHearing
from apps.api.files.response import FORMATS
from apps.api.schema.view import SchemaView

from .documents import feeds
from .resources import RECORDS, RESOURCES
from .resources.changes import HistoryViewSet
from .resources.commitments import CommitmentViewSet
from .resources.sources import SourceViewSet
from .root import Root


class FileFormat:
    """The suffix of a file's address."""

    regex = "|".join(FORMATS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class FeedFormat(FileFormat):
    """The suffix of a feed's address."""

    regex = "|".join(map(re.escape, feeds.FORMATS))


register_converter(FileFormat, "file_format")
register_converter(FeedFormat, "feed_format")


def addresses(resource):
    """List the addresses of one resource: its list, its files and its records."""
    name = resource.collection
    return [
        path(f"{name}/", resource.as_view({"get": "list"}), name=f"{name}-list"),
        path(
            f"{name}.<file_format:file_format>",
            resource.as_view({"get": "file"}),
            name=f"{name}-file",
        ),
        path(f"{name}/<str:id>/", resource.as_view({"get": "retrieve"}), name=f"{name}-detail"),
    ]


def histories(resource):
    """List the address of the history of each record of a resource."""
    view = resource.as_view({"get": "history"}, changes=HistoryViewSet)
    return [path(f"{resource.collection}/<str:id>/history/", view, name=f"{resource.collection}-history")]


def feed(resource):
    """List the address of the feed of a resource."""
    view = resource.as_view({"get": "feed"})
    return [
        path(f"{resource.collection}.<feed_format:feed_format>", view, name=f"{resource.collection}-feed")
    ]


CALENDAR = CommitmentViewSet.as_view({"get": "calendar"})

urlpatterns = [
    path("", Root.as_view(), name="api-root"),
    path("schema/", SchemaView.as_view(), name="schema"),
    *(address for resource in RESOURCES for address in addresses(resource)),
    *(address for resource in RECORDS for address in histories(resource)),
    *(address for resource in RECORDS for address in feed(resource)),
    path("hearings/<str:id>/akn/", WholeHearing.as_view({"get": "akn"}), name="hearings-akn"),
    path(
        "hearings/<str:id>/annotations/",
        WholeHearing.as_view({"get": "annotations"}),
        name="hearings-annotations",
    ),
    path("sources/<str:id>/text/", SourceViewSet.as_view({"get": "text"}), name="sources-text"),
    path("commitments.ics", CALENDAR, name="commitments-calendar"),
]
