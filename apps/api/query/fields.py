"""`fields` and `omit`: the columns that a page of chosen columns or a file has."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.parameters import MAX_QUERY_LENGTH, Parameters, near
from apps.api.rows.columns import Column, columns_of
from apps.api.schema.parameters import query_parameter

from .backends import StrictBackend

TEXTS = {
    "fields": "Only these columns, in this order.",
    "omit": "All columns but these.",
}


class FieldsBackend(StrictBackend):
    """Choose columns by their names; it leaves the rows alone."""

    def parameter_names(self, view: Any) -> list[str]:
        return list(TEXTS)

    def clean(self, parameters: Parameters, view: Any) -> None:
        columns = {column.name: column for column in columns_of(view.serializer_class)}
        chosen = _named(parameters, "fields", columns) if "fields" in parameters.given else list(columns)
        omitted = _named(parameters, "omit", columns) if "omit" in parameters.given else []
        found: list[Column] = [columns[name] for name in chosen if name not in omitted]
        if omitted and not found:
            parameters.fail("omit", _("Leaves no column."))
        if len(found) < len(columns) or chosen != list(columns):
            parameters.cleaned["fields"] = found

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        names = [column.name for column in columns_of(view.serializer_class)]
        schema = {
            "title": f"{view.serializer_class.Meta.model.__name__}Columns",
            "description": "names of columns, separated by commas",
            "type": "string",
            "pattern": rf"^(?:(?:{'|'.join(names)})(?:,\b|$))+$",
            "maxLength": MAX_QUERY_LENGTH // 2,
        }
        return [
            query_parameter(name, schema, text, f"{names[0]},{names[-1]}") for name, text in TEXTS.items()
        ]


def _named(parameters: Parameters, parameter: str, columns: dict[str, Column]) -> list[str]:
    """Read the names of columns, each once, and note those that there are not."""
    names = list(dict.fromkeys(parameters.given[parameter].split(",")))
    for name in names:
        if name not in columns:
            unknown = format_lazy(_("Unknown field: {name}."), name=name[:100])
            parameters.fail(parameter, unknown, near(name[:100], columns))
    return [name for name in names if name in columns]
