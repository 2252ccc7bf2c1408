"""How many rows of a list have each value of a facet, or each pair of values of two."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import Count

from apps.api.http.addresses import absolute
from apps.api.http.parameters import query_string

from .groups import Key, facets_of, query_of, read_groups


def count_groups(view: Any) -> tuple[int, list[tuple[Key, int]]]:
    """Count the rows that match, and those under each key; the keys with the most rows come first."""
    total, found = 0, Counter[Key]()
    for keys, (count,) in read_groups(view, {}, {"rows": Count("*")}):
        total += count
        for key in keys:
            found[key] += count
    return total, sorted(found.items(), key=lambda each: (-each[1], order_of(each[0])))


def order_of(key: Key) -> list[tuple[bool, str]]:
    """Return what keys are sorted by: their values, those without one last."""
    return [(value is None, str(value)) for value in key]


def named(view: Any, keys: Sequence[Key]) -> list[dict[str, Any]]:
    """Return keys by the names of their columns, with the words that say which records they name."""
    names, facets = view.parameters.cleaned["by"], facets_of(view)
    found: list[dict[str, Any]] = [{} for _ in keys]
    for at, (name, facet) in enumerate(zip(names, facets, strict=True)):
        labels = facet.labels(model_of(view), [key[at] for key in keys if key[at] is not None])
        for each, key in zip(found, keys, strict=True):
            each[name] = key[at]
            if facet.is_labelled(model_of(view)):
                each[f"{name}_{facet.label}"] = labels.get(key[at])
    return found


def list_url(view: Any, request: Any, key: dict[str, Any]) -> str | None:
    """Return the address of the list of the rows of a group; None where no filters say which they are."""
    query = query_of(view, key)
    if query is None:
        return None
    return absolute(request, f"/api/v1/{view.collection}/{'?' if query else ''}{query_string(query)}")


def model_of(view: Any) -> Any:
    """Return the model of the rows of a list."""
    return view.serializer_class.Meta.model


def count_rows(view: Any, request: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return what is counted in all, and a row for each group that is shown."""
    total, found = count_groups(view)
    shown = found[: view.parameters.cleaned.get("top")]
    names = view.parameters.cleaned["by"]
    rows = [
        {
            **row,
            "count": count,
            "list_url": list_url(view, request, dict(zip(names, key, strict=True))),
        }
        for row, (key, count) in zip(named(view, [key for key, _ in shown]), shown, strict=True)
    ]
    others = found[len(shown) :]
    other = {"groups": len(others), "count": sum(count for _, count in others)}
    return {"count": total, "overlapping": overlapping(view), "other": other}, rows


def overlapping(view: Any) -> bool:
    """Tell whether a row can count in several groups."""
    return any(facet.overlaps(model_of(view)) for facet in facets_of(view))
