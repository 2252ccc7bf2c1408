"""Columns: the serializer field is the column, and JSON, files and docs all read that one declaration."""

from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.utils import model_meta

from apps.exports.lines import LINK, LinkedCell
from apps.hearings.waiting import unhurried

BATCH = 500


class Column(NamedTuple):
    """One published column: its name, the SQL path that it is read from, and whether it lists ids."""

    name: str
    path: str
    many: bool
    field: serializers.Field


class Row(serializers.ModelSerializer[Any]):
    """A flat row: each name in `Meta.fields` is a column of the model, or has its path in `Meta.paths`.

    A column that is reached through relations takes its type and meaning from the model field at the end of its path.
    """

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.__doc__ is None and hasattr(cls, "Meta"):
            cls.__doc__ = cls.Meta.model.__doc__

    @classmethod
    def rows(cls):
        """Select the published records."""
        model: Any = cls.Meta.model
        return cls.with_columns(model.objects.published())

    @classmethod
    def with_columns(cls, queryset):
        """Add to a queryset whatever the columns need beside the model's own."""
        return queryset

    def build_field(self, field_name, info, model_class, nested_depth):
        path = getattr(self.Meta, "paths", {}).get(field_name)
        model, last, null = model_class, field_name, False
        if path:
            *steps, last = path.split(".")
            for step in steps:
                relation = model._meta.get_field(step)
                null = null or relation.null
                model = relation.related_model
            info = model_meta.get_field_info(model)
        field_class, kwargs = super().build_field(last, info, model, nested_depth)
        if field_class is serializers.ManyRelatedField or kwargs.get("many"):
            kwargs.pop("queryset", None)
        kwargs = {"help_text": kwargs.get("help_text"), **kwargs, "read_only": True}
        for unused in ("queryset", "required", "default", "validators", "allow_blank", "view_name"):
            kwargs.pop(unused, None)
        if null or _nullable(model, last):
            kwargs["allow_null"] = True
        if path:
            kwargs["source"] = path
        return field_class, kwargs


def _nullable(model, name):
    try:
        return getattr(model._meta.get_field(name), "null", False)
    except FieldDoesNotExist:
        return False


@cache
def columns_of(row_class) -> list[Column]:
    """List the columns of a row, in declared order; fields that nest other records are no columns."""
    found = []
    for name, field in row_class().fields.items():
        if isinstance(field, (serializers.BaseSerializer, Computed)):
            continue
        many = isinstance(field, serializers.ManyRelatedField)
        found.append(Column(name, field.source.replace(".", "__"), many, field))
    return found


class Computed(serializers.URLField):
    """A field of the detail answer that follows from the address, not from a column."""

    def __init__(self, **kwargs):
        super().__init__(read_only=True, **kwargs)


class Detail(Row):
    """The whole of one record: its row, its addresses and licence, and the records that belong to it."""

    url = Computed(help_text=_("Address of this record in the API."))
    html_url = Computed(
        help_text=_("Address of the public page of the record; the page of a quote opens at its words.")
    )
    licence = Computed(
        help_text=_(
            "Licence of the compilation; the rights in the words of a source stay with its publisher."
        )
    )

    ADDRESSES = ("url", "html_url", "licence")

    @classmethod
    def page_path(cls, record) -> str:
        """Say where on the public site a record is shown."""
        raise NotImplementedError(f"{cls.__name__} must say on which page its records are shown.")


@cache
def nested_in(detail_class) -> list[tuple[str, serializers.ListSerializer]]:
    """List the fields of a detail that nest other records, by name."""
    fields = detail_class().fields.items()
    return [(name, field) for name, field in fields if isinstance(field, serializers.ListSerializer)]


def read_rows(queryset, columns, stream=False) -> Iterator[list]:
    """Yield each row of a queryset as a list of values in the order of the columns.

    One query, so that all rows are of one moment; `stream` keeps memory constant.
    """
    many = {f"linked_{column.name}": column for column in columns if column.many}
    links = {alias: LinkedCell(queryset.model._meta.get_field(column.path)) for alias, column in many.items()}
    paths = [f"linked_{column.name}" if column.many else column.path for column in columns]
    found = queryset.annotate(**links).values_list(*paths)
    places = [at for at, column in enumerate(columns) if column.many]
    with unhurried() if stream else nullcontext():
        for found_row in found.iterator(chunk_size=BATCH) if stream else found:
            row = list(found_row)
            for at in places:
                row[at] = row[at].split(LINK) if row[at] else []
            yield row


def linked_ids(model, name, keys) -> dict[str, list[str]]:
    """Collect, for each key, the sorted ids that a many-to-many relation links to it."""
    relation: models.ManyToManyField = model._meta.get_field(name)
    here, there = relation.m2m_column_name(), relation.m2m_reverse_name()
    found: dict[str, list[str]] = {}
    through: Any = relation.remote_field.through
    links = through.objects.filter(**{f"{here}__in": keys})
    for key, linked in links.order_by(here, there).values_list(here, there):
        found.setdefault(key, []).append(linked)
    return found
