"""Reading the published record as rows of the API: what is not in its lists is on no page."""

from django.http import Http404

from apps.api.details import read_details
from apps.api.filters import Id


def rows(row_class, **where) -> list[dict]:
    """Read the published rows that match."""
    return read_details(row_class, row_class.rows().filter(**where))


def one(row_class, pk: str) -> dict:
    """Read one published row; an unknown and an unpublished one are both not found."""
    try:
        [record] = rows(row_class, pk=Id().read(pk))
    except ValueError:
        raise Http404 from None
    return record
