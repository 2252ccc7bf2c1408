"""The Frictionless Data Package of a release: every file with its checksum, every CSV column with its constraints."""

from typing import Any

from .package import DESCRIPTION, TITLE, TITLE_ZH, File, Package
from .table import Field, Table

TYPES = {"integer": "integer", "decimal": "number", "day": "date", "instant": "datetime"}
JOINED = {
    "ids": " Several ids are joined by semicolons.",
    "json": " Written as JSON.",
}


def describe(package: Package) -> dict[str, Any]:
    """Describe a package; the tables of the CSV files carry types, constraints and keys."""
    tables = {f"{table.name}.csv": table for table in package.tables}
    return {
        "profile": "data-package",
        "name": "open-record-of-public-hearings",
        "title": TITLE,
        "title_zh": TITLE_ZH,
        "description": f"{DESCRIPTION} {package.rights}",
        "version": str(package.release),
        "created": package.released,
        **({"homepage": package.base} if package.base else {}),
        "digest": package.digest,
        "licenses": [{"name": "CC-BY-4.0", "title": package.licence, "path": package.licence_url}],
        "contributors": [{"title": TITLE, "role": "publisher"}],
        "left_out": package.left_out,
        "resources": [_resource(file, tables.get(file.name)) for file in package.files],
    }


def _resource(file: File, table: Table | None) -> dict[str, Any]:
    found = {
        "name": file.name.replace(".", "-"),
        "path": file.name,
        "format": file.format,
        "mediatype": file.media_type.partition(";")[0],
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if table is None:
        return {**found, "type": "file", "profile": "data-resource"}
    return {
        **found,
        "type": "table",
        "profile": "tabular-data-resource",
        "description": next(iter(table.about.values())),
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ",", "doubleQuote": True, "lineTerminator": "\r\n"},
        "schema": schema(table),
    }


def schema(table: Table) -> dict[str, Any]:
    """Declare the columns of a table as a Table Schema."""
    keys = [
        {
            "fields": [field.name],
            # The standard wants an empty name for a reference within the same table.
            "reference": {
                "resource": "" if field.refers_to == table.name else f"{field.refers_to}-csv",
                "fields": ["id"],
            },
        }
        for field in table.fields
        if field.refers_to and field.kind != "ids"
    ]
    return {
        "fields": [_field(field) for field in table.fields],
        "missingValues": [""],
        "primaryKey": ["id"],
        "foreignKeys": keys,
    }


def _field(field: Field) -> dict[str, Any]:
    rules: dict = {} if field.null or field.kind == "ids" else {"required": True}
    if field.name == "id":
        rules["unique"] = True
    if field.choices:
        rules["enum"] = list(field.choices)
    return {
        "name": field.name,
        "type": TYPES.get(field.kind, "string"),
        "description": field.meaning + JOINED.get(field.kind, ""),
        "description_zh": field.meaning_zh,
        **({"constraints": rules} if rules else {}),
    }
