"""The groups of the rows of a list that have the same values in some facets."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from django.db.models import F, QuerySet

from apps.api.http.parameters import Counting
from apps.api.query.filtering import HEARING, StrictFilterBackend
from apps.api.query.selection import Selection
from apps.api.rows.statements import Bound, Statement
from apps.hearings.models.hearings import HearingPart

from .facet import Facet, values_of

Key = tuple[Any, ...]
"""A value of each facet, None where a row has none."""


def read_groups(
    view: Any, more: Mapping[str, Any], totals: Mapping[str, Any]
) -> Iterator[tuple[list[Key], Sequence[Any]]]:
    """Yield what the rows that match come to: the keys under which they count, the values of `more`, and the totals.

    Each row counts in one of the results, which has several keys where its rows count under several values.
    """

    facets = facets_of(view)

    def make(rows: QuerySet[Any], _places: list[Bound]) -> Statement:
        if any(facet.at(rows.model).model_field is None for facet in facets):
            rows = view.serializer_class.with_columns(rows)  # else what they join would be read for every row
        by = {f"by_{at}": facet.at(rows.model).expression for at, facet in enumerate(facets)}
        read = by | {f"in_{name}": each for name, each in more.items()}
        found = rows.order_by().annotate(**{name: _named(each) for name, each in read.items()})
        groups = Statement(found.values(*read).annotate(**totals).values_list(*read, *totals))
        return groups.added_up(read, totals) if by_hearing else groups

    selection = Selection(view)
    by_hearing = not more and _has_index(view, facets)
    counting: Counting = "groups" if by_hearing else "rows"
    parents = [facet.parents() for facet in facets]
    part = ("groups", *view.parameters.cleaned["by"], *more, *totals)
    for row in _read(selection.compiled(part, make, counting=counting), selection, part):
        by, rest = row[: len(facets)], row[len(facets) :]
        yield list(product(*map(values_of, by, parents))), rest


def _read(groups: Statement, selection: Selection, part: Sequence[str]) -> list[Sequence[Any]]:
    """Read the groups; those of all rows are kept until the next release, for all rows take long to count."""
    if selection.shape.filters or selection.values:
        return groups.read(selection.values)
    return selection.kept(part, lambda: groups.read(()))


def _has_index(view: Any, facets: Sequence[Facet]) -> bool:
    """Tell whether an index holds the rows of a group hearing by hearing, with all that filters ask of a row."""
    model = view.serializer_class.Meta.model
    if view.parameters.rare or not issubclass(model, HearingPart):
        return False
    grouped = [*(facet.path for facet in facets), HEARING]
    filters = [found for _, found in StrictFilterBackend().plan(view).filters if not found.of_hearing()]
    asked = {found.field_name for found in filters}
    fields = [list(index.fields) for index in model._meta.indexes]
    return any(each[: len(grouped)] == grouped and asked <= {*each} for each in fields)


def facets_of(view: Any) -> list[Facet]:
    """List the facets that a request names."""
    return [view.grouped_by[name] for name in view.parameters.cleaned["by"]]


def _named(expression: Any) -> Any:
    return F(expression) if isinstance(expression, str) else expression


def query_of(view: Any, key: Mapping[str, Any]) -> dict[str, str] | None:
    """Write the parameters of the list that holds just the rows of a group; None where no filters say it.

    A filter that the request uses with another value is not said twice: its companion for several values says the other.
    """
    filters = view.filterset_class.base_filters
    query = {name: text for name, text in view.parameters.given.items() if name not in ("by", "top")}
    for name, value in key.items():
        told = f"{name}__isnull" if value is None else name
        text = "true" if value is None else str(value)
        if value is None and told in query and told in filters:
            if filters[told].parse(query[told]):
                continue
            return None
        if value is not None and query.get(told, text) != text:
            told = f"{name}__in"
        if told not in filters or query.get(told, text) != text or not filters[told].takes(text):
            return None
        query[told] = text
    return query
