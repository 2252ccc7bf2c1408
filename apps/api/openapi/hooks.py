"""Post-processing hooks of the OpenAPI document: what drf-spectacular says at length or of the database is said once."""

import re
from typing import Any

from apps.api.facets.responses import GROUPINGS
from apps.api.resources import RESOURCES
from apps.api.schema import component_examples, examples

OF_ROW = {resource.serializer_class.__name__.removesuffix("Row"): resource for resource in RESOURCES}
OF_ROW["Exchange"] = OF_ROW["Question"]
WORDS = "\n\n*"
"""Where drf-spectacular begins to list the words of an enumeration."""
UNSAID = ("minimum", "maximum", "format")
"""What an integer could be in the database at hand; the document is the same on every database."""
UNSAID_OF_ALL = ("readOnly", "title", "maxLength")
"""What every property is, its name in other words, and how much of a text can be stored."""


def tidy_properties(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Name enumerations as OpenAPI 3.1 does; say nothing of storage, nor of writing, which there is none of."""
    schemas = result["components"]["schemas"]
    schemas.pop("NullEnum", None)
    schemas.pop("Null", None)
    for schema in schemas.values():
        for name, described in schema.get("properties", {}).items():
            if "integer" in described.get("type", ""):
                for storage in UNSAID:
                    described.pop(storage, None)
            if isinstance(described.get("items", {}).get("type"), list):
                described["items"]["type"] = described["items"]["type"][
                    0
                ]  # no list of ids has an empty place
            for unsaid in UNSAID_OF_ALL:
                described.pop(unsaid, None)
            schema["properties"][name] = _named(described)
    return result


def _named(described: dict[str, Any]) -> dict[str, Any]:
    """Refer to an enumeration, which lists its words, beside what is said of a property."""
    match described:
        case {"allOf": [{"$ref": reference}], "description": text}:
            return {"$ref": reference, "description": text.partition(WORDS)[0]}
        case {"oneOf": [{"$ref": reference}, {"$ref": _null}], "description": text}:
            either = [{"$ref": reference}, {"type": "null"}]
            return {"anyOf": either, "description": text.partition(WORDS)[0]}
    return described


def add_facets(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Describe in each group of rows the columns of the facets of all resources; those that all groups have once."""
    schemas, found = result["components"]["schemas"], {}
    for name, grouping in GROUPINGS.items():
        views = [resource for resource in RESOURCES if resource.grouped_by and hasattr(resource, name)]
        found[f"{name.title()}Group"] = grouping.group_schema(views)
    first, *rest = (group["properties"] for group in found.values())
    shared = {key: part for key, part in first.items() if all(each.get(key) == part for each in rest)}
    schemas["Group"] = _part(shared, found["FacetsGroup"]) | {
        "description": "What all groups of rows can have."
    }
    for name, group in found.items():
        own = {key: part for key, part in group["properties"].items() if key not in shared}
        parts = [{"$ref": "#/components/schemas/Group"}, _part(own, group)]
        schemas[name] = {"allOf": parts, "description": group["description"]}
    return result


def _part(properties: dict[str, Any], group: dict[str, Any]) -> dict[str, Any]:
    """Describe some properties of a group."""
    required = [name for name in group["required"] if name in properties]
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def add_examples(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Give each property of each component the example of the column of its name."""
    schemas = result["components"]["schemas"]
    for component, schema in schemas.items():
        for name, described in schema.get("properties", {}).items():
            described.pop("example", None)  # which a page names, and OpenAPI 3.1 has `examples`
            if "$ref" in described.get("items", {}):
                continue  # other records, which their own component shows
            found = example_of(component, name)
            if found is not None:
                described["examples"] = [found]
    return result


def example_of(component: str, name: str) -> Any:
    """Find the example of one property; None where it has none."""
    resource = OF_ROW.get(re.sub(r"(Row|Detail)$", "", component))
    if resource is None:
        return component_examples.COMPONENTS.get(component, {"count": 126}).get(name)
    if name == "url":
        return f"{examples.SITE}/api/v1/{resource.collection}/{examples.IDS[resource.collection]}/"
    return examples.LICENCE if name == "licence" else examples.of_column(resource.collection, name)
