import re

from django.urls import URLPattern, path, register_converter

from apps.api.documents.views import HearingDocuments
from apps.api.openapi.view import SchemaView
from apps.exports.formats import FORMATS

from .files import feeds
from .resources import RECORDS, RESOURCES, WITH_FEED
from .resources.changes import HistoryViewSet
from .resources.commitments import CommitmentViewSet
from .resources.sources import SourceViewSet
from .resources.viewset import Resource
from .root import Root


class FileFormat:
    """The suffix of a file's address."""

    regex = "|".join(FORMATS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class FeedFormat(FileFormat):
    """The suffix of a feed's address."""

    regex = "|".join(map(re.escape, feeds.FORMATS))


register_converter(FileFormat, "file_format")
register_converter(FeedFormat, "feed_format")


def addresses(resource: type[Resource]) -> list[URLPattern]:
    """List the addresses of one resource: its list, its files and its records."""
    name = resource.collection
    return [
        path(f"{name}/", resource.view_of("list"), name=f"{name}-list"),
        path(f"{name}.<file_format:file_format>", resource.view_of("file"), name=f"{name}-file"),
        *grouped(resource),
        path(f"{name}/<str:id>/", resource.detail_view(), name=f"{name}-detail"),
    ]


def grouped(resource: type[Resource]) -> list[URLPattern]:
    """List the addresses of what the rows of a resource come to; no record has such an id."""
    ways = [way for way in ("facets", "sums") if resource.grouped_by and hasattr(resource, way)]
    answers = [
        path(f"{resource.collection}/{way}/", resource.view_of(way), name=f"{resource.collection}-{way}")
        for way in ways
    ]
    files = [
        path(
            f"{resource.collection}/{way}.<file_format:file_format>",
            resource.view_of(f"{way}_file"),
            name=f"{resource.collection}-{way}-file",
        )
        for way in ways
    ]
    return answers + files


def histories(resource: type[Resource]) -> list[URLPattern]:
    """List the address of the history of each record of a resource."""
    view = HistoryViewSet.as_view({"get": "history"}, resource=resource)
    return [path(f"{resource.collection}/<str:id>/history/", view, name=f"{resource.collection}-history")]


def feed(resource: type[Resource]) -> list[URLPattern]:
    """List the address of the feed of a resource."""
    name = resource.collection
    return [path(f"{name}.<feed_format:feed_format>", resource.view_of("feed"), name=f"{name}-feed")]


urlpatterns = [
    path("", Root.as_view(), name="api-root"),
    path("schema/", SchemaView.as_view(), name="schema"),
    *(address for resource in RESOURCES for address in addresses(resource)),
    *(address for resource in RECORDS for address in histories(resource)),
    *(address for resource in WITH_FEED for address in feed(resource)),
    path("hearings/<str:id>/akn/", HearingDocuments.view_of("akn"), name="hearings-akn"),
    path(
        "hearings/<str:id>/annotations/",
        HearingDocuments.view_of("annotations"),
        name="hearings-annotations",
    ),
    path("sources/<str:id>/text/", SourceViewSet.view_of("text"), name="sources-text"),
    path("commitments.ics", CommitmentViewSet.view_of("calendar"), name="commitments-calendar"),
]
