"""Groups of rows as answers and as files."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request
from rest_framework.response import Response

from apps.api.files.response import about_rows
from apps.api.http.addresses import absolute, local
from apps.api.http.errors import NotFound, TooManyRows
from apps.api.http.links import links
from apps.api.http.not_found import NAMES
from apps.api.http.parameters import query_string
from apps.exports import csv, xlsx
from apps.exports.json import to_json
from apps.exports.table import Table

from .columns import (
    COUNT,
    LIST_URL,
    NOTED,
    OTHER,
    OVERLAPPING,
    SUM_COLUMNS,
    TOTAL,
    GroupColumn,
    facet_columns,
)
from .counts import count_rows
from .sums import sum_rows

FORMATS: dict[str, Any] = {"csv": csv, "xlsx": xlsx}
Rows = tuple[dict[str, Any], list[dict[str, Any]]]


class Grouping:
    """One way to say what the rows of a list come to: what is read, and the columns beside those of the facets."""

    def __init__(
        self,
        name: str,
        title: Promise,
        read: Callable[[Any, Any], Rows],
        totals: list[GroupColumn],
        columns: list[GroupColumn],
    ) -> None:
        self.name, self.title, self._read = name, title, read
        self._totals, self.columns = totals, columns

    def response(self, view: Any, request: Request) -> Response:
        """Answer with the groups."""
        totals, rows = self._read(view, request)
        return Response({**totals, "groups": rows}, headers={"Link": links(request)})

    def file_response(self, view: Any, request: Any, file_format: str) -> HttpResponse:
        """Answer with a file of every group.

        Errors: 404; 413.
        """
        if file_format not in FORMATS:
            unknown = _(
                "The {name} of {collection} are not given as {format}, but as {formats}, and as JSON at {address}."
            )
            raise NotFound(
                format_lazy(
                    unknown,
                    name=self.title,
                    collection=NAMES[view.collection],
                    format=file_format,
                    formats=", ".join(FORMATS),
                    address=local(f"/api/v1/{view.collection}/{self.name}/"),
                )
            )
        totals, rows = self._read(view, request)
        if file_format == "xlsx" and len(rows) > xlsx.MOST_ROWS:
            many = _("More than {most} groups, too many for XLSX; filter more narrowly, or take .csv.")
            raise TooManyRows(format_lazy(many, most=xlsx.MOST_ROWS))
        shown = [column for name in view.parameters.cleaned["by"] for column in facet_columns(view, name)]
        columns = {column.name: column for column in [*shown, *self.columns]}
        source = absolute(request, f"/api/v1/{view.collection}/{self.name}/")
        about = about_rows(view, source, request.release, query_string(view.parameters.given))
        about |= {"Note": totals["note"]} if "note" in totals else {}
        name = f"{view.collection}-{self.name}"
        table = Table(name, about, [column.field() for column in columns.values()])
        texts = [to_json({column: row[column] for column in columns}) for row in rows]
        writer = FORMATS[file_format]
        response = HttpResponse(b"".join(writer.write(table, texts)), content_type=writer.CONTENT_TYPE)
        response["Link"] = links(request)
        response["Content-Disposition"] = (
            f'attachment; filename="{name}-release-{request.release or 0}.{file_format}"'
        )
        return response

    def schema(self, groups: dict[str, Any]) -> dict[str, Any]:
        """Describe the answer, whose groups are described apart."""
        shown = {
            "type": "array",
            "items": groups,
            "description": "The groups, those with the most rows first.",
        }
        totals = {each.name: each.schema() for each in self._totals}
        properties = {**totals, "other": OTHER, "groups": shown}
        about = "What the rows that match come to."
        return {"type": "object", "description": about, "properties": properties, "required": [*properties]}

    def group_schema(self, views: Iterable[Any]) -> dict[str, Any]:
        """Describe a group; it has the columns of the facets that `by` names, and those that every group has."""
        named = [column for view in views for name in view.grouped_by for column in facet_columns(view, name)]
        properties = {column.name: column.schema() for column in [*named, *self.columns]}
        about = "The rows that have the same values in the columns that `by` names."
        required = [column.name for column in self.columns]
        return {"type": "object", "description": about, "properties": properties, "required": required}


FACETS = Grouping("facets", _("facets"), count_rows, [TOTAL, OVERLAPPING], [COUNT, LIST_URL])
SUMS = Grouping("sums", _("sums"), sum_rows, [NOTED, TOTAL, OVERLAPPING], [*SUM_COLUMNS, LIST_URL])
GROUPINGS = {each.name: each for each in (FACETS, SUMS)}
