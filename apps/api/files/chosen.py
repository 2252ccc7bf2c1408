"""What was chosen of a list, in words: names in place of ids, and labels in place of the words of a fixed list."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language
from rest_framework.serializers import ChoiceField

from apps.api.rows.columns import columns_of
from apps.hearings.spans import shorten

MOST_NAMES, MOST = 5, 40


def chosen_words(resource: Any, filters: Mapping[str, str]) -> list[str]:
    """Write the value of each filter in the active language."""
    return [_words(resource, name, text) for name, text in filters.items()]


def _words(resource: Any, name: str, text: str) -> str:
    by = resource.filterset_class.base_filters.get(name)
    model = by.kind(resource.serializer_class.Meta.model) if by else None
    values = text.split(",")[:MOST_NAMES]
    named = _labels(resource, name) if model is None else _names(model, values)
    return "、".join(str(named.get(value, value)) for value in values)


def _labels(resource: Any, name: str) -> Mapping[str, Any]:
    fields = {column.name: column.field for column in columns_of(resource.serializer_class)}
    field = fields.get(name.partition("__")[0])
    return field.choices if isinstance(field, ChoiceField) else {}


def _names(model: Any, ids: list[str]) -> dict[str, str]:
    records = model.objects.published().filter(pk__in=ids)
    return {record.pk: shorten(_name(record), MOST) for record in records}


def _name(record: Any) -> str:
    english = getattr(record, "name_en", None) if get_language() == "en" else None
    return english or getattr(record, "name", None) or str(record)
