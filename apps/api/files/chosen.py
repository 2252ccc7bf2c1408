"""What was chosen of a list, in words: names in place of ids, and labels in place of the words of a fixed list."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.api.http.languages import listed
from apps.api.query.filters import IsNull
from apps.api.query.relations import Linking
from apps.api.query.scalars import Day
from apps.api.rows.columns import columns_of
from apps.api.rows.names import names
from apps.hearings.models import Commitment, Speaker
from apps.hearings.models.commitments import Status
from apps.hearings.spans import shorten
from apps.hearings.units_in_words import unit_words

MOST_NAMES, MOST = 5, 40
Given = Mapping[str, str]
"""The filters of a list and their values, as texts."""


class Chosen(NamedTuple):
    """A filter and its value in words."""

    label: str
    value: str
    plain: bool
    """Whether rows have this value, and its words say of what it is."""

    def __str__(self) -> str:
        return _("%(label)s: %(value)s") % {"label": self.label, "value": self.value}

    @property
    def short(self) -> str:
        """The value alone where that says enough."""
        return self.value if self.plain else str(self)


def chosen_words(resource: Any, filters: Given, titles: Mapping[str, Any] | None = None) -> list[Chosen]:
    """Write each filter in the active language; `titles` are what a page calls some of them."""
    return [
        Chosen(capfirst(_label(resource, name, titles or {})), *_value(resource, name, text, filters))
        for name, text in filters.items()
    ]


def word_of(resource: Any, name: str, value: str, filters: Given) -> str | None:
    """Return the word for a value of a column with a fixed list; None where it has none.

    That no progress is on record is said of pledges alone; of other rows no more than that nothing is on record since.
    """
    if name == "unit":
        return unit_words(value)
    if name == "status" and value == Status.STATED and filters.get("kind") != Commitment.Kind.PLEDGE:
        return _("nothing on record since")
    columns = {column.name: column.field for column in columns_of(resource.serializer_class)}
    found = {**_words_of_filters(name), **getattr(columns.get(name), "choices", {})}.get(value)
    return None if found is None else str(found)


def _words_of_filters(name: str) -> Mapping[str, Any]:
    """Map the values of a filter that is no column to words."""
    if name == "capacity":
        return dict(Speaker.Capacity.choices)
    if name == "precision":
        return {"exact": _("exactly"), "approximate": _("approximately"), "range": _("as a range")}
    return {}


def _label(resource: Any, name: str, titles: Mapping[str, Any]) -> str:
    """Write the label of a filter: its title, and how its values are compared."""
    base, _sep, lookup = name.partition("__")
    forms = {"not": _("%(title)s is not"), "gte": _("%(title)s at least"), "lte": _("%(title)s at most")}
    if isinstance(_filter(resource, name), Day):
        forms |= {"gte": _("%(title)s no earlier than"), "lte": _("%(title)s no later than")}
    if name in titles:
        return str(titles[name])
    return forms.get(lookup, "%(title)s") % {"title": titles.get(base) or _title(resource, base)}


def _title(resource: Any, name: str) -> str:
    """Say in words what a filter without its lookup is about."""
    titles: dict[str, Any] = {
        "q": _("words"),
        "modified_since": _("changed since"),
        "precision": _("how exactly it is stated"),
        "counted_in": _("what is counted"),
        "quoted_from": _("quoted from"),
        "answered_by": _("answered by"),
        "capacity": Speaker._meta.get_field("capacity").verbose_name,
    }
    columns = {column.name: column.model_field for column in columns_of(resource.serializer_class)}
    if name in titles:
        return str(titles[name])
    if columns.get(name) and name != "id":
        return str(columns[name].verbose_name)
    found = _filter(resource, name)
    if isinstance(found, Linking):
        return str(found.through._meta.verbose_name_plural)
    model = _model(resource, name)
    return str(model._meta.verbose_name) if model else name


def _value(resource: Any, name: str, text: str, filters: Given) -> tuple[str, bool]:
    """Write a value, and tell whether it says of what it is."""
    found, base, lookup = _filter(resource, name), *name.partition("__")[::2]
    if isinstance(found, IsNull):
        return _("there is none") if found.to_python(text) else _("there is one"), False
    if isinstance(found, Linking):
        return _("there are some") if text == "any" else _("there are none"), False
    values, model = text.split(",") if name != "q" else [text], _model(resource, name)
    named = names(model, values[:MOST_NAMES]) if model else {}
    words = {
        value: shorten(named.get(value, ""), MOST) or word_of(resource, base, value, filters)
        for value in values[:MOST_NAMES]
    }
    told = listed(word or value for value, word in words.items())
    if others := len(values) - len(words):
        told = ngettext("%(names)s and %(n)s more", "%(names)s and %(n)s more", others) % {
            "names": told,
            "n": others,
        }
    return told, lookup in ("", "in") and (name == "q" or all(words.values()))


def _filter(resource: Any, name: str) -> Any:
    """Return the filter of a name, or the one for several values where the list has no other."""
    filters: Any = resource.filterset_class.base_filters
    return filters.get(name) or filters.get(f"{name}__in") or filters.get(f"{name}__isnull")


def _model(resource: Any, name: str) -> Any:
    """Return the model whose ids a filter takes."""
    found = _filter(resource, name)
    return getattr(found, "kind", lambda model: None)(resource.serializer_class.Meta.model)
