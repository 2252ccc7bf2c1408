"""`format`: a page of JSON, or the result as a file."""

from typing import Any

from apps.api.http.parameters import Parameters
from apps.api.schema import examples
from apps.api.schema.parameters import query_parameter

from .backends import StrictBackend


class FormatBackend(StrictBackend):
    """Choose the format of a list; it leaves the rows alone."""

    def parameter_names(self, view: Any) -> list[str]:
        return ["format"]

    def clean(self, parameters: Parameters, view: Any) -> None:
        found = parameters.choose("format", ["json", *view.formats], "json")
        parameters.cleaned["format"] = found
        if found != "json":
            for name in view.paginator.parameter_names(view):
                if name in parameters.given:
                    parameters.fail(name, "A file holds the whole result and has no pages.")

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        schema = {"type": "string", "enum": ["json", *view.formats]}
        text = "json for a page, another format for the whole result as a file."
        return [query_parameter("format", schema, text, examples.PARAMETERS["format"])]
