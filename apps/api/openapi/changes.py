"""What a change says of a record before and after, typed by the kind of record."""

from typing import Any

from apps.api.resources import RECORDS
from apps.api.rows.columns import columns_of

from .inheritance import SCHEMAS, described

TYPED = ("record_type", "before", "after")


def type_changes(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Describe a row and a detail of the changes as one of those of each kind of record, and corrections as changes."""
    schemas = result["components"]["schemas"]
    row, said = schemas["ChangeRow"], schemas["ChangeRow"]["properties"]
    loose = {name: said.pop(name) for name in TYPED}
    schemas["Change"] = {**row, "required": list(said)}
    for resource in RECORDS:
        stem = resource.serializer_class.__name__.removesuffix("Row")
        change = _change(resource.collection, _record(schemas, stem, resource), loose)
        schemas[f"{stem}Change"] = change
        parts = [{"$ref": f"{SCHEMAS}{stem}Change"}, {"$ref": SCHEMAS + "Addresses"}]
        schemas[f"{stem}ChangeDetail"] = {"allOf": parts, "description": change["description"]}
    for form, suffix in (("Row", "Change"), ("Detail", "ChangeDetail")):
        schemas[f"Change{form}"] = _one_of(suffix, row["description"])
    for name in ("CorrectionRow", "CorrectionDetail", "CorrectionList"):
        del schemas[name]
    for path in ("/", "/{id}/"):
        changes, corrections = (
            result["paths"][f"/api/v1/{name}{path}"]["get"]["responses"]
            for name in ("changes", "corrections")
        )
        corrections["200"] = changes["200"]
    return result


def _one_of(suffix: str, description: str) -> dict[str, Any]:
    """Describe a change as one of those of each kind of record, which `record_type` tells apart."""
    kinds = {
        resource.collection: SCHEMAS + resource.serializer_class.__name__.removesuffix("Row") + suffix
        for resource in RECORDS
    }
    return {
        "oneOf": [{"$ref": reference} for reference in kinds.values()],
        "discriminator": {"propertyName": "record_type", "mapping": kinds},
        "description": description,
    }


def _record(schemas: dict[str, Any], stem: str, resource: Any) -> str:
    """Describe what a release stores of a record: its row, and the columns that only its detail has."""
    row = columns_of(resource.serializer_class)
    names = [column.name for column in columns_of(resource.detail_class)][len(row) :]
    if not names:
        return f"{stem}Row"
    detail = schemas[f"{stem}Detail"]["allOf"]
    own = detail[-1]["properties"]
    more = described({name: own.pop(name) for name in names})
    description = f"{schemas[f'{stem}Row']['description']} With its text."
    schemas[f"{stem}Record"] = {"allOf": [{"$ref": f"{SCHEMAS}{stem}Row"}, more], "description": description}
    detail[0] = {"$ref": f"{SCHEMAS}{stem}Record"}
    detail[-1:] = [described(own)] if own else []
    return f"{stem}Record"


def _change(collection: str, record: str, loose: dict[str, Any]) -> dict[str, Any]:
    kind = {"type": "string", "const": collection, "description": loose["record_type"]["description"]}
    either = [{"$ref": SCHEMAS + record}, {"type": "null"}]
    typed = {
        name: {"anyOf": either, "description": loose[name]["description"].partition(";")[0] + "."}
        for name in ("before", "after")
    }
    own = described({"record_type": kind, **typed})
    return {
        "allOf": [{"$ref": SCHEMAS + "Change"}, own],
        "description": f"A change of one of the {collection}.",
    }
