"""What a list selects: the shape that its SQL depends on, and the values that each request binds to it."""

import hashlib
import pickle
from collections.abc import Callable, Hashable
from copy import copy
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import QuerySet

from apps.api.http.answer_cache import LARGEST, cache_answer, cached
from apps.api.http.parameters import Counting
from apps.api.http.software import fingerprint
from apps.api.rows.day import day_read
from apps.api.rows.statements import COMPILED, Bound

from .filtering import StrictFilterBackend
from .terms import Match

T = TypeVar("T")


@dataclass(frozen=True)
class Shape:
    """Two requests of equal shapes select rows by the same SQL; only the bound values differ."""

    view: Any
    """What says which rows there are, before any filter."""
    action: str
    filters: tuple[tuple[str, str, int], ...]
    """Name, lookup and number of values of each filter."""
    ordering: Any
    """The order that the request names, or that of the pages of a feed; None for a calendar."""
    rows: Any
    """What is read of each row."""
    as_of: bool
    day: Any
    """The day on which the status of a commitment depends."""


class Selection:
    """The rows that a view selects, whose statements are compiled once for their shape."""

    def __init__(self, view: Any) -> None:
        self.view, cleaned = view, view.parameters.cleaned
        self._filters = StrictFilterBackend().plan(view).filters
        self.shape = Shape(
            view.identity,
            view.action,
            tuple((name, *found.shape(cleaned[name])) for name, found in self._filters),
            cleaned.get("ordering") or getattr(view.paginator, "ordering", None),
            view.row_reader.shape,
            "as_of" in cleaned,
            day_read(),
        )
        self.values = [value for name, found in self._filters for value in found.each(cleaned[name])]
        self.values += [view.release_rows.number] if view.release_rows else []
        self.values += view.kwargs.values()

    def compiled(
        self,
        part: Hashable,
        make: Callable[[QuerySet[Any], list[Bound]], T],
        more: int = 0,
        counting: Counting = "",
    ) -> T:
        """Return what `make` compiles for a part of the selection, such as a page of some size or the count.

        `make` is given the rows, with places in place of the values, and the places of `more` values behind these.
        """
        return COMPILED.get((self.shape, part, more), lambda: make(*self._rows(more, counting)))

    def kept(self, part: Hashable, read: Callable[[], T]) -> T:
        """Return what the rows come to in some part, or read it and keep it until the next release."""
        release, shape = getattr(self.view.request, "release", None), self.shape
        if release is None:
            return read()
        state = (release.number, release.at, release.digest, fingerprint())
        asked = (shape.view, shape.filters, self.values, shape.as_of, shape.day, part)
        key = f"rows:{hashlib.sha256(repr((state, asked)).encode()).hexdigest()}"
        found: T | None = cached(key)
        if found is None:
            found = read()
            if len(pickle.dumps(found)) <= LARGEST:
                cache_answer(key, found)
        return found

    def known_count(self) -> int | None:
        """Count the rows by the search index, where that alone says which they are."""
        values = [self.view.parameters.cleaned[name] for name, _found in self._filters]
        many = len(values) == 1 and isinstance(values[0], Match) and values[0].records is None
        return values[0].count() if many else None

    def bounds(self, path: str) -> bool:
        """Tell whether the filters leave out every row without a value at a path."""
        past = self.view.release_rows
        return bool(past and past.is_valued(path)) or any(found.bounds(path) for _, found in self._filters)

    def _rows(self, more: int, counting: Counting) -> tuple[QuerySet[Any], list[Bound]]:
        """Select the rows as the view does, with places in place of the values."""
        rest = iter([Bound(at) for at in range(len(self.values) + more)])
        view, cleaned = copy(self.view), dict(self.view.parameters.cleaned)
        for name, found in self._filters:
            cleaned[name] = found.bound(cleaned[name], [next(rest) for _ in found.each(cleaned[name])])
        if view.release_rows:
            cleaned["as_of"] = view.release_rows.bound_to(next(rest))
        view.kwargs = {name: next(rest) for name in view.kwargs}
        view.parameters = copy(view.parameters)
        view.parameters.cleaned, view.parameters.counting = cleaned, counting
        return view.filter_queryset(view.get_queryset()), list(rest)
