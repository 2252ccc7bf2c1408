"""How the OpenAPI document is drawn from the resources: nothing in it is written by hand twice."""

from functools import cache
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from apps.api.documents import feeds
from apps.api.files.response import FORMATS
from apps.api.http.errors import CONTENT_TYPE, problem
from apps.api.http.parameters import LONGEST_CURSOR, LONGEST_QUERY
from apps.api.query.as_of import AsOf
from apps.api.query.filters import Id
from apps.api.query.pagination import DEFAULT_SIZE, LARGEST_SIZE
from apps.api.rows.columns import columns_of

from . import examples
from .error_schema import PROBLEMS, Problem
from .media import FORMS, feed_responses, form_response

EVERYWHERE = (400, 404, 405, 406, 414, 429, 500, 503)
MORE = {
    **{action: [413, 416] for action in ("list", "file")},
    **{action: [410] for action in ("retrieve", "history", "annotations", "text")},
    "akn": [410, 416],
    "calendar": [413],
}
"""Statuses with which only some actions answer."""
FILE = {"type": "string", "format": "binary"}


class Schema(AutoSchema):
    """Describes the operations of a resource from its declarations."""

    view: Any

    def get_operation_id(self):
        return f"{self.view.collection}_{self.action}" if self.action else "root"

    @property
    def action(self):
        """The action of a resource that is described; None for other views."""
        return getattr(self.view, "action", None)

    def get_tags(self):
        return [getattr(self.view, "collection", "root")]

    def _handler_doc(self):
        return (getattr(self.view, self.action or self.method.lower()).__doc__ or "").strip()

    def get_summary(self):
        return self._handler_doc().split("\n")[0]

    def get_description(self):  # type: ignore[override]
        parts = [self._handler_doc(), *(type(self.view).__doc__ or "").strip().split("\n\n")]
        return "\n\n".join(" ".join(part.split()) for part in parts)

    def _is_list_view(self, serializer=None):
        return False  # every answer is declared whole, in get_response_serializers

    def get_override_parameters(self):
        if self.action == "list":
            formats = ["json", *self.view.formats]
            return [
                *self._filters(),
                *self._shaping(),
                self._format(formats, "query"),
                *self._as_of(),
                *_paging(),
            ]
        if self.action == "file":
            return [self._format(list(self.view.formats), "path"), *self._filters(), *self._shaping()]
        if self.action == "feed":
            return [self._feed_format(), *self._filters(), _paging()[1]]
        if self.action == "calendar":
            return list(self._filters())
        if self.action in FORMS:
            return [self._id()]
        if self.action == "retrieve":
            return [self._id(), *self._as_of()]
        if self.action == "history":
            return [self._id(), *self._filters(), *self._shaping(), *_paging()]
        return []

    @property
    def resource(self):
        """What is listed: the view itself, or for a history the changes."""
        return self.view.changes if self.action == "history" else self.view

    def _id(self):
        example = examples.IDS[self.view.collection]
        return _parameter("id", Id().schema(), "Public id of the record.", str(example), "path")

    def _as_of(self):
        if self.view.timed:
            text = f"What was public then, but for what was withdrawn since. Expected: {AsOf.expects}."
            yield _parameter("as_of", AsOf().schema(), text, examples.PARAMETERS["as_of"])

    def _filters(self):
        for name, found in self.resource.filterset_class.base_filters.items():
            text = f"{found.extra['help_text']} Expected: {found.expects}."
            yield _parameter(name, found.schema(), text, example_for(found, name, self.resource.collection))

    def _shaping(self):
        names = [column.name for column in self._columns()]
        orders = [sign + name for name in self.resource.orderings for sign in ("", "-")]
        each = f"(?:{'|'.join(names)})"
        fields = {"type": "string", "pattern": f"^{each}(?:,{each})*$", "maxLength": LONGEST_QUERY // 2}
        text = f"Only these columns, in this order, separated by commas: {', '.join(names)}."
        yield _parameter("fields", fields, text, f"{names[0]},{names[-1]}")
        order = {"type": "string", "enum": orders, "default": self.resource.ordering}
        text = "Order of the rows; `-` before a name reverses it, and rows without a value come last."
        yield _parameter("ordering", order, text, self.resource.ordering)

    def _format(self, formats, location):
        name, text = ("format", "json for a page, another format for the whole result as a file.")
        if location == "path":
            name, text = ("file_format", "Format of the file.")
        return _parameter(
            name, {"type": "string", "enum": formats}, text, examples.PARAMETERS[name], location
        )

    def _feed_format(self):
        schema = {"type": "string", "enum": list(feeds.FORMATS)}
        return _parameter("feed_format", schema, "Format of the feed.", "atom", "path")

    def _columns(self):
        return columns_of(self.resource.serializer_class)

    def get_response_serializers(self):
        found = {}
        if self.action in ("list", "history"):
            found[200, "application/json"] = OpenApiResponse(
                list_of(self.resource.serializer_class),
                "A page of rows, or with `format` the whole result as a file.",
                [OpenApiExample("example", self._example_list(), response_only=True)],
            )
        elif self.action == "retrieve":
            found[200, "application/json"] = OpenApiResponse(self.view.detail_class, "The record.")
        elif self.action is None:
            found[200, "application/json"] = OpenApiResponse(self.view.serializer_class, "The lists.")
        if self.action == "feed":
            found |= feed_responses()
        if self.action in FORMS:
            found |= form_response(self.action)
        if self.action in ("list", "file"):
            for name in self.view.formats:
                media_type = FORMATS[name].CONTENT_TYPE.split(";")[0]
                found[200, media_type] = OpenApiResponse(FILE, "Every row that matches, in one file.")
                found[206, media_type] = OpenApiResponse(
                    FILE, "The bytes of it that the Range header asks for."
                )
        more = MORE.get(self.action or "", [])
        statuses = sorted({*EVERYWHERE, *more})
        return found | {(status, CONTENT_TYPE): problem_response(status) for status in statuses}

    def _example_list(self):
        collection = self.resource.collection
        row = {c.name: examples.of_column(collection, c.name) for c in self._columns()}
        return {"next": None, "previous": None, "count": None, "results": [row]}


def problem_response(status) -> OpenApiResponse:
    """Describe the problem document of a status, with an example."""
    meaning, detail = PROBLEMS[status]
    example = OpenApiExample("example", problem(status, detail), response_only=True, status_codes=[status])
    return OpenApiResponse(Problem, meaning, [example])


@cache
def list_of(row_class):
    """Declare the page of a list of rows."""
    return type(
        row_class.__name__.removesuffix("Row") + "List",
        (serializers.Serializer,),
        {
            "__doc__": "A page of a list.",
            "next": serializers.URLField(
                allow_null=True, help_text="Address of the next page; null on the last."
            ),
            "previous": serializers.URLField(
                allow_null=True, help_text="Address of the previous page; null on the first."
            ),
            "count": serializers.IntegerField(
                allow_null=True, help_text="Number of rows in all pages; null unless count=true."
            ),
            "results": row_class(many=True, help_text="Rows of this page."),
        },
    )


def _parameter(name, schema, text, example, location="query"):
    shown = [] if example is None else [OpenApiExample("example", example)]
    required = location == "path"
    return OpenApiParameter(name, schema, location, required=required, description=text, examples=shown)


def example_for(found, name, collection):
    """Choose the example of a filter: its first word where it has any, else that of its column."""
    words = getattr(getattr(found, "one", found), "words", None)
    return words[0] if words else examples.of_parameter(name, collection)


def _paging():
    size = {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": DEFAULT_SIZE}
    cursor = {"type": "string", "minLength": 1, "maxLength": LONGEST_CURSOR}
    count = {"type": "boolean", "default": False}
    return [
        _parameter("page_size", size, "Rows on a page.", 50),
        _parameter(
            "cursor", cursor, "Where the page begins: taken from `next` or `previous`, never made up.", None
        ),
        _parameter("count", count, "Whether to count the rows of all pages, which takes longer.", True),
    ]
