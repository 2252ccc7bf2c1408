"""What the floors above must say of each kind of record, so that a release can be made below them."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from .models.base import Record


class PublicForm(Protocol):
    """How one kind of record looks in public: its row, as JSON has it."""

    record_type: str
    """Name of the kind, as its list is named."""
    model: type[Record]
    labelled_by: dict[str, type[Record]]
    """Paths to the other records on which the row depends, and their models."""
    names: dict[str, type[Record]]
    """Columns that hold the id, or ids, of other records, and their models."""

    def read(self, ids: Iterable[str]) -> Iterator[dict]:
        """Yield the rows of those of the records that are public."""

    def dependents(self, path: str, ids: Iterable[str]) -> Iterator[str]:
        """Yield the ids of public records whose path leads to one of the ids."""


@cache
def public_forms() -> dict[str, PublicForm]:
    """Give the public form of every kind of record, each kind after those it refers to."""
    return {form.record_type: form for form in import_string(settings.PUBLIC_FORMS)()}


def record_type_of(model: type[Record]) -> str:
    """Name the kind of record that a model holds."""
    return next(form.record_type for form in public_forms().values() if form.model is model)
