"""How filter backends and paginators describe their parameters in the OpenAPI document."""

from typing import Any

from drf_spectacular.plumbing import build_examples_list, build_parameter_type
from drf_spectacular.utils import OpenApiExample


def query_parameter(name: str, schema: dict[str, Any], description: str, example: Any) -> dict[str, Any]:
    """Describe one parameter of the query, with an example or with None."""
    examples = [] if example is None else [OpenApiExample("example", example)]
    return build_parameter_type(
        name, schema, "query", description=description, examples=build_examples_list(examples)
    )
