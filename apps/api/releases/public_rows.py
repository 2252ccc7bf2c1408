"""The public form of every kind of record: the columns of its detail answer, as JSON has them."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from apps.api.resources import RECORDS
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Column, columns_of, read_rows
from apps.exports.json import plain
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart

PLAIN = {str, int, float, bool, list, dict, type(None)}


class Form:
    """How one kind of record looks in public; see `PublicForm`, which says what a release needs of it."""

    def __init__(self, resource: type[Resource]):
        self.record_type = resource.collection
        self.detail_class = resource.detail_class
        self.model: type[Record] = resource.detail_class.Meta.model

    @cached_property
    def columns(self) -> list[Column]:
        return columns_of(self.detail_class)

    @cached_property
    def labelled_by(self) -> dict[str, type[Record]]:
        own: Any = self.model._meta
        found = {"hearing": own.get_field("hearing").related_model} if self.is_part else {}
        for column in self.columns:
            *steps, _last = column.path.split("__")
            model: Any = self.model
            for at, step in enumerate(steps, 1):
                model = model._meta.get_field(step).related_model
                found["__".join(steps[:at])] = model
        return found

    @property
    def is_part(self) -> bool:
        return issubclass(self.model, HearingPart)

    @cached_property
    def names(self) -> dict[str, type[Record]]:
        related = {column.name: self._end(column.path) for column in self.columns}
        return {name: model for name, model in related.items() if model is not None}

    def _end(self, path):
        """Find the model whose ids stand at the end of a path; None where there are none."""
        *steps, last = path.split("__")
        model: Any = self.model
        for step in steps:
            model = model._meta.get_field(step).related_model
        forward = [*model._meta.fields, *model._meta.many_to_many]
        return {field.name: field.related_model for field in forward}.get(last)

    def read(self, ids: Iterable[str]) -> Iterator[dict]:
        names = [column.name for column in self.columns]
        queryset = self.detail_class.rows().filter(pk__in=list(ids)).order_by("pk")
        for row in read_rows(queryset, self.columns):
            yield {name: as_json(value) for name, value in zip(names, row, strict=True)}

    def dependents(self, path: str, ids: Iterable[str]) -> Iterator[str]:
        model: Any = self.model
        found = model.objects.published().filter(**{f"{path}__in": list(ids)})
        return found.values_list("pk", flat=True).iterator()


def as_json(value):
    """Give a value as it comes back from JSON."""
    return value if type(value) in PLAIN else plain(value)


def public_forms() -> list[Form]:
    """List the public form of every kind of record; the settings name this function to the floors below."""
    return [Form(resource) for resource in RECORDS]
