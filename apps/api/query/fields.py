"""`fields` and `omit`: the columns that a page of chosen columns or a file has."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.parameters import MAX_QUERY_LENGTH, Parameters
from apps.api.http.suggestions import near
from apps.api.rows.columns import columns_of
from apps.api.schema.parameters import query_parameter

from .backends import StrictBackend

TEXTS = {
    "fields": "Only these columns, in this order.",
    "omit": "All columns but these.",
}
SCHEMA = {
    "title": "Columns",
    "description": "names of columns of the rows, separated by commas",
    "type": "string",
    "pattern": "^[a-z][a-z0-9_]*(?:,[a-z][a-z0-9_]*)*$",
    "maxLength": MAX_QUERY_LENGTH // 2,
}
EXAMPLE = "id,html_url"


class FieldsBackend(StrictBackend):
    """Choose columns by their names; it leaves the rows alone."""

    def parameter_names(self, view: Any) -> list[str]:
        return list(TEXTS)

    def clean(self, parameters: Parameters, view: Any) -> None:
        columns = self.known(view)
        chosen = _named(parameters, "fields", columns) if "fields" in parameters.given else list(columns)
        omitted = _named(parameters, "omit", columns) if "omit" in parameters.given else []
        found = [columns[name] for name in chosen if name not in omitted]
        if omitted and not found:
            parameters.fail("omit", _("Leaves no column."))
        if len(found) < len(columns) or chosen != list(columns):
            parameters.cleaned["fields"] = found

    def known(self, view: Any) -> dict[str, Any]:
        """Return what may be chosen, by its name."""
        return {column.name: column for column in columns_of(view.serializer_class)}

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [query_parameter(name, SCHEMA, text, EXAMPLE) for name, text in TEXTS.items()]


class RecordFieldsBackend(FieldsBackend):
    """The same for one record: its columns, its addresses, and the records that belong to it."""

    def known(self, view: Any) -> dict[str, Any]:
        return {name: name for name in view.detail_class().fields}


def _named(parameters: Parameters, parameter: str, columns: dict[str, Any]) -> list[str]:
    """Read the names of columns, each once, and note those that there are not."""
    names = list(dict.fromkeys(parameters.given[parameter].split(",")))
    for name in names:
        if name not in columns:
            unknown = format_lazy(_("Unknown field: {name}."), name=name[:100])
            parameters.fail(parameter, unknown, near(name[:100], columns))
    return [name for name in names if name in columns]
