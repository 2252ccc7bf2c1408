import re
from typing import Any

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import URLResolver, include, path, register_converter

from apps.api.documents.views import HearingDocuments
from apps.api.openapi.view import SchemaView
from apps.exports.formats import FORMATS

from .facets.responses import FORMATS as GROUP_FORMATS
from .files import feeds
from .http.addresses import absolute
from .http.deprecated import redirected
from .resources import RECORDS, RESOURCES, WITH_FEED
from .resources.changes import HistoryViewSet
from .resources.commitments import CommitmentViewSet
from .resources.search import SearchViewSet
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


register_converter(FileFormat, "file")
register_converter(FeedFormat, "feed")


def without_slash(request: HttpRequest, **_named: str) -> HttpResponsePermanentRedirect:
    """Redirect from the address of a file with a slash after it."""
    return _redirect(request, request.path_info.removesuffix("/"))


def of_groups(request: HttpRequest, way: str, format: str = "", file: Any = None) -> HttpResponseBase:
    """Redirect to the groups of a list from an address that is formed as those of its rows, or to their file.

    Errors: 404 for a format that groups are not given as, by the view of the file.
    """
    if format and format not in GROUP_FORMATS:
        answer: HttpResponseBase = file(request, format=format)
        return answer
    name = re.split(r"[./]", request.path_info.removeprefix("/api/v1/"), maxsplit=1)[0]
    return _redirect(request, f"/api/v1/{name}.{way}.{format}" if format else f"/api/v1/{name}/{way}/")


def _redirect(request: HttpRequest, path: str) -> HttpResponsePermanentRedirect:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(absolute(request, f"{path}?{query}".rstrip("?")))


def addresses(resource: type[Resource]) -> URLResolver:
    """List the addresses of one resource below its name: its list, its records and their histories."""
    name = resource.collection
    found = [
        path("", redirected(resource.view_of("list")), name=f"{name}-list"),
        *(path(f"{way}/", resource.view_of(way), name=f"{name}-{way}") for way in resource.ways()),
        *(
            path(f"{way}.<file:format>", of_groups, {"way": way, "file": resource.view_of(f"{way}_file")})
            for way in resource.ways()
        ),
        path("<str:id>/", resource.detail_view(), name=f"{name}-detail"),
    ]
    if resource in RECORDS:
        history = HistoryViewSet.as_view({"get": "history"}, resource=resource)
        found.append(path("<str:id>/history/", history, name=f"{name}-history"))
        found.append(path("<str:id>.json", resource.chosen_record_view(), name=f"{name}-chosen-record"))
    return path(f"{name}/", include(found))


def files(resource: type[Resource]) -> URLResolver:
    """List the addresses of the files of a resource behind its name: its pages of chosen columns, its files and its feed."""
    name = resource.collection
    found = [
        path("json", resource.chosen_view(), name=f"{name}-chosen"),
        path("<file:format>", resource.view_of("file"), name=f"{name}-file"),
        *(
            path(f"{way}.<file:format>", resource.view_of(f"{way}_file"), name=f"{name}-{way}-file")
            for way in resource.ways()
        ),
        *(path(f"{way}.json", of_groups, {"way": way}) for way in resource.ways()),
    ]
    if resource in WITH_FEED:
        found.append(path("<feed:format>", resource.view_of("feed"), name=f"{name}-feed"))
    if resource is CommitmentViewSet:
        found.append(path("ics", resource.view_of("calendar"), name=f"{name}-calendar"))
    slashed = [path(f"{address.pattern}/", without_slash) for address in found]
    return path(f"{name}.", include([*found, *slashed]))


# Django tries patterns in turn, so each list has one for all that is below its name, and one for its files; they come first.
urlpatterns = [
    *map(addresses, RESOURCES),
    *map(files, RESOURCES),
    path("", Root.as_view(), name="api-root"),
    path("search/", SearchViewSet.as_view({"get": "find"}), name="search"),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("hearings/<str:id>/akn/", HearingDocuments.view_of("akn"), name="hearings-akn"),
    path(
        "hearings/<str:id>/annotations/",
        HearingDocuments.view_of("annotations"),
        name="hearings-annotations",
    ),
    path("sources/<str:id>/text/", SourceViewSet.view_of("text"), name="sources-text"),
]
