"""The shape of a list: what the SQL of its rows depends on, apart from the values that are bound to it.

No request uses it yet: it says by which key a compiled statement may be kept.
"""

from dataclasses import dataclass
from typing import Any

from .filtering import StrictFilterBackend
from .ordering import Ordering


@dataclass(frozen=True)
class Shape:
    """Two requests of one view with equal shapes select rows by the same SQL; only the bound values differ.

    It is the shape of the rows before paging. The SQL of a page also depends on its size, its cursor and `count`.
    """

    filters: tuple[tuple[str, str, int], ...]
    """Name, lookup and number of values of each filter."""
    ordering: Ordering | None
    """The order that the request names, or that of the pages of a feed; None for a calendar."""
    columns: tuple[str, ...]
    as_of: bool

    @classmethod
    def of(cls, view: Any) -> "Shape":
        """Return the shape of the list that a view is asked for."""
        cleaned = view.parameters.cleaned
        return cls(
            StrictFilterBackend().shape(view),
            cleaned.get("ordering") or getattr(view.paginator, "ordering", None),
            tuple(column.name for column in view.columns),
            "as_of" in cleaned,
        )
