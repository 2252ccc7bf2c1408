"""Columns: the serializer field is the column, and JSON, files and docs all read that one declaration."""

from functools import cache
from typing import Any, NamedTuple, cast

from django.db.models import QuerySet, TextField, Value
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.utils import model_meta

from apps.exports.json import to_json

from .paths import FieldPath, field_path


class Column(FieldPath):
    """One published column: its name, its serializer field, and where its values stand in the database."""

    def __init__(self, row_class: type["Row"], name: str, field: serializers.Field) -> None:
        super().__init__(row_class.Meta.model, cast(str, field.source).replace(".", "__"))
        self.name, self.field = name, field
        if self.model_field is None:
            self.nullable = bool(field.allow_null)


PAGE = "html_url"
"""Name of the column that says where a record is shown: a path, before which each answer puts the address of the site."""
_PATH = f'"{PAGE}":"/'


def on_site(text: str, site: str) -> str:
    """Put the address of a site, which ends in a slash, before the paths of pages in a JSON text.

    No value has a key in it: within a value each quotation mark is escaped.
    """
    return f'"{PAGE}":{to_json(site)[:-1]}'.join(
        text.split(_PATH)
    )  # searched once, where `replace` first counts


CREATED = _(
    "Instant at which the record was first stored, which is before it was published; of a record that was loaded from a "
    "file, the instant that the file states (UTC)."
)


class Row(serializers.ModelSerializer[Any]):
    """A flat row: each name in `Meta.fields` is a column of the model, or has its path in `Meta.paths`.

    A column that is reached through relations takes its type and meaning from the model field at the end of its path.
    """

    html_url = serializers.URLField(
        label=_("page"),
        read_only=True,
        help_text=_("Address of the public page of the record; the page of a quote opens at its words."),
    )

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.__doc__ is None and hasattr(cls, "Meta"):
            cls.__doc__ = cls.Meta.model.__doc__

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        """Select the published records."""
        model: Any = cls.Meta.model
        return cls.with_columns(model.objects.published())

    @classmethod
    def with_columns(cls, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Add to a queryset whatever the columns need beside the model's own; `with_page` replaces the page."""
        return queryset.annotate(**{PAGE: Value(None, TextField())})

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        """Say where on the public site a record is shown."""
        model: Any = cls.Meta.model
        return f"/{model.collection}/{record['id']}/"

    @classmethod
    def with_page(cls, row: dict[str, Any]) -> dict[str, Any]:
        """Set in a row the path of its page, which follows from its other columns."""
        row[PAGE] = cls.page_path(row)
        return row

    def get_extra_kwargs(self) -> dict[str, Any]:
        """Say of `created_at` what it is to a reader, who never sees a record before it is published."""
        found: dict[str, Any] = super().get_extra_kwargs()
        return {"created_at": {"help_text": CREATED}, **found}

    def build_field(
        self, field_name: str, info: Any, model_class: Any, nested_depth: int
    ) -> tuple[type[serializers.Field], dict[str, Any]]:
        source = getattr(self.Meta, "paths", {}).get(field_name, field_name)
        path, last = field_path(model_class, source.replace(".", "__")), source.rpartition(".")[2]
        if path.models:
            info = model_meta.get_field_info(path.owner)
        field_class, kwargs = super().build_field(last, info, path.owner, nested_depth)
        kwargs = {"help_text": kwargs.get("help_text"), **kwargs, "read_only": True}
        for unused in ("queryset", "required", "default", "validators", "allow_blank", "view_name"):
            kwargs.pop(unused, None)
        if path.nullable:
            kwargs["allow_null"] = True
        if path.many:
            kwargs["many"] = True
        if source != field_name:
            kwargs["source"] = source
        return field_class, kwargs


@cache
def columns_of(row_class: type[Row]) -> list[Column]:
    """List the columns of a row, in declared order; fields that nest other records are not columns."""
    fields = row_class().fields.items()
    unlisted = (serializers.BaseSerializer, Computed)
    return [Column(row_class, name, field) for name, field in fields if not isinstance(field, unlisted)]


class Computed(serializers.URLField):
    """A field of the detail answer that follows from the address, not from a column."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)


class Detail(Row):
    """One record in full: its row, its addresses and licence, and the records that belong to it."""

    url = Computed(help_text=_("Address of this record in the API."))
    licence = Computed(
        help_text=_(
            "Licence of the compilation; the rights in the words of a source stay with its publisher."
        )
    )

    ADDRESSES = ("url", "licence")


class Nested(NamedTuple):
    """A field of a detail answer that nests records of another kind."""

    name: str
    field: serializers.ListSerializer
    row_class: type[Row]
    column: Column
    """The column of the nested rows that holds the id of the outer record."""
    lists_ids: bool
    """Whether `column` is instead a column of the outer record, which lists the ids of the nested rows."""


@cache
def nested_in(detail_class: type[Row]) -> list[Nested]:
    """List the fields of a detail that nest other records.

    Errors: ValueError where no column holds the ids that bind them to the outer record.
    """
    found = []
    for name, field in detail_class().fields.items():
        if isinstance(field, serializers.ListSerializer):
            model: Any = detail_class.Meta.model
            relation = model._meta.get_field(field.source)
            row_class, lists_ids = cast(type[Row], type(field.child)), relation.many_to_many
            path, holder = (relation.name, detail_class) if lists_ids else (relation.field.name, row_class)
            [column] = [column for column in columns_of(holder) if column.path == path]
            found.append(Nested(name, field, row_class, column, lists_ids))
    return found
