"""The columns of a list as its files declare them, read from the one declaration: the serializer's and model's fields."""

from collections.abc import Iterable

from django.core.exceptions import FieldDoesNotExist
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


def table_of(resource, columns: Iterable[Column], about: dict[str, str]) -> Table:
    """Declare the file of some columns of a resource."""
    return Table(resource.collection, about, [_field(resource, column) for column in columns])


def model_field(model, path):
    """Find the model field at the end of a column's path; None for a computed column."""
    field = None
    for step in path.split("__"):
        try:
            field = model._meta.get_field(step)
        except FieldDoesNotExist:
            return None
        model = field.related_model or model
    return field


def _field(resource, column):
    field = column.field
    kind: Kind = next(kind for known, kind in KINDS if isinstance(field, known))
    stored = model_field(resource.serializer_class.Meta.model, column.path)
    return Field(
        column.name,
        kind,
        _said(field.help_text, "en"),
        _said(field.help_text, "zh-hans"),
        bool(field.allow_null),
        tuple(map(str, getattr(field, "choices", ()))) if isinstance(field, serializers.ChoiceField) else (),
        getattr(getattr(stored, "related_model", None), "collection", None),
        getattr(field, "max_digits", 0) or 0,
        getattr(field, "decimal_places", 0) or 0,
    )


def _said(text, language):
    with translation.override(language):
        return str(text)
