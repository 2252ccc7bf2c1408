"""Pages: signed cursors that hold in every documented ordering, whatever is added or removed meanwhile."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from apps.api.http.addresses import absolute
from apps.api.http.links import links
from apps.api.http.parameters import MAX_CURSOR_LENGTH, Parameters, query_string
from apps.api.rows.columns import Column, Row, read_rows
from apps.api.rows.paths import field_path
from apps.api.schema.parameters import query_parameter

from .ordering import Ordering, value_field

Position = tuple[bool, Sequence[Any]]
"""Whether a page ends at a row or begins after it, and the values of the ordering in that row."""
NOT_A_CURSOR = "Not a cursor of this query. Start again without it, then follow `next`."


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
        self.counted = parameters.choose("count", ("true", "false"), "false") == "true"

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
                self.position = unsign(parameters.given["cursor"], self.query_digest())
            except BadSignature:
                parameters.fail("cursor", NOT_A_CURSOR)

    def paginate_queryset(  # type: ignore[override]
        self, queryset: QuerySet[Any], request: Request, view: Any = None
    ) -> list[dict[str, Any]]:
        """Read the columns of the rows of one page, which is sorted here whatever the order of the queryset.

        Errors: ImproperlyConfigured where the parameters of the page were not cleaned.
        """
        if not hasattr(self, "position"):
            raise ImproperlyConfigured("clean_parameters must run before a page is read.")
        self.request = request
        self.count = queryset.count() if self.counted else None
        ordering = view.adapted(self.ordering)
        backwards, texts = self.position or (False, None)
        values = texts and [
            _typed(value_field(queryset, path), text)
            for path, text in zip(ordering.paths, texts, strict=True)
        ]
        found: list[tuple[Sequence[Any], Sequence[Any]]] = []
        for rows in ordering.beyond(queryset, values, backwards):
            if wanted := self.page_size + 1 - len(found):
                found += view.read_with_keys(rows[:wanted], ordering.paths)
        more, found = len(found) > self.page_size, found[: self.page_size]
        if backwards:
            found.reverse()
        ends = [keys for _row, keys in found]
        self.next = (False, ends[-1]) if ends and (more or backwards) else None
        self.previous = (True, ends[0]) if ends and (more if backwards else values is not None) else None
        names = [each.name for each in view.columns]
        return [dict(zip(names, row, strict=True)) for row, _keys in found]

    def get_paginated_response(self, data: Any) -> Response:
        body = {
            "next": self.get_next_link(),
            "previous": self.get_previous_link(),
            "count": self.count,
            "results": data,
        }
        neighbours = {"next": body["next"], "prev": body["previous"]}
        return Response(body, headers={"Link": links(self.request, **neighbours)})

    def get_next_link(self) -> str | None:
        """Return the address of the next page; None on the last."""
        return self._link(self.next)

    def get_previous_link(self) -> str | None:
        """Return the address of the previous page; None on the first."""
        return self._link(self.previous)

    def _link(self, position: Position | None) -> str | None:
        if position is None:
            return None
        query = {**self.parameters.given, "cursor": sign(position, self.query_digest())}
        return absolute(self.request, f"{self.path}?{query_string(query)}")

    def query_digest(self) -> str:
        """Name the list that a cursor belongs to: its address, its filters, and the columns of its order."""
        paging = ("cursor", "page_size", "count", "fields", "format")
        bound = sorted((name, text) for name, text in self.parameters.given.items() if name not in paging)
        return hashlib.sha256(repr((self.path, self.ordering, bound)).encode()).hexdigest()

    def _size(self, parameters: Parameters) -> int:
        text = parameters.given["page_size"]
        digits = text.isascii() and text.isdecimal() and len(text) <= 3 and text[0] != "0"
        if digits and int(text) <= self.max_page_size:
            return int(text)
        parameters.fail("page_size", f"Expected a whole number from 1 to {self.max_page_size}.")
        return self.page_size

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": self.max_page_size, "default": self.page_size}
        cursor = {"type": "string", "minLength": 1, "maxLength": MAX_CURSOR_LENGTH}
        count = {"type": "boolean", "default": False}
        where = "Where the page begins: taken from `next` or `previous`, never made up."
        found = [
            query_parameter("page_size", size, "Rows on a page.", 50),
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
                "results": schema,
            },
            "required": ["count", "next", "previous", "results"],
        }


def _nullable(kind: str, description: str, **more: str) -> dict[str, Any]:
    return {"type": [kind, "null"], **more, "description": description, "example": None}


def read_with_keys(
    chosen: QuerySet[Any], columns: Iterable[Column], paths: Iterable[str], row_class: type[Row]
) -> Iterator[tuple[Sequence[Any], Sequence[Any]]]:
    """Read chosen rows of today, each with its values in the order.

    Their columns are joined to them alone: joined to all rows they would lead a database away from the index of the order.
    """
    columns = list(columns)
    model: Any = row_class.Meta.model
    keys = [field_path(model, path) for path in paths]
    rows = model.objects.filter(pk__in=chosen.values("pk"))
    rows = row_class.with_columns(rows).order_by(*chosen.query.order_by)
    for row in read_rows(rows, [*columns, *keys]):
        yield row[: len(columns)], row[len(columns) :]


def sign(position: Position, query_digest: str) -> str:
    """Write a position in a list as an opaque cursor, good for this query only."""
    backwards, values = position
    return _signer(query_digest).sign_object([backwards, *(None if v is None else str(v) for v in values)])


def unsign(cursor: str, query_digest: str) -> Position:
    """Read a position back.

    Errors: BadSignature where the cursor was altered or belongs to another query.
    """
    try:
        backwards, *texts = _signer(query_digest).unsign_object(cursor)
    except UnicodeError:
        raise BadSignature from None
    return backwards, texts


def _typed(field: Any, text: str | None) -> Any:
    if text is None:
        return None
    value = field.to_python(text) if field else text
    return value.normalize() if isinstance(value, Decimal) else value


def _signer(query_digest: str) -> Signer:
    return Signer(salt=f"cursor:{hashlib.sha256(query_digest.encode()).hexdigest()}")
