"""Facets: the columns by whose values the rows of a list are counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from apps.api.rows.paths import FieldPath, field_path
from apps.hearings.batches import batches
from apps.hearings.models import Area


@dataclass(frozen=True)
class Facet:
    """A column by whose values rows are counted; the filter of the same name selects the rows of each value.

    A row of which a list holds several values counts under each. In a tree it counts under a node and under all above it.
    """

    path: str
    tree: type[Model] | None = None
    label: str = "name"
    """The column that says in words which record an id names."""

    def at(self, model: Any) -> FieldPath:
        """Return where the values stand."""
        return field_path(model, self.path)

    def overlaps(self, model: Any) -> bool:
        """Tell whether a row can count under several values."""
        return self.tree is not None or self.at(model).many

    def parents(self) -> dict[str, str | None]:
        """Map each node of the tree to the one above it."""
        nodes: Any = self.tree._base_manager if self.tree else None
        return dict(nodes.values_list("pk", "parent")) if nodes else {}

    def labels(self, model: Any, ids: Iterable[str]) -> dict[str, str]:
        """Map ids of records to what they are called; nothing for other values."""
        named: Any = self.at(model).related_model
        found: dict[str, str] = {}
        for some in batches(sorted(set(ids)) if named else ()):
            found |= named._base_manager.filter(pk__in=some).values_list("pk", self.label)
        return found

    def is_labelled(self, model: Any) -> bool:
        """Tell whether the values are ids of records."""
        return self.at(model).related_model is not None


OF_PART = {"hearing": Facet("hearing", label="title"), "area": Facet("hearing__area", tree=Area)}
"""The facets that every part of a hearing has."""


def values_of(value: Any, parents: dict[str, str | None]) -> Sequence[Any]:
    """List the values under which a row counts whose column has this value; None where it has none."""
    each = value if isinstance(value, list) else [value]
    found = set(each)
    for node in each:
        while node := parents.get(node):
            found.add(node)
    return list(found) or [None]
