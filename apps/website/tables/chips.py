"""What a reader chose on a table, each choice in words with the address that takes it back."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from apps.api.files.chosen import Chosen, chosen_words

from .state import State


class Chip(NamedTuple):
    """One choice."""

    label: str
    value: str
    address: str


def chips_of(state: State) -> list[Chip]:
    """List the choices that hold, those that a table begins with among them."""
    return [
        Chip(chosen.label, chosen.value, state.address({name: None}))
        for name, chosen in zip(state.filters, chosen_of(state), strict=True)
    ]


def chosen_of(state: State) -> list[Chosen]:
    """Write the choices that hold in words: what the facets beside the table call them."""
    table, filters = state.table, state.filters
    titles: dict[str, Any] = {
        "held_on__gte": _("hearings from"),
        "held_on__lte": _("hearings until"),
        "due_to__gte": _("due from"),
        "due_to__lte": _("due to"),
        **table.facets,
        **{name: each.title for name, each in table.more.items()},
    }
    found = chosen_words(table.resource, filters, titles)
    return [
        chosen._replace(value=str(table.more[name].values.get(text, text))) if name in table.more else chosen
        for (name, text), chosen in zip(filters.items(), found, strict=True)
    ]
