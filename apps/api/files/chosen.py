"""What was chosen of a list, in words: names in place of ids, and labels in place of the words of a fixed list.

A value alone says that rows have it. Where a filter says anything else, its label is said too.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rest_framework.serializers import ChoiceField

from apps.api.query.scalars import Day
from apps.api.rows.columns import columns_of
from apps.hearings.spans import shorten

MOST_NAMES, MOST = 5, 40


def chosen_words(resource: Any, filters: Mapping[str, str]) -> list[str]:
    """Write the value of each filter in the active language."""
    return [_words(resource, name, text) for name, text in filters.items()]


def labelled(title: Any, lookup: str, *, of_days: bool = False) -> str:
    """Write the label of a filter: its title, and how its values are compared."""
    forms = {"not": _("%(title)s is not"), "gte": _("%(title)s at least"), "lte": _("%(title)s at most")}
    if of_days:
        forms |= {"gte": _("%(title)s no earlier than"), "lte": _("%(title)s no later than")}
    return forms.get(lookup, "%(title)s") % {"title": title}


def is_value(name: str) -> bool:
    """Tell whether rows that a filter selects have its value."""
    return name.partition("__")[2] in ("", "in")


def _words(resource: Any, name: str, text: str) -> str:
    base, _sep, lookup = name.partition("__")
    by = resource.filterset_class.base_filters.get(name)
    model = by.kind(resource.serializer_class.Meta.model) if by else None
    values = text.split(",")[:MOST_NAMES]
    named = _labels(resource, name) if model is None else _names(model, values)
    words = "、".join(str(named.get(value, value)) for value in values)
    if is_value(name) and (named or name == "q"):
        return words
    if lookup == "isnull" and by:
        words = _("there is none") if by.to_python(text) else _("there is one")
    label = labelled(_title(resource, base), lookup, of_days=isinstance(by, Day))
    return _("%(label)s: %(value)s") % {"label": label, "value": words}


def _title(resource: Any, name: str) -> str:
    """Say what a filter without its lookup is about: a column, or records that it takes the ids of."""
    fields = {column.name: column.model_field for column in columns_of(resource.serializer_class)}
    if fields.get(name):
        return str(fields[name].verbose_name)
    filters = resource.filterset_class.base_filters
    found = filters.get(name) or filters.get(f"{name}__in")
    model = found.kind(resource.serializer_class.Meta.model) if found else None
    return str(model._meta.verbose_name) if model else name


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
