"""The columns of a list as its files declare them, read from the one declaration: the serializer's and model's fields."""

from collections.abc import Iterable
from typing import Any

from django.utils import translation
from rest_framework import serializers

from apps.api.rows.columns import Column
from apps.exports.table import Field, Kind, Table

KINDS: list[tuple[type[serializers.Field], Kind]] = [
    (serializers.ManyRelatedField, "ids"),
    (serializers.JSONField, "json"),
    (serializers.DecimalField, "decimal"),
    (serializers.IntegerField, "integer"),
    (serializers.DateTimeField, "instant"),
    (serializers.DateField, "day"),
    (serializers.Field, "text"),
]
"""What the values of each class of field are."""


def table_of(resource: Any, columns: Iterable[Column], about: dict[str, str]) -> Table:
    """Declare the file of some columns of a resource."""
    return Table(resource.collection, about, [_field(column) for column in columns])


def kind_of(column: Column) -> Kind:
    """Say what the values of a column are."""
    return next(kind for known, kind in KINDS if isinstance(column.field, known))


def _field(column: Column) -> Field:
    field: Any = column.field
    return Field(
        column.name,
        kind_of(column),
        _said(field.help_text, "en"),
        _said(field.help_text, "zh-hans"),
        column.nullable,
        tuple(map(str, getattr(field, "choices", ()))) if isinstance(field, serializers.ChoiceField) else (),
        getattr(column.related_model, "collection", None),
        getattr(field, "max_digits", 0) or 0,
        getattr(field, "decimal_places", 0) or 0,
    )


def _said(text: Any, language: str) -> str:
    with translation.override(language):
        return str(text)
