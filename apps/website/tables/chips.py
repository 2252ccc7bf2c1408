"""What a reader chose on a table, each choice in words with the address that takes it back."""

from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.website.tables.names import name_of

from .choices import word_of
from .state import State
from .table import Table


class Chip(NamedTuple):
    """One choice."""

    label: str
    value: str
    address: str


def chips_of(state: State) -> list[Chip]:
    """List the choices that hold, those that a table begins with among them."""
    return [
        Chip(label, value, state.address({name: None}))
        for name, text in state.filters.items()
        for label, value in [(_label(state.table, name), _value(state.table, name, text))]
    ]


def _label(table: Table, name: str) -> str:
    titles: dict[str, Any] = {
        "q": _("words"),
        "held_on__gte": _("from"),
        "held_on__lte": _("to"),
        "due_to__gte": _("due from"),
        "due_to__lte": _("due to"),
        **table.facets,
        **{each: one.title for each, one in table.more.items()},
    }
    if name in titles:
        return capfirst(str(titles[name]))
    model: Any = _model(table, name)
    return capfirst(str(model._meta.verbose_name)) if model else name


def _value(table: Table, name: str, text: str) -> str:
    if name in table.more:
        return str(table.more[name].values.get(text, text))
    model: Any = _model(table, name)
    if model is None:
        return word_of(table, name, text, text)
    shown = [_shown(model, id) or id for id in text.split(",")[:5]]
    return "、".join(shown)


def _shown(model: Any, id: str) -> str | None:
    found = model.objects.published().filter(pk=id).first()
    if found is None:
        return None
    return name_of(
        {"name": getattr(found, "name", None) or str(found), "name_en": getattr(found, "name_en", None)}
    )


def _model(table: Table, name: str) -> Any:
    """Return the model whose ids a filter takes."""
    found: Any = table.resource.filterset_class.base_filters.get(name)
    return getattr(found, "kind", lambda model: None)(table.resource.serializer_class.Meta.model)
