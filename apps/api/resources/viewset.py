from typing import Any

from rest_framework import viewsets
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from apps.api.documents.feeds import feed_response
from apps.api.files.response import FORMATS, file_response
from apps.api.http.addresses import absolute
from apps.api.http.errors import BadParameters, ParameterError
from apps.api.http.licence import LICENCE_URL
from apps.api.http.links import links
from apps.api.http.not_found import can_be, missing
from apps.api.http.parameters import read_parameters, written
from apps.api.query.as_of import AsOf, release_as_of
from apps.api.query.filters import Filters
from apps.api.query.pagination import sign
from apps.api.query.query import Query
from apps.api.rows.columns import Detail, Row
from apps.api.rows.details import read_details
from apps.api.rows.release_rows import Past

NOT_JSON = ("file", "feed", "calendar", "akn", "annotations", "text")
"""Actions whose addresses name their format, whatever is accepted."""


class Resource(viewsets.ViewSet):
    """A published table: list it, read one record, or take every matching row as a file.

    Every way out begins at the published rows of `serializer_class`.
    """

    collection: str
    serializer_class: type[Row]
    detail_class: type[Detail]
    filterset_class: type[Filters]
    orderings: dict[str, tuple[str, ...]]
    ordering: str
    formats: tuple[str, ...] = tuple(FORMATS)
    timed: tuple[str, ...] = ("as_of",)
    changes: Any = None  # the resource that tells of changes, for the addresses of histories
    http_method_names = ["get", "head"]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        model: Any = cls.serializer_class.Meta.model
        cls.collection = model.collection

    @classmethod
    def about(cls) -> str:
        """Return the first sentence of the resource's public text."""
        return (cls.__doc__ or "").strip().split("\n\n")[0]

    @classmethod
    def refuse(cls, values):
        """Refuse values of filters that are sound each by itself but name nothing here."""

    def get_queryset(self):
        """Select the rows that the public may see."""
        return self.serializer_class.rows()

    def perform_content_negotiation(self, request, force=False):
        asks_file = self.action in NOT_JSON or request.GET.get("format") in self.formats
        return super().perform_content_negotiation(request, force or asks_file)

    def list(self, request):
        """List the rows that match, a page at a time."""
        query = Query(self, request)
        if query.format != "json":
            return file_response(self, request, query, query.format)
        return self._page(request, query, self.get_queryset())

    def _page(self, request, query, queryset):
        page = query.page(queryset)
        names = [column.name for column in query.columns]
        body = {
            "next": self.page_url(request, query, page.next),
            "previous": self.page_url(request, query, page.previous),
            "count": query.rows(queryset).count() if query.counting else None,
            "results": [dict(zip(names, row, strict=True)) for row in page.rows],
        }
        return Response(body, headers={"Link": links(request, next=body["next"], prev=body["previous"])})

    def retrieve(self, request, id):
        """Read one record with all that belongs to it."""
        asked = read_parameters(request, set(self.timed))
        found = can_be(id) and (self._past(id, asked["as_of"]) if asked else self._present(id))
        if not found and asked and can_be(id) and self._present(id):
            raise NotFound(f"{id} is public now, but was not then, or what it said then was withdrawn.")
        if not found:
            raise missing(self.collection, id)
        return Response(self.addressed(request, found[0]), headers={"Link": links(request)})

    def addressed(self, request, record):
        """Add to a record its addresses and its licence."""
        url = absolute(request, f"/api/v1/{self.collection}/{record['id']}/")
        page = absolute(request, self.detail_class.page_path(record))
        return record | {"url": url, "html_url": page, "licence": LICENCE_URL}

    def _present(self, id):
        try:
            return read_details(self.detail_class, self.detail_class.rows().filter(pk=id))
        except ValueError:  # the number of a release is no word
            return []

    def _past(self, id, asked):
        try:
            past = Past(release_as_of(AsOf().read(asked)))
        except ValueError:
            raise BadParameters([ParameterError("as_of", f"Expected {AsOf.expects}.")]) from None
        rows = past.rows(self).filter(record=id).values_list("after", flat=True)
        return past.details(self.detail_class, list(rows))

    def history(self, request, id):
        """List what happened to one record since it first was public, oldest first."""
        query = Query(self.changes, request)
        found = self.changes.serializer_class.rows().filter(record_type=self.collection, record=id)
        if not (can_be(id) and found.filter(after__isnull=False).exists()):
            raise missing(self.collection, id)
        return self._page(request, query, found)

    def file(self, request, file_format):
        """Take every row that matches as one file."""
        if file_format not in self.formats:
            raise NotFound(f"The {self.collection} are not given as {file_format}.")
        query = Query(self, request, filing=True)
        return file_response(self, request, query, file_format)

    def feed(self, request, feed_format):
        """Follow what is new and what changed, the newest first, fifty records at a time."""
        return feed_response(self, request, feed_format)

    def page_url(self, request, query, position):
        """Make the address of the page that begins at a position; None where there is none."""
        if position is None:
            return None
        asked = {**query.given, "cursor": sign(position, query.identity())}
        return absolute(request, f"{request.path_info}?{written(asked)}")
