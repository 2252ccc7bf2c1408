"""The shape of the stored rows: the names and the order of the columns of every kind of record."""

import hashlib
from functools import cache, lru_cache
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from apps.api.rows.statements import read
from apps.exports.json import to_json
from apps.hearings.models import Release
from apps.hearings.waiting import NotReleased

from .public_rows import public_rows

WRITING = 1
"""Number of the way in which values are written as JSON; one more whenever a value of the same column is written otherwise."""
OTHER = gettext_noop("The stored rows have other columns than this version shows; run `manage.py restate`")


@cache
def shape() -> str:
    """Compute the digest of the columns that the detail answers and the lists have today, and of how values are written."""
    kinds = public_rows().values()
    found = [
        (
            WRITING,
            kind.collection,
            [(column.name, type(column.field).__name__) for column in kind.columns],
            kind.listed,
        )
        for kind in kinds
    ]
    return hashlib.sha256(to_json(found).encode()).hexdigest()


def newest_release() -> Release | None:
    """Read the newest release; None before the first.

    Errors: NotReleased where its rows have another shape.
    """
    release = next((_release(*row) for row in read("newest release", _newest, ())), None)
    if release is not None and release.shape != shape():
        raise NotReleased(OTHER)
    return release


def _newest(_places: object) -> QuerySet[Any]:
    return Release.objects.order_by("-number").values_list(*_names())[:1]


@lru_cache(maxsize=1)
def _release(*row: Any) -> Release:
    """Make the release of a row, once for each; so the same release is the same object."""
    return Release.from_db(None, _names(), row)


def _names() -> list[str]:
    return [field.attname for field in Release._meta.concrete_fields]
