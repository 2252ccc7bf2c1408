"""Post-processing hooks of the OpenAPI document: chosen columns, no bounds of the database, an example for each property."""

import re
from typing import Any

from apps.api.resources import RESOURCES
from apps.api.schema import examples

COLLECTIONS = {
    "Exchange": "questions",
    **{resource.serializer_class.__name__.removesuffix("Row"): resource.collection for resource in RESOURCES},
}


def allow_chosen_fields(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Let a list hold either whole rows or, with `fields`, rows of some columns only."""
    schemas = result["components"]["schemas"]
    for name in [name for name in schemas if name.endswith("List")]:
        stem = name.removesuffix("List")
        part = {key: value for key, value in schemas[f"{stem}Row"].items() if key != "required"}
        part |= {"description": "A row of the columns that `fields` names.", "minProperties": 1}
        schemas[f"{stem}Part"] = part | {"properties": dict(part["properties"])}
        either = [{"$ref": f"#/components/schemas/{stem}{form}"} for form in ("Row", "Part")]
        rows = {"items": {"anyOf": either}, "description": "Rows of this page."}
        schemas[name]["properties"]["results"] |= rows
    return result


def forget_storage(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Drop the widest integer that the database at hand could store: the document is the same on every database."""
    for schema in result["components"]["schemas"].values():
        for described in schema.get("properties", {}).values():
            if "integer" in described.get("type", ""):
                for storage in ("minimum", "maximum", "format"):
                    described.pop(storage, None)
    return result


def add_examples(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Give each property of each component the example of the column of its name."""
    for component, schema in result["components"]["schemas"].items():
        for name, described in schema.get("properties", {}).items():
            described.pop("example", None)  # which a page names, and OpenAPI 3.1 has `examples`
            found = example_of(component, name, described)
            if found is not None and "$ref" not in described:
                described.setdefault("examples", [found])
    return result


def example_of(component: str, name: str, described: dict[str, Any]) -> Any:
    """Find the example of one property; enumerated ones show their first word."""
    if "$ref" in described.get("items", {}):
        return None  # other records, which their own component shows
    if "enum" in described:
        return next(word for word in described["enum"] if word is not None)
    stem = re.sub(r"(Row|Part|Detail)$", "", component)
    if stem not in COLLECTIONS:
        return examples.COMPUTED.get(name, examples.COLUMNS.get(name))
    if name in examples.COLUMNS or name == "id":
        return examples.of_column(COLLECTIONS[stem], name)
    return examples.COMPUTED.get(name)
