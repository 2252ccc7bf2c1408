"""How filter backends and paginators describe their parameters in the OpenAPI document."""

from typing import Any

from drf_spectacular.plumbing import build_parameter_type


def query_parameter(name: str, schema: dict[str, Any], description: str, example: Any) -> dict[str, Any]:
    """Describe one parameter of the query, with an example or with None."""
    text = schema.get("type") == "string"
    shown = {} if example is None else {"example": str(example) if text else example}
    return {**build_parameter_type(name, schema, "query", description=description), **shown}
