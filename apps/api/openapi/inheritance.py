"""Properties that several components have are described once: a record extends its row, and a list a page."""

from typing import Any

from apps.api.rows.columns import Detail

SCHEMAS = "#/components/schemas/"
SHARED = {
    "Page": ("CommitmentList", ("next", "previous", "count"), "A page of a list."),
    "Part": ("CommitmentRow", ("hearing", "held_on"), "Of which hearing a record is."),
    "Said": ("AnswerRow", ("person", "person_name", "organization_name"), "Who said the words of a record."),
    "Stored": (
        "CommitmentRow",
        ("html_url", "created_at", "modified_at"),
        "Where a record is shown, here a commitment, and when it was stored and changed.",
    ),
    "Quoted": ("CommitmentRow", ("source", "edition", "quoted_from"), "Where the words of a record stand."),
    "Addresses": (
        "CommitmentDetail",
        Detail.ADDRESSES,
        "Where a record is found, here a commitment; its licence.",
    ),
}
"""Components made of properties of another one, which is the example of those that extend them."""


def share_properties(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Describe a component as all that it extends, and the properties of its own."""
    schemas = result["components"]["schemas"]
    flat = {name: schema["properties"] for name, schema in schemas.items() if "properties" in schema}
    shared = {}
    for base, (owner, names, text) in SHARED.items():
        shared[base] = {name: flat[owner][name] for name in names}
        schemas[base] = {**described(shared[base]), "description": text}
    for name, properties in flat.items():
        row = "QuestionRow" if name == "Exchange" else name.replace("Detail", "Row")
        bases = [row] if row in flat and row != name else []
        inherited = {key for base in bases for key in flat[base]}
        for base, part in shared.items():
            if _has(properties, part) and not inherited & part.keys():
                bases.append(base)
                inherited |= part.keys()
        if bases:
            own = {key: part for key, part in properties.items() if key not in inherited}
            parts: list[dict[str, Any]] = [{"$ref": SCHEMAS + base} for base in bases]
            parts += [described(own)] if own else []
            schemas[name] = {"allOf": parts, "description": schemas[name]["description"]}
    return result


def _has(properties: dict[str, Any], part: dict[str, Any]) -> bool:
    """Tell whether some properties are among others; an address has another example in each."""
    return all(_said(properties.get(name, {})) == _said(found) for name, found in part.items())


def _said(found: dict[str, Any]) -> dict[str, Any]:
    return {key: part for key, part in found.items() if key != "examples" or found.get("format") != "uri"}


def described(properties: dict[str, Any]) -> dict[str, Any]:
    """Describe an object of some properties, each of which is always there."""
    return {"type": "object", "properties": properties, "required": list(properties)}
