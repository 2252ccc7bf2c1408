"""What a reader chose on a table, each choice in words with the address that takes it back."""

from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.api.files.chosen import labelled
from apps.api.query.filters import IsNull
from apps.api.query.relations import Linking
from apps.api.rows.columns import columns_of
from apps.hearings.models import Speaker
from apps.website.tables.names import name_of

from .choices import word_of
from .state import State
from .table import Table

MOST_SHOWN = 5


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
        "held_on__gte": _("from"),
        "held_on__lte": _("to"),
        "due_to__gte": _("due from"),
        "due_to__lte": _("due to"),
        **{each: one.title for each, one in table.more.items()},
    }
    if name in titles:
        return capfirst(str(titles[name]))
    base, _sep, lookup = name.partition("__")
    return capfirst(labelled(_title(table, base), lookup))


def _title(table: Table, name: str) -> str:
    """Say in words what a filter without its lookup is about."""
    titles: dict[str, Any] = {
        "q": _("words"),
        "modified_since": _("changed since"),
        "precision": _("how exactly it is stated"),
        "counted_in": _("what is counted"),
        "quoted_from": _("quoted from"),
        "answered_by": _("answered by"),
        "capacity": Speaker._meta.get_field("capacity").verbose_name,
        **table.facets,
    }
    if name in titles:
        return str(titles[name])
    columns = {each.name: each.model_field for each in columns_of(table.resource.serializer_class)}
    if name in columns and name != "id":
        return str(columns[name].verbose_name)
    found = _filter(table, name)
    if isinstance(found, Linking):
        return str(found.through._meta.verbose_name_plural)
    return str(_model(table, name)._meta.verbose_name)


def _value(table: Table, name: str, text: str) -> str:
    if name in table.more:
        return str(table.more[name].values.get(text, text))
    found = _filter(table, name)
    if isinstance(found, IsNull):
        return _("there is none") if found.to_python(text) else _("there is one")
    if isinstance(found, Linking):
        return _("there are some") if text == "any" else _("there are none")
    each, base = text.split(",")[:MOST_SHOWN], name.partition("__")[0]
    if model := _model(table, name):
        return "、".join(_shown(model, id) or id for id in each)
    return "、".join(word_of(table, base, value, _word(base, value)) for value in each)


def _word(name: str, value: str) -> str:
    """Return the word for a value of a filter that is no column; the value where it has none."""
    words = {"exact": _("exactly"), "approximate": _("approximately"), "range": _("as a range")}
    if name == "capacity":
        return str(dict(Speaker.Capacity.choices).get(value, value))
    return words.get(value, value) if name == "precision" else value


def _shown(model: Any, id: str) -> str | None:
    found = model.objects.published().filter(pk=id).first()
    if found is None:
        return None
    return name_of(
        {"name": getattr(found, "name", None) or str(found), "name_en": getattr(found, "name_en", None)}
    )


def _filter(table: Table, name: str) -> Any:
    """Return the filter of a name, or the one for several values where the list has no other."""
    filters: Any = table.resource.filterset_class.base_filters
    return filters.get(name) or filters.get(f"{name}__in") or filters.get(f"{name}__isnull")


def _model(table: Table, name: str) -> Any:
    """Return the model whose ids a filter takes."""
    found = _filter(table, name)
    return getattr(found, "kind", lambda model: None)(table.resource.serializer_class.Meta.model)
