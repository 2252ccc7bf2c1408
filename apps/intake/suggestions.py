"""Suggests the fields of a proposal for words that an editor selected."""

import datetime
from decimal import Decimal

from apps.hearings.units import multiple_of, normalised

from .commitments import find_commitments
from .editable import fields_of, written
from .figures import find_figures
from .outline_markers import markers
from .proposals import Turn


def suggested(group: str, around: str, start: int, end: int, held_on: datetime.date | None) -> dict[str, str]:
    """Give the fields that the rules find in the words between `start` and `end`; {} if they find nothing."""
    if group == "figure":
        found: list = find_figures(around, 0, len(around), held_on)
    elif group == "commitment":
        found = find_commitments(around, [Turn("answer", 0, len(around))], held_on)
    elif group == "point":
        first = next(iter(markers(around, start, end)), None)
        return {"marker": around[first.start : first.end]} if first and first.start == start else {}
    else:
        return {}
    shared = {at: min(end, each.end) - max(start, each.start) for at, each in enumerate(found)}
    best = max(shared, key=lambda at: (shared[at], -at), default=None)
    return fields_of(found[best]) if best is not None and shared[best] > 0 else {}


def canonical(stated_value: Decimal, stated_unit: str) -> dict[str, str]:
    """Convert a printed number and unit to canonical form; for a unit without a fixed factor, give the value alone."""
    known = normalised(stated_value, stated_unit)
    if known is None:
        return {"value": written(stated_value * multiple_of(stated_unit))}
    return {"value": written(known[0]), "unit": known[1]}
