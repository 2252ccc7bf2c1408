"""Long lists: a page looks at no more records than a bound, those that changed last, so that none reads a whole table."""

from typing import Any

from django.contrib.admin.utils import build_q_object_from_lookup_parameters, prepare_lookup_value
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldError, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from ..attention import ATTENTION
from .filters import AttentionFilter

MOST = 10_000
"""How many records a list sorts, filters and searches."""
EXACT = ("__exact", "__isnull", "__gte", "__lt")
"""Lookups that the database compares with a column; a part of a day, such as its year, it must compute."""


def newest(rows: QuerySet[Any], most: int) -> QuerySet[Any] | None:
    """Select the records that changed last, if there are more than a bound."""
    longer = rows.order_by().values("pk")[: most + 1].count() > most
    return changed_last(rows, most) if longer else None


def changed_last(rows: QuerySet[Any], most: int) -> QuerySet[Any]:
    """Select the records that changed last, to which an index leads."""
    return rows.order_by("-modified_at", "-pk").values("pk")[:most]


def narrowed(rows: QuerySet[Any], changelist: ChangeList, request: HttpRequest) -> QuerySet[Any]:
    """Apply first those filters of a list to which an index leads, so that all they keep is seen."""
    model: Any = rows.model
    indexed = {each for index in model._meta.indexes for each in index.fields[:1]}
    indexed |= {field.name for field in model._meta.fields if field.is_relation}
    for name, values in changelist.get_filters_params().items():
        if name == AttentionFilter.parameter_name:
            chosen = [each for each in ATTENTION.get(model, []) if each.code in values and each.indexed]
            rows = chosen[0].among(rows) if chosen else rows
        elif (
            name.partition("__")[0] in indexed
            and name.endswith(EXACT)
            and changelist.model_admin.lookup_allowed(name, values[-1], request)
        ):
            rows = _filtered(rows, name, values)
    return rows


def _filtered(rows: QuerySet[Any], name: str, values: Any) -> QuerySet[Any]:
    """Apply one filter; the list itself refuses one that makes no sense."""
    try:
        return rows.filter(build_q_object_from_lookup_parameters({name: prepare_lookup_value(name, values)}))
    except (FieldError, ValidationError, ValueError):
        return rows
