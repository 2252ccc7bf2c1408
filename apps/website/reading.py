"""Reading the published record as rows of the API: what is not in its lists is on no page."""

from django.http import Http404

from apps.api.http.not_found import was_withdrawn
from apps.api.query.filters import Id
from apps.api.rows.details import rows


class Withdrawn(Http404):
    """A record that was public and is no longer."""


def one(resource, pk: str, row_class=None) -> dict:
    """Read one published record; an unknown and an unpublished one are both not found."""
    try:
        [record] = rows(row_class or resource.detail_class, pk=Id().read(pk))
    except ValueError:
        gone = was_withdrawn(resource.collection, pk)
        raise (Withdrawn if gone else Http404) from None
    return record
