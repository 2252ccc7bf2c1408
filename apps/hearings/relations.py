"""Which fields of records refer to a kind of record; histories and tables of links are left out."""

from typing import Any

from django.db import models


def foreign_keys_to(model: type[models.Model]) -> list[models.Field]:
    """List the foreign keys by which records refer to a model."""
    related: Any = model._meta.related_objects
    return [each.field for each in related if each.one_to_many or each.one_to_one]


def linking_to(model: type[models.Model]) -> list[Any]:
    """List the many-to-many fields by which records link to a model."""
    related: Any = model._meta.related_objects
    return [each.field for each in related if each.many_to_many]
