"""The rows of the records that some rows name, one query for each list however many rows there are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Coalesce

from apps.exports.json import to_json
from apps.hearings.models import Change, Release

from .columns import Column
from .statements import BoundList, padded, read
from .stored import RowDict


def included(columns: Sequence[Column], rows: Iterable[RowDict], release: Release | None) -> str:
    """Write the public records whose ids stand in some columns of rows: by the names of their lists, and by their ids.

    They are as the current release shows them, or an earlier one.
    """
    named: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        for column in columns:
            named[_list_of(column)].update(dict.fromkeys(_ids(row[column.name])))
    written = []
    for collection in dict.fromkeys(map(_list_of, columns)):
        found = _texts(collection, list(named[collection]), release)
        texts = [f"{to_json(id)}:{found[id]}" for id in named[collection] if id in found]
        written.append(f"{to_json(collection)}:{{{','.join(texts)}}}")
    return f"{{{','.join(written)}}}"


def _list_of(column: Column) -> str:
    model: Any = column.related_model
    return str(model.collection)


def _ids(value: str | list[str] | None) -> list[str]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(collection: str, ids: list[str], release: Release | None) -> dict[str, str]:
    """Read the stored rows of some records of a list."""

    def rows(places: list[Any]) -> QuerySet[Any]:
        kind, *rest = places
        told = Change.objects.published().current() if release is None else _standing_at(rest.pop(0))
        found = told.filter(record_type=kind, record__in=BoundList(*rest), after__isnull=False)
        return found.order_by().values_list("record", Coalesce("listed", "after", output_field=TextField()))

    if not ids:
        return {}
    moment = [] if release is None else [release.number]
    return dict(read(("included", release is None), rows, [collection, *moment, *padded(ids)]))  # type: ignore[arg-type]


def _standing_at(number: Any) -> QuerySet[Change]:
    return Change.objects.standing_at(number)
