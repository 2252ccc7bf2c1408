from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.api.facets.backend import AllFacetsBackend, FacetsBackend
from apps.api.facets.facet import Facet
from apps.api.facets.responses import FACETS, GROUPINGS
from apps.api.facets.responses import FORMATS as GROUP_FORMATS
from apps.api.files import feeds
from apps.api.files.feeds import FeedPagination, feed_response
from apps.api.files.response import file_response
from apps.api.files.sentences import described
from apps.api.http.addresses import local
from apps.api.http.errors import NotFound
from apps.api.http.negotiation import AddressNegotiation, JSONNegotiation
from apps.api.http.not_found import NAMES
from apps.api.http.text import Text
from apps.api.query.as_of import PRESENT_ONLY, AsOfBackend
from apps.api.query.backends import clean_parameters
from apps.api.query.fields import FieldsBackend, RecordFieldsBackend
from apps.api.query.filtering import StrictFilterBackend, leading
from apps.api.query.filters import Filters
from apps.api.query.include import ROWS_ONLY, IncludeBackend
from apps.api.query.ordering import Ordering, OrderingBackend
from apps.api.query.pagination import KeysetPagination
from apps.api.query.selection import Selection
from apps.api.query.strict_filter import StrictFilter
from apps.api.rows.columns import Column, Row, columns_of
from apps.api.rows.stored import ColumnRows, PastRows, StoredRows, reader_of
from apps.exports.formats import FORMATS

from .one_record import OneRecord

WHOLE_ROWS = _(
    "Lists give whole rows; take chosen columns from {list}.json, and files from addresses such as {list}.jsonl."
)
COUNTED = _("Rows are counted by the values of columns at {list}/facets/, with `by`.")
NOT_GROUPED = _("There are no {name} of {collection}.")
OF_ONE = _("Take chosen columns of one record from {list}/ID.json.")
FilterOrOrdering = TypeVar("FilterOrOrdering", StrictFilter, Ordering)


