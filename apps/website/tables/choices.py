"""The facets beside a table: each value with its number of rows, and the address that chooses it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext as _

from apps.api.facets.counts import count_groups
from apps.api.files.chosen import word_of
from apps.api.http.answer_cache import cache_answer, cached
from apps.api.query.asking import asked
from apps.api.releases.caching import key_of

from .names import called
from .state import State

SHOWN, MOST = 8, 40
Counted = list[tuple[str, str, int]]
"""Values, the words for each, and the number of its rows."""


class Choice(NamedTuple):
    """One value of a facet."""

    label: str
    number: int
    address: str
    chosen: bool


class Facet(NamedTuple):
    """A facet: its filter, its title, its values with the most rows, and the others."""

    name: str
    title: str
    choices: list[Choice]
    others: list[Choice]


def facets_of(request: HttpRequest, state: State) -> list[Facet]:
    """List what the reader can choose from, each facet counted as if nothing were chosen of it."""
    table, counted = state.table, _counted(request, state)
    titles = {**table.facets, **{name: each.title for name, each in table.more.items()}}
    return [_facet(state, name, str(title), counted[name]) for name, title in titles.items() if counted[name]]


def _facet(state: State, name: str, title: str, counted: Counted) -> Facet:
    chosen = state.value(name)
    choices = [
        Choice(label, count, state.address({name: None if value == chosen else value}), value == chosen)
        for value, label, count in counted
    ]
    if name in state.table.first:
        total = sum(each.number for each in choices)
        choices.append(Choice(_("all of them"), total, state.address({name: None}), chosen is None))
    first = [*choices[:SHOWN], *(each for each in choices[SHOWN:] if each.chosen)]
    return Facet(name, title, first, [each for each in choices[SHOWN:] if not each.chosen])


def _counted(request: Any, state: State) -> dict[str, Counted]:
    """Count the rows by each facet, once for a release."""
    view = asked(state.table.resource, request, state.filters)
    key = f"facets:{key_of(view.request, request.release)}"
    found = cached(key)
    if found is None:
        found = {name: _values(request, state, name) for name in state.table.facets}
        found |= {name: list(_either(request, state, name)) for name in state.table.more}
        cache_answer(key, found)
    return found


def _without(state: State, name: str) -> dict[str, str]:
    return {each: text for each, text in state.filters.items() if each != name}


def _values(request: HttpRequest, state: State, name: str) -> Counted:
    view = asked(state.table.resource, request, {**_without(state, name), "by": name}, "facets")
    _total, groups = count_groups(view)
    found = [(key, count) for key, count in groups if key[0] is not None][:MOST]
    names = called(view, [value for (value,), _count in found])
    return [
        (value, names.get(value) or word_of(state.table.resource, name, value, state.filters) or value, count)
        for (value,), count in found
    ]


def _either(request: HttpRequest, state: State, name: str) -> Iterator[tuple[str, str, int]]:
    for value, label in state.table.more[name].values.items():
        query = {**_without(state, name), name: value, "count": "true", "page_size": "1"}
        view: Any = asked(state.table.resource, request, query)
        view.records()
        yield value, str(label), view.paginator.count
