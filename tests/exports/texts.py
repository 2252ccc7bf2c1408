"""Rows of tests as the JSON texts that writers take."""

from decimal import Decimal

from apps.exports.json import to_json


def make_texts(names, rows):
    """Write each row as JSON, its numbers with all their digits."""
    for row in rows:
        parts = (f"{value:f}" if isinstance(value, Decimal) else to_json(value) for value in row)
        yield "{" + ",".join(f"{to_json(name)}:{part}" for name, part in zip(names, parts, strict=True)) + "}"
