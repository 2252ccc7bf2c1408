from rest_framework import viewsets
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from .addresses import absolute
from .columns import Detail, Row
from .details import read_details
from .files import FORMATS, file_response
from .filters import Filters, Id
from .licence import LICENCE_URL
from .pagination import Page, sign
from .parameters import read_parameters, written
from .query import Query


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
    formats = tuple(FORMATS)
    http_method_names = ["get", "head"]

    @classmethod
    def about(cls) -> str:
        """Return the first sentence of the resource's public text."""
        return (cls.__doc__ or "").strip().split("\n\n")[0]

    def get_queryset(self):
        """Select the rows that the public may see."""
        return self.serializer_class.rows()

    def perform_content_negotiation(self, request, force=False):
        asks_file = self.action == "file" or request.GET.get("format") in self.formats
        return super().perform_content_negotiation(request, force or asks_file)

    def list(self, request):
        """List the rows that match, a page at a time."""
        query = Query(self, request)
        if query.format != "json":
            return file_response(self, request, query, query.format)
        queryset = query.rows(self.get_queryset())
        page = Page(queryset, query.columns, query.order, query.size, query.cursor(queryset.model))
        names = [column.name for column in query.columns]
        body = {
            "next": self.page_url(request, query, page.next),
            "previous": self.page_url(request, query, page.previous),
            "count": queryset.count() if query.counting else None,
            "results": [dict(zip(names, row, strict=True)) for row in page.rows],
        }
        return Response(body, headers={"Link": links(body)})

    def retrieve(self, request, id):
        """Read one record with all that belongs to it."""
        read_parameters(request, set())
        try:
            Id().read(id)
            [record] = read_details(self.detail_class, self.detail_class.rows().filter(pk=id))
        except ValueError:
            raise NotFound(
                f"No published record among the {self.collection} has the id {id[:100]!r}."
            ) from None
        url = absolute(request, f"/api/v1/{self.collection}/{id}/")
        page = absolute(request, self.detail_class.page_path(record))
        record |= {"url": url, "html_url": page, "licence": LICENCE_URL}
        return Response(record, headers={"Link": links({})})

    def file(self, request, file_format):
        """Take every row that matches as one file."""
        query = Query(self, request, filing=True)
        return file_response(self, request, query, file_format)

    def page_url(self, request, query, position):
        """Make the address of the page that begins at a position; None where there is none."""
        if position is None:
            return None
        asked = {**query.given, "cursor": sign(position, query.identity())}
        return absolute(request, f"/api/v1/{self.collection}/?{written(asked)}")


RELATIONS = {"next": "next", "previous": "prev"}


def links(body) -> str:
    """Write a Link header (RFC 8288): the licence, and the neighbouring pages."""
    found = [f'<{LICENCE_URL}>; rel="license"']
    found += [f'<{body[key]}>; rel="{rel}"' for key, rel in RELATIONS.items() if body.get(key)]
    return ", ".join(found)
