"""What `include` adds to an answer, for the OpenAPI document."""

from typing import Any

from apps.api.resources import RECORDS

from .inheritance import SCHEMAS

ABOUT = "Only there with `include`."
TEXT = "Records that the rows name, by the names of their lists and by their ids."


def type_included(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Describe the included records of each list, which a page or one record may have."""
    schemas = result["components"]["schemas"]
    lists = {each.collection: each.serializer_class.__name__ for each in RECORDS}
    properties = {
        name: {
            "type": "object",
            "additionalProperties": {"$ref": SCHEMAS + row},
            "description": "By ids.",
        }
        for name, row in lists.items()
    }
    schemas["Included"] = {"type": "object", "properties": properties, "description": TEXT}
    for base in ("Page", "Addresses"):
        schemas[base]["properties"]["included"] = {"$ref": f"{SCHEMAS}Included", "description": ABOUT}
    return result
