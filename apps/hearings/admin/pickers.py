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


def pick(form: forms.BaseForm, name: str, field: Any, admin_site: AdminSite) -> None:
    """Let a field of a form suggest records by what is typed, as the forms of the admin do."""
    chooser: Any = form.fields[name]
    chooser.widget = AutocompleteSelect(field, admin_site)
    chooser.widget.choices = chooser.choices
    chooser.label_from_instance = label
