"""`fields`: the columns that a list shows."""

from typing import Any

from apps.api.http.parameters import MAX_QUERY_LENGTH, Parameters, near
from apps.api.rows.columns import Column, columns_of
from apps.api.schema.parameters import query_parameter

from .backends import StrictBackend


class FieldsBackend(StrictBackend):
    """Choose columns by their names; it leaves the rows alone."""

    def parameter_names(self, view: Any) -> list[str]:
        return ["fields"]

    def clean(self, parameters: Parameters, view: Any) -> None:
        if "fields" not in parameters.given:
            return
        columns = {column.name: column for column in columns_of(view.serializer_class)}
        chosen: list[Column] = []
        for name in dict.fromkeys(parameters.given["fields"].split(",")):
            if name in columns:
                chosen.append(columns[name])
            else:
                parameters.fail("fields", f"Unknown field: {name[:100]}.", near(name[:100], columns))
        parameters.cleaned["fields"] = chosen

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        names = [column.name for column in columns_of(view.serializer_class)]
        each = f"(?:{'|'.join(names)})"
        schema = {"type": "string", "pattern": f"^{each}(?:,{each})*$", "maxLength": MAX_QUERY_LENGTH // 2}
        text = f"Only these columns, in this order, separated by commas: {', '.join(names)}."
        return [query_parameter("fields", schema, text, f"{names[0]},{names[-1]}")]
