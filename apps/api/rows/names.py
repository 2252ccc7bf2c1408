"""Names for readers of English: where a record has an English name, it takes the place of the Chinese one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from django.db.models import QuerySet

from apps.api.http.languages import in_english
from apps.hearings.batches import batches

from .columns import Row, columns_of, nested_in
from .details import RowDict
from .statements import Bound, BoundList, padded, read

NAME = "name_en"
Names = dict[Any, dict[str, str]]
"""The English names of records, by their model and their id."""


def names(model: Any, ids: Iterable[str]) -> dict[str, str]:
    """Map ids of published records to their names in the active language; to their words where the kind has no names."""
    rows = model.objects.published().filter(pk__in=set(ids))
    found = {row.pk: str(getattr(row, "name", None) or row) for row in rows}
    return found | english_names(model, found)


def english_names(model: Any, ids: Iterable[str]) -> dict[str, str]:
    """Map ids of records to their English names; nothing where the active language or the kind of record has none."""

    def rows(places: list[Bound]) -> QuerySet[Any]:
        chosen = model._base_manager.filter(pk__in=BoundList(*places), name_en__isnull=False)
        return chosen.values_list("pk", NAME)

    found: dict[str, str] = {}
    for some in batches(sorted(set(ids))) if in_english() and _has_english(model) else ():
        found |= {row[0]: row[1] for row in read(("english_names", model), rows, padded(some))}
    return found


def with_names(row_class: type[Row], rows: list[RowDict]) -> list[RowDict]:
    """Give rows, and the rows nested in them, the names of the active language: their own and those beside their ids.

    A row with an English name keeps its own name as `own_name`. Roles and words stay as they were printed.
    """
    return lists_with_names([(row_class, rows)])[0]


def lists_with_names(lists: Sequence[tuple[type[Row], list[RowDict]]]) -> list[list[RowDict]]:
    """Give the rows of several lists the names of the active language; each kind of record is asked for its names once."""
    if not in_english():
        return [rows for _row_class, rows in lists]
    wanted: dict[Any, set[str]] = {}
    for row_class, rows in lists:
        for model, id in _named(row_class, rows):
            wanted.setdefault(model, set()).add(id)
    english = {model: english_names(model, ids) for model, ids in wanted.items()}
    return [_renamed(row_class, rows, english) for row_class, rows in lists]


def _has_english(model: Any) -> bool:
    return any(field.name == NAME for field in model._meta.concrete_fields) if model else False


@cache
def _columns(row_class: type[Row]) -> list[tuple[str, str, Any]]:
    """List the columns that hold ids of records with English names: each with that of their Chinese names and the model."""
    columns = columns_of(row_class)
    present = {column.name for column in columns}
    return [
        (column.name, f"{column.name}_name", column.related_model)
        for column in columns
        if f"{column.name}_name" in present and _has_english(column.related_model)
    ]


def _named(row_class: type[Row], rows: Iterable[RowDict]) -> Iterator[tuple[Any, str]]:
    columns, within = _columns(row_class), nested_in(row_class)
    for row in rows:
        yield from ((model, row[id]) for id, _name, model in columns if row.get(id))
        for nested in within:
            yield from _named(nested.row_class, row.get(nested.name, ()))


def _renamed(row_class: type[Row], rows: Iterable[RowDict], english: Names) -> list[RowDict]:
    columns, within = _columns(row_class), nested_in(row_class)
    found = []
    for row in rows:
        told: dict[str, Any] = {
            name: english[model].get(row[id], row.get(name)) for id, name, model in columns if row.get(id)
        }
        told |= {"name": row[NAME], "own_name": row["name"]} if row.get(NAME) else {}
        told |= {
            each.name: _renamed(each.row_class, row[each.name], english)
            for each in within
            if each.name in row
        }
        found.append({**row, **told})
    return found
