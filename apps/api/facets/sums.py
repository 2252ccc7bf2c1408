"""Least, greatest and sum of the figures of a list, by unit and by how exactly they are stated."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Max, Min

from apps.api.query.figures import RANGE, counted_in, precision
from apps.hearings.models import Figure

from .columns import NOTE
from .counts import list_url, named, order_of, overlapping
from .decimal_sum import DecimalSum
from .groups import Key, read_groups

SUMMED = (Figure.Kind.MONEY, Figure.Kind.COUNT, Figure.Kind.AREA, Figure.Kind.LENGTH)
"""The kinds whose values can be added; shares, ranks, changes and durations cannot."""
LINE = ("kind", "unit", "counted_in", "precision")
"""The columns that tell the lines of a key apart."""
TOTALS = {
    "rows": Count("*"),
    "least": Min("value"),
    "greatest": Max("value"),
    "sum": DecimalSum("value"),
}


@dataclass
class Sum:
    """What the values of a line come to."""

    count: int
    least: Decimal
    greatest: Decimal
    sum: Decimal

    def add(self, other: "Sum") -> None:
        """Add what other values come to."""
        self.count += other.count
        self.least, self.greatest = min(self.least, other.least), max(self.greatest, other.greatest)
        self.sum += other.sum


def sum_rows(view: Any, request: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return what is counted in all, and the lines of each key that is shown; a key with more figures comes first."""
    total, counts = 0, Counter[Key]()
    lines: dict[tuple[Key, Key], Sum] = {}
    read = {"kind": "kind", "unit": "unit", "stated": "stated_unit", "precision": precision()}
    for keys, (kind, unit, stated, precise, *found) in read_groups(view, read, TOTALS):
        line = (kind, unit, counted_in(unit, stated), precise)
        total += found[0]
        for key in keys:
            counts[key] += found[0]
            if (key, line) in lines:
                lines[key, line].add(Sum(*found))
            else:
                lines[key, line] = Sum(*found)
    ordered = sorted(counts, key=lambda key: (-counts[key], order_of(key)))
    shown = ordered[: view.parameters.cleaned.get("top")]
    others = {"groups": len(ordered) - len(shown), "count": sum(counts[key] for key in ordered[len(shown) :])}
    places = {key: at for at, key in enumerate(shown)}
    told = sorted(
        ((key, line, found) for (key, line), found in lines.items() if key in places),
        key=lambda each: (places[each[0]], order_of(each[1])),
    )
    totals = {"note": str(NOTE), "count": total, "overlapping": overlapping(view), "other": others}
    return totals, _rows(view, request, told)


def _rows(view: Any, request: Any, told: Sequence[tuple[Key, Key, Sum]]) -> list[dict[str, Any]]:
    by = view.parameters.cleaned["by"]
    rows = []
    for row, (key, line, found) in zip(named(view, [key for key, _, _ in told]), told, strict=True):
        row |= dict(zip(LINE, line, strict=True))
        added = line[0] in SUMMED and line[-1] != RANGE
        row |= {"count": found.count, "least": found.least, "greatest": found.greatest}
        row["sum"] = found.sum if added else None
        row["list_url"] = list_url(view, request, dict(zip((*by, *LINE), (*key, *line), strict=True)))
        rows.append(row)
    return rows
