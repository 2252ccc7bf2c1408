"""Recursive queries on trees of records, for both databases."""
# ruff: noqa: S608, S611 (nothing but names of tables is put into the SQL)

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL


def below(model: type[Model], *roots: Any) -> RawSQL:
    """Select the ids of some rows and of all rows under them, for use in `field__in=`."""
    table, places = model._meta.db_table, ", ".join(["%s"] * len(roots))
    return RawSQL(
        f"WITH RECURSIVE below(id) AS (SELECT id FROM {table} WHERE id IN ({places})"
        f" UNION SELECT t.id FROM {table} t JOIN below b ON t.parent_id = b.id) SELECT id FROM below",
        roots,
    )


def above(queryset: QuerySet[Any]) -> RawSQL | QuerySet[Any]:
    """Select the ids of the rows of a queryset and of all rows above them, for use in `pk__in=`."""
    table = queryset.model._meta.db_table
    try:
        sql, params = queryset.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return queryset.none()
    return RawSQL(
        f"WITH RECURSIVE above(id) AS ({sql}"
        f" UNION SELECT t.parent_id FROM {table} t JOIN above a ON t.id = a.id WHERE t.parent_id IS NOT NULL)"
        " SELECT id FROM above",
        params,
    )


def has_cycle(row: Any) -> bool:
    """Tell whether the chain of parents of a row has a cycle."""
    seen, at = {row.pk}, row.parent
    while at is not None:
        if at.pk in seen:
            return True
        seen.add(at.pk)
        at = at.parent
    return False
