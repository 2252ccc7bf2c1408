"""`include`: the records that the rows of an answer name, within the same answer."""

from functools import cache
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.parameters import MAX_QUERY_LENGTH, Parameters
from apps.api.http.suggestions import near
from apps.api.rows.columns import Column, Row, columns_of
from apps.api.schema.parameters import query_parameter
from apps.hearings.models.base import Record

from .backends import StrictBackend
from .fields import SCHEMA

ROWS_ONLY = _("Files, feeds and calendars hold the rows alone; leave include out, or take pages of JSON.")
NO_COLUMN = _("Not a column of ids: {name}. Columns of ids: {names}.")


class IncludeBackend(StrictBackend):
    """Choose columns that hold ids of records; it leaves the rows alone."""

    def parameter_names(self, view: Any) -> list[str]:
        return ["include"] if naming(view.serializer_class) else []

    def clean(self, parameters: Parameters, view: Any) -> None:
        text, columns = parameters.given.get("include"), naming(view.serializer_class)
        for name in dict.fromkeys(text.split(",")) if text is not None else ():
            if name in columns:
                parameters.cleaned.setdefault("include", []).append(columns[name])
            else:
                detail = format_lazy(NO_COLUMN, name=name[:100], names=", ".join(columns))
                parameters.fail("include", detail, near(name[:100], columns))

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        if not (names := list(naming(view.serializer_class))):
            return []
        schema = {
            "type": "string",
            "pattern": rf"^(?:(?:{'|'.join(names)})(?:,\b|$))+$",
            "maxLength": MAX_QUERY_LENGTH // 2,
        }
        if view.action == "chosen_record":  # which is described once for all lists
            schema = SCHEMA
        text = "Columns of ids, separated by commas, whose records are added under `included`."
        return [query_parameter("include", schema, text, names[0])]


@cache
def naming(row_class: type[Row]) -> dict[str, Column]:
    """Return the columns of a list that hold ids of public records, by their names."""
    return {
        column.name: column
        for column in columns_of(row_class)
        if column.related_model and issubclass(column.related_model, Record)
    }
