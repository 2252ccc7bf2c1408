"""Pages: signed cursors that hold in every documented ordering, whatever is added or removed meanwhile."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rest_framework.pagination import BasePagination
from rest_framework.request import Request

from apps.api.http.addresses import absolute
from apps.api.http.links import links
from apps.api.http.parameters import MAX_CURSOR_LENGTH, Parameters, query_string
from apps.api.http.renderers import JSONRenderer
from apps.api.rows.columns import on_site
from apps.api.rows.statements import Bound, Statement
from apps.api.schema.parameters import query_parameter
from apps.exports.json import to_json

from .ordering import Ordering, has_few_without, value_field
from .selection import Selection

Position = tuple[bool, Sequence[Any]]
"""Whether a page ends at a row or begins after it, and the values of the ordering in that row."""
NOT_A_CURSOR = _("Not a cursor of this query. Start again without it, then follow `next`.")


class KeysetPagination(BasePagination):
    """Pages that begin after a row, or end before it; a cursor names that row by its values in the ordering."""

    page_size = 20
    max_page_size = 100
    ordering: Ordering | None = None
    """The order of all pages; None where the request chooses it."""

    def parameter_names(self, view: Any) -> Sequence[str]:
        return ("page_size", "cursor", "count")

    def clean(self, parameters: Parameters, view: Any) -> None:
        self.parameters, self.path = parameters, view.request.path_info
        if "page_size" in parameters.given:
            self.page_size = self._size(parameters)
        self.counted = parameters.boolean("count", False)

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        """Parse the cursor, which depends on all other parameters.

        Errors: ImproperlyConfigured where nothing says the order of the pages.
        """
        if self.ordering is None:
            if "ordering" not in parameters.cleaned:
                raise ImproperlyConfigured(
                    "KeysetPagination needs an OrderingBackend or an ordering of its own."
                )
            self.ordering = parameters.cleaned["ordering"]
        self.position: Position | None = None
        if "cursor" in parameters.given:
            try:
                self.position = unsign(parameters.given["cursor"], self.signer)
            except BadSignature:
                parameters.fail("cursor", NOT_A_CURSOR)

    def paginate_queryset(  # type: ignore[override]
        self, queryset: Selection, request: Request, view: Any = None
    ) -> list[Sequence[Any]]:
        """Read the rows of one page of a selection, as the row reader of the view takes them.

        Errors: ImproperlyConfigured where the parameters of the page were not cleaned.
        """
        if not hasattr(self, "position"):
            raise ImproperlyConfigured("clean_parameters must run before a page is read.")
        self.request, selection = request, queryset
        self.count = self._counted(selection) if self.counted else None
        backwards, texts = self.position or (False, None)
        page = self._page(selection, view, backwards, texts)
        values = [*selection.values, *page.values(texts or ())]
        found: list[Sequence[Any]] = []
        for statement in page.statements:
            if len(found) <= self.page_size:
                found += statement.read(values)
        more, found = len(found) > self.page_size, found[: self.page_size]
        if backwards:
            found.reverse()
        first, last = (found[at][-len(page.fields) :] if found else None for at in (0, -1))
        self.next = (False, last) if last and (more or backwards) else None
        self.previous = (True, first) if first and (more if backwards else texts is not None) else None
        return found

    def _page(self, selection: Selection, view: Any, backwards: bool, texts: Sequence[Any] | None) -> "_Page":
        """Compile the statements of a page, or find them compiled."""
        of_nulls = texts is not None and texts[0] is None
        few_without = has_few_without(view, self.ordering.paths[0])  # type: ignore[union-attr]

        def make(rows: QuerySet[Any], places: list[Bound]) -> _Page:
            ordering = view.adapted(self.ordering)
            values = [None, *places[1:]] if of_nulls else places or None
            few = bool(view.parameters.rare)
            valued_only = selection.bounds(ordering.paths[0])
            parts = ordering.beyond(rows, values, backwards, valued_only, few, few_without)
            chosen = [each[: self.page_size + 1] for each in parts]
            statements = [Statement(view.row_reader.page(each, ordering.paths)) for each in chosen]
            return _Page(statements, [value_field(rows, path) for path in ordering.paths])

        ordering: Any = self.ordering
        part = ("page", self.page_size, backwards, of_nulls, few_without)
        return selection.compiled(part, make, 0 if texts is None else len(ordering.paths))

    def _counted(self, selection: Selection) -> int:
        def make(rows: QuerySet[Any], _places: list[Bound]) -> Statement:
            return Statement(rows.order_by().values_list("pk")).counting()

        if (known := selection.known_count()) is not None:
            return known
        statement: Statement = selection.compiled(("count",), make, counting="rows")

        def read() -> Any:
            return statement.read(selection.values) or [(0,)]

        [(count,)] = read() if selection.view.parameters.rare else selection.kept("count", read)
        return int(count)

    def get_paginated_response(  # type: ignore[override]
        self, data: Sequence[str], included: str | None = None
    ) -> HttpResponse:
        """Answer with rows that are JSON texts already, and with the records that they name."""
        following, previous = self.get_next_link(), self.get_previous_link()
        head = to_json({"next": following, "previous": previous, "count": self.count})
        headers = {"Link": links(self.request, next=following, prev=previous)}
        more = "" if included is None else f',"included":{included}'
        body = f'{head[:-1]},"results":[{",".join(data)}]{more}}}'
        body = on_site(body, absolute(self.request, "/"))
        return HttpResponse(body, content_type=JSONRenderer.media_type, headers=headers)

    def get_next_link(self) -> str | None:
        """Return the address of the next page; None on the last."""
        return self._link(self.next)

    def get_previous_link(self) -> str | None:
        """Return the address of the previous page; None on the first."""
        return self._link(self.previous)

    def cursors(self) -> tuple[str | None, str | None]:
        """Write the cursors of the pages before and after the one that was read; None where there is none."""
        first, last = (at and sign(at, self.signer) for at in (self.previous, self.next))
        return first, last

    def rows_before(self, view: Any) -> int:
        """Count the rows of the pages before the one that was read."""
        if self.previous is None:
            return 0
        ordering = view.adapted(self.ordering)
        rows = view.filter_queryset(view.get_queryset()).order_by()
        return sum(
            part.order_by().count() for part in ordering.beyond(rows, self.previous[1], backwards=True)
        )

    def _link(self, position: Position | None) -> str | None:
        if position is None:
            return None
        query = {**self.parameters.given, "cursor": sign(position, self.signer)}
        return absolute(self.request, f"{self.path}?{query_string(query)}")

    @cached_property
    def signer(self) -> Signer:
        """Signs the cursors of one list: of its address, its filters, and the columns of its order."""
        paging = ("cursor", "page_size", "count", "fields", "omit", "include")
        bound = sorted((name, text) for name, text in self.parameters.given.items() if name not in paging)
        return signer_of(self.path, self.ordering, tuple(bound), settings.SECRET_KEY)

    def _size(self, parameters: Parameters) -> int:
        text = parameters.given["page_size"]
        digits = text.isascii() and text.isdecimal() and len(text) <= 3 and text[0] != "0"
        if digits and int(text) <= self.max_page_size:
            return int(text)
        expected = _("Expected a whole number from 1 to {most}.")
        parameters.fail("page_size", format_lazy(expected, most=self.max_page_size))
        return self.page_size

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": self.max_page_size}
        cursor = {"type": "string", "minLength": 1, "maxLength": MAX_CURSOR_LENGTH}
        count = {"type": "boolean"}
        where = "Where the page begins: taken from `next` or `previous`, never made up."
        found = [
            query_parameter("page_size", size, f"Rows on a page, {self.page_size} by default.", 50),
            query_parameter("cursor", cursor, where, None),
            query_parameter(
                "count", count, "Whether to count the rows of all pages, which takes longer.", True
            ),
        ]
        return [each for each in found if each["name"] in self.parameter_names(view)]

    def get_paginated_response_schema(self, schema: Any) -> dict[str, Any]:
        """Describe a page of a list; each property names its example in a page."""
        return {
            "type": "object",
            "description": "A page of a list.",
            "properties": {
                "next": _nullable("string", "Address of the next page; null on the last.", format="uri"),
                "previous": _nullable(
                    "string", "Address of the previous page; null on the first.", format="uri"
                ),
                "count": _nullable("integer", "Number of rows in all pages; null unless count=true."),
                "results": schema | {"description": "Rows of this page."},
            },
            "required": ["count", "next", "previous", "results"],
        }


def _nullable(kind: str, description: str, **more: str) -> dict[str, Any]:
    return {"type": [kind, "null"], **more, "description": description, "example": None}


@lru_cache(maxsize=1000)
def signer_of(path: str, ordering: Ordering | None, bound: tuple[tuple[str, str], ...], key: str) -> Signer:
    """Make what signs the cursors of one list."""
    digest = hashlib.sha256(repr((path, ordering, list(bound))).encode()).hexdigest()
    return Signer(key=key, salt=f"cursor:{hashlib.sha256(digest.encode()).hexdigest()}")


class _Page(NamedTuple):
    """The statements that read a page one after the other, and the fields of the columns of its order."""

    statements: list[Statement]
    fields: list[Any]

    def values(self, texts: Sequence[str | None]) -> list[Any]:
        """Read the values in a cursor."""
        return [_typed(field, text) for field, text in zip(self.fields, texts, strict=False)]


def sign(position: Position, signer: Signer) -> str:
    """Write a position in a list as an opaque cursor, good for this query only."""
    backwards, values = position
    return signer.sign_object([backwards, *(None if v is None else str(v) for v in values)])


def unsign(cursor: str, signer: Signer) -> Position:
    """Read a position back.

    Errors: BadSignature where the cursor was altered or belongs to another query.
    """
    try:
        backwards, *texts = signer.unsign_object(cursor)
    except UnicodeError:
        raise BadSignature from None
    return backwards, texts


def _typed(field: Any, text: str | None) -> Any:
    if text is None:
        return None
    value = field.to_python(text) if field else text
    return value.normalize() if isinstance(value, Decimal) else value
