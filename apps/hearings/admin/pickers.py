"""Autocomplete fields that suggest only parts of one hearing."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.admin import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect

from ..labels import label


class PickFromHearing(AutocompleteSelect):
    """An autocomplete field that suggests only parts of one hearing, if the hearing is known."""

    hearing: str | None = None

    def get_url(self) -> str:
        url = super().get_url()
        return f"{url}?{urlencode({'hearing': self.hearing})}" if self.hearing else url


class NamedPicker(AutocompleteSelect):
    """A picker that shows its own name while it is empty, which is how programs that read pages aloud learn it."""

    name: Any = ""

    def build_attrs(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().build_attrs(*args, **kwargs), "data-placeholder": str(self.name)}


def pick(form: forms.BaseForm, name: str, field: Any, admin_site: AdminSite) -> None:
    """Let a field of a form suggest records by what is typed, as the forms of the admin do."""
    chooser: Any = form.fields[name]
    chooser.widget = NamedPicker(field, admin_site)
    chooser.widget.name = chooser.label
    chooser.widget.choices = chooser.choices
    chooser.label_from_instance = label