class Resource(OneRecord):
    """A published table: list it, read one record, or take every matching row as a file.

    Every answer begins at `get_queryset`: the published rows of `serializer_class`, or with `as_of` the rows of a release.
    """

    serializer_class: type[Row]
    filterset_class: type[Filters]
    orderings: dict[str, tuple[str, ...]]
    ordering: str
    formats: tuple[str, ...] = tuple(FORMATS)
    feed_formats: tuple[str, ...] = tuple(feeds.FORMATS)
    grouped_by: dict[str, Facet] = {}
    """The columns by whose values the rows are counted; a filter of the same name selects the rows of a value."""
    filter_backends: Sequence[Any] = (StrictFilterBackend, OrderingBackend, AsOfBackend, IncludeBackend)
    detail_filter_backends: Sequence[Any] = (AsOfBackend, IncludeBackend)
    feed_about: Any = _("What is new and what changed, the newest first.")
    feed_ordering = Ordering(("modified_at", "id"), descending=True)
    pagination_class = KeysetPagination
    content_negotiation_class = JSONNegotiation
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
    def ways(cls) -> list[str]:
        """List the ways to say what the rows come to; no record has such an id."""
        return [way for way in ("facets", "sums") if cls.grouped_by and hasattr(cls, way)]

    @classmethod
    def view_of(cls, name: str) -> Callable[..., HttpResponseBase]:
        """Make the view of one action, with the backends, paginator and negotiation that it declares."""
        return cls.as_view({"get": name}, **getattr(getattr(cls, name), "kwargs", {}))

    @classmethod
    def detail_view(cls) -> Callable[..., HttpResponseBase]:
        """Make the view of one record."""
        return cls.as_view(
            {"get": "retrieve"}, filter_backends=cls.detail_filter_backends, pagination_class=None
        )

    @classmethod
    def chosen_view(cls) -> Callable[..., HttpResponseBase]:
        """Make the view of the pages of chosen columns."""
        return cls.as_view(
            {"get": "chosen"},
            filter_backends=(*cls.filter_backends, FieldsBackend),
            content_negotiation_class=AddressNegotiation,
        )

    @classmethod
    def chosen_record_view(cls) -> Callable[..., HttpResponseBase]:
        """Make the view of chosen columns of one record."""
        return cls.as_view(
            {"get": "chosen_record"},
            filter_backends=(*cls.detail_filter_backends, RecordFieldsBackend),
            pagination_class=None,
            content_negotiation_class=AddressNegotiation,
        )

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if grouping := GROUPINGS.get(self.kwargs.get("id", "")):
            raise NotFound(format_lazy(NOT_GROUPED, name=grouping.title, collection=NAMES[self.collection]))
        if str(request.method).lower() in self.action_map:
            self.parameters = clean_parameters(request, self)

    def get_queryset(self) -> QuerySet[Any]:
        """Select the rows that the public may see, now or in the release asked for."""
        if self.release_rows:
            return self.release_rows.rows(None if self.parameters.rare else leading(self))
        return (
            StrictFilterBackend().counted(self) if self.parameters.counting else self.serializer_class.rows()
        )

    def get_serializer_class(self) -> type[Row]:
        return self.detail_class if self.action == "retrieve" else self.serializer_class

    def list(self, request: Request) -> HttpResponseBase:
        """List the rows that match, a page at a time; each row has every column."""
        return self.page()

    def chosen(self, request: Request) -> HttpResponseBase:
        """List chosen columns of the rows that match, on the same pages as the list of whole rows."""
        return self.page()

    def page(self) -> HttpResponseBase:
        """Answer with a page of the list."""
        reader, rows = self.row_reader, self._page_rows()
        pages: Any = self.paginator
        more = self._included([reader.record(row) for row in rows]) if self.includes else None
        return pages.get_paginated_response([reader.text(row) for row in rows], more)

    def records(self) -> Any:
        """Read the rows of a page by the names of their columns."""
        reader = self.row_reader
        return [reader.record(row) for row in self._page_rows()]

    def _page_rows(self) -> Any:
        return self.paginate_queryset(Selection(self))  # type: ignore[arg-type]

    @action(
        detail=False,
        filter_backends=(StrictFilterBackend, FieldsBackend, OrderingBackend),
        pagination_class=None,
        content_negotiation_class=AddressNegotiation,
    )
    def file(self, request: Request, format: str) -> HttpResponseBase:
        """Take every row that matches as one file, or follow what changed as a feed."""
        if format not in self.formats:
            unknown = _("The {collection} are not given as {format}.")
            raise NotFound(format_lazy(unknown, collection=NAMES[self.collection], format=format))
        return file_response(self, request, self.filter_queryset(self.get_queryset()), format)

    @action(detail=False, filter_backends=(StrictFilterBackend, FacetsBackend), pagination_class=None)
    def facets(self, request: Request) -> Response:
        """Count the rows that match by the values of one column or two, the groups with the most rows first."""
        return FACETS.response(self, request)

    @action(
        detail=False,
        filter_backends=(StrictFilterBackend, AllFacetsBackend),
        pagination_class=None,
        content_negotiation_class=AddressNegotiation,
        formats=GROUP_FORMATS,
    )
    def facets_file(self, request: Request, format: str) -> HttpResponseBase:
        """Take the counts of all groups as one file, those with the most rows first."""
        return FACETS.file_response(self, request, format)

    @action(
        detail=False,
        filter_backends=(StrictFilterBackend,),
        pagination_class=FeedPagination,
        content_negotiation_class=AddressNegotiation,
    )
    def feed(self, request: Request, format: str) -> HttpResponseBase:
        """Follow what is new and what changed, the newest first, fifty records at a time."""
        return feed_response(self, request, self.records(), format)

    def entries(self, rows: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
        """Give the rows of a page of a feed what its entries show."""
        return rows

    def paragraphs(self, row: dict[str, Any]) -> Sequence[str | None]:
        """Say what an entry of a feed tells under the words of its row."""
        return [described(self.serializer_class, row), row.get("note")]

    @property
    def identity(self) -> Any:
        """What the rows of `get_queryset` depend on, apart from parameters."""
        return type(self)

    @property
    def columns(self) -> Sequence[Column]:
        """The columns that a list shows: those that `fields` names, or all."""
        return self.parameters.cleaned.get("fields") or columns_of(self.serializer_class)

    @property
    def explanations(self) -> dict[str, Text]:
        """Why a parameter that another address of the resource knows is unknown here."""
        if "id" in self.kwargs and AsOfBackend not in self.filter_backends:
            return {}
        address = local(f"/api/v1/{self.collection}")
        if "id" in self.kwargs:
            return dict.fromkeys(["fields", "omit"], format_lazy(OF_ONE, list=address))
        detail = format_lazy(WHOLE_ROWS, list=address)
        whole: dict[str, Text] = dict.fromkeys(["fields", "omit", "format"], detail)
        if self.ways():
            whole |= dict.fromkeys(["by", "top"], format_lazy(COUNTED, list=address))
        pages_only = {"as_of": PRESENT_ONLY, "include": ROWS_ONLY}
        return whole | (pages_only if AsOfBackend in type(self).filter_backends else {})

    def adapted(self, declared: FilterOrOrdering) -> FilterOrOrdering:
        """Return a filter or an ordering for the rows that `get_queryset` selects."""
        found: Any = declared.renamed(self.release_rows.names) if self.release_rows else declared
        return found  # a filter that cannot be renamed is refused by AsOfBackend

    @property
    def row_reader(self) -> StoredRows | ColumnRows:
        """How the rows of a list are read."""
        make = PastRows if self.release_rows else reader_of
        return make(self.serializer_class, self.parameters.cleaned.get("fields"))
