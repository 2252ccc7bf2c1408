"""A stale save never wins: every form carries the version that it was opened with."""

from copy import copy
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.utils.translation import gettext as _

from ..guard import is_public, whom_to_ask
from ..labels import label
from ..permits import is_read_only
from .exact import unix


def version_of(record) -> str:
    """Name the stored state of a record."""
    return (record.saved_at or record.created_at).isoformat()


class VersionedForm(forms.ModelForm):
    """A form that refuses to save over what somebody else has saved since it was opened."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        help_texts: ClassVar[dict] = {
            "created_at": "",
            "modified_at": "",
        }  # which are shown in local time here

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.theirs: Any = None
        if not self.instance._state.adding:
            self.initial["version"] = version_of(self.instance)

    def clean(self):
        cleaned = super().clean()
        if not self.instance._state.adding:
            self._refuse_stale()
        return cleaned

    def _refuse_stale(self):
        model = type(self.instance)
        stored = model._base_manager.select_for_update().filter(pk=self.instance.pk).first()
        if stored is None:
            self.add_error(None, _("Somebody has deleted this record meanwhile; nothing was saved."))
        elif self.data.get(self.add_prefix("version")) != version_of(stored):
            self.theirs = stored
            sent: Any = copy(self.data)
            sent[self.add_prefix("version")] = version_of(stored)
            self.data = sent
            self.add_error(
                None,
                _("Somebody else has saved this record since you opened it; nothing of yours was saved."),
            )

    def _post_clean(self):
        """Check the whole record once its fields are sound, so that saving it can fail no more."""
        if not self.errors:
            super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            try:
                self.instance.full_clean()
            except ValidationError as error:
                self.add_error(None, error)
        if not self.errors and is_read_only() and is_public(self.instance):
            self.add_error(None, whom_to_ask())

    def add_error(self, field, error):
        """Show above the form what concerns a column that is not on it."""
        if field is None and hasattr(error, "error_dict"):
            for name, errors in error.error_dict.items():
                super().add_error(name if name in self.fields else None, errors)
        else:
            super().add_error(field, error)

    def last_change(self):
        """Give the history row of their save: who and when."""
        return self.theirs.history.order_by("-history_date", "-history_id").first()

    def differences(self):
        """List each field in which their version and this one differ: label, theirs, yours."""
        stored, rows = model_to_dict(self.theirs), []
        for name, field in self.fields.items():
            given = self[name].data
            given = unix(given) if isinstance(given, str) else given
            if name in stored and not self[name].is_hidden and field.has_changed(stored[name], given):
                rows.append((self[name].label, shown(field, stored[name]), shown(field, given)))
        return rows


def shown(field, value):
    """Show a value of a form field, stored or sent, as an editor would read it."""
    value = field.prepare_value(value)
    if hasattr(field, "queryset"):
        keys = value if isinstance(value, list | tuple) else [value]
        return "、".join(label(record) for record in field.queryset.filter(pk__in=[k for k in keys if k]))
    if hasattr(field, "choices"):
        return dict(field.choices).get(value, value)
    return field.widget.format_value(value)
