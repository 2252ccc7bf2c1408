"""The data dictionary: every list, column, filter and file, read from the declarations that serve them."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.api.http.addresses import local
from apps.api.resources import RESOURCES, WITH_FEED
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Column, columns_of
from apps.api.schema import examples
from apps.exports.json import to_json

from .language import page
from .offered import offered, plural, whole

FEEDS = {"atom": "Atom", "feed.json": "JSON Feed"}


def dictionary(illustrated: bool = True) -> list[dict[str, Any]]:
    """Describe each resource in the active language, with or without an example of each column."""
    return [describe(resource, illustrated) for resource in RESOURCES]


def describe(resource: type[Resource], illustrated: bool = True) -> dict[str, Any]:
    """Describe one resource: its public text, columns, filters, orders and files."""
    return {
        "collection": resource.collection,
        "name": plural(resource),
        "texts": [translation.gettext(text) for text in texts_of(resource)],
        "columns": [
            _column(resource, column, illustrated) for column in columns_of(resource.serializer_class)
        ],
        "filters": [
            {"name": name, "meaning": found.extra["help_text"], "expects": found.expects}
            for name, found in resource.filterset_class.base_filters.items()
        ],
        "offered": offered(resource),
        "orderings": list(resource.orderings),
        "ordering": resource.ordering,
        "files": [
            {"format": name, "address": local(f"/api/v1/{resource.collection}.{name}")}
            for name in resource.formats
        ],
        "feeds": [
            {
                "name": name,
                "address": local(f"/api/v1/{resource.collection}.{suffix}"),
                "page": page(f"/{resource.collection}.{suffix}{whole(resource)}"),
            }
            for suffix, name in FEEDS.items()
            if resource in WITH_FEED
        ],
    }


def texts_of(resource: type[Resource]) -> list[str]:
    """List the paragraphs of the public text of a resource, which the catalogue translates."""
    return [" ".join(text.split()) for text in (resource.__doc__ or "").split("\n\n")]


def _column(resource: type[Resource], column: Column, illustrated: bool) -> dict[str, Any]:
    shown = illustrated and not _words(column)
    return {
        "name": column.name,
        "type": _type(column),
        "words": _words(column),
        "null": column.nullable,
        "meaning": column.field.help_text,
        "example": to_json(examples.of_column(resource.collection, column.name)).strip('"') if shown else "",
    }


def _words(column: Column) -> list[str]:
    """List the words that the values of a column are chosen from; none where they are free."""
    field = column.field
    return list(map(str, field.choices)) if isinstance(field, serializers.ChoiceField) else []


def _type(column: Column) -> str:
    """Describe the type of a column's values."""
    field = column.field
    if isinstance(field, serializers.ChoiceField):
        return _("one of %(words)s") % {"words": ", ".join(map(str, field.choices))}
    if isinstance(field, (serializers.ManyRelatedField, serializers.PrimaryKeyRelatedField)):
        there: Any = column.related_model
        text = _("list of ids of %(list)s") if column.many else _("id of %(list)s")
        return text % {"list": there.collection}
    names = {
        serializers.DecimalField: _("number"),
        serializers.IntegerField: _("whole number"),
        serializers.DateTimeField: _("instant, RFC 3339 in UTC"),
        serializers.DateField: _("day, ISO 8601"),
    }
    return next((name for kind, name in names.items() if isinstance(field, kind)), _("text"))
