"""The shape of a list: what its SQL depends on, apart from the values that are bound to it."""

from dataclasses import dataclass
from typing import Any

from .filtering import StrictFilterBackend
from .ordering import Ordering


@dataclass(frozen=True)
class Shape:
    """Two requests of one view with equal shapes run the same SQL; only the bound values differ."""

    filters: tuple[tuple[str, str, int], ...]
    """Name, lookup and number of values of each filter."""
    ordering: Ordering
    columns: tuple[str, ...]
    as_of: bool

    @classmethod
    def of(cls, view: Any) -> "Shape":
        """Return the shape of the list that a view is asked for."""
        cleaned = view.parameters.cleaned
        return cls(
            StrictFilterBackend().shape(view),
            cleaned["ordering"],
            tuple(column.name for column in view.columns),
            "as_of" in cleaned,
        )
