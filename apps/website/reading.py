"""Reading the published record as rows of the API: what is not in its lists is on no page."""

from typing import Any

from django.http import Http404

from apps.api.http.not_found import can_be, was_withdrawn
from apps.api.rows.details import rows


class Withdrawn(Http404):
    """A record that was public and is no longer."""


def one(resource: Any, pk: str, row_class: Any = None) -> dict[str, Any]:
    """Read one published record; an unknown and an unpublished one are both not found."""
    found: Any = can_be(pk) and rows(row_class or resource.detail_class, pk=pk)
    if not found:
        raise Withdrawn if was_withdrawn(resource.collection, pk) else Http404
    return found[0]
