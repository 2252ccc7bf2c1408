"""Pages: signed cursors that hold in every documented ordering, whatever is added or removed meanwhile."""

import hashlib
from decimal import Decimal

from django.core.signing import BadSignature, Signer

from apps.api.http.errors import BadParameters, ParameterError
from apps.api.rows.columns import read_rows
from apps.api.rows.paths import field_path

from .ordering import column

DEFAULT_SIZE = 20
LARGEST_SIZE = 100


class Page:
    """One page of a list: its rows, and cursors to the rows after and before it.

    `read` takes sorted rows and yields the columns of each, with its place in the order.
    """

    def __init__(self, queryset, ordering, size, cursor, read):
        backwards, values = cursor or (False, None)
        found: list = []
        for rows in ordering.stretches(queryset, values, backwards):
            wanted = size + 1 - len(found)
            found += read(rows[:wanted]) if wanted else []
        more, found = len(found) > size, found[:size]
        if backwards:
            found.reverse()
        self.rows = [row for row, _place in found]
        ends = [place for _row, place in found]
        self.next = (False, ends[-1]) if ends and (more or backwards) else None
        self.previous = (True, ends[0]) if ends and (more if backwards else values is not None) else None


def with_places(row_class, columns, paths, chosen):
    """Read chosen rows of today, each with its place in the order.

    Their columns are joined to them alone: joined to all rows they would lead a database away from the index of the order.
    """
    model = row_class.Meta.model
    keys = [field_path(model, path) for path in paths]
    rows = model.objects.filter(pk__in=chosen.values("pk"))
    rows = row_class.with_columns(rows).order_by(*chosen.query.order_by)
    for row in read_rows(rows, [*columns, *keys]):
        yield row[: len(columns)], row[len(columns) :]


def sign(position, query: str) -> str:
    """Write a position in a list as an opaque cursor, good for this query only."""
    backwards, values = position
    return _signer(query).sign_object([backwards, *(None if v is None else str(v) for v in values)])


def unsign(cursor: str, query: str, queryset, paths):
    """Read a cursor back, or refuse it when it was altered or belongs to another query."""
    try:
        backwards, *texts = _signer(query).unsign_object(cursor)
    except (BadSignature, UnicodeError):
        raise BadParameters(
            [
                ParameterError(
                    "cursor", "Not a cursor of this query. Start again without it, then follow `next`."
                )
            ]
        ) from None
    values = [
        None if text is None else _typed(column(queryset, path), text)
        for path, text in zip(paths, texts, strict=True)
    ]
    return backwards, values


def _typed(field, text):
    value = field.to_python(text) if field else text
    return value.normalize() if isinstance(value, Decimal) else value


def _signer(query):
    return Signer(salt=f"cursor:{hashlib.sha256(query.encode()).hexdigest()}")
