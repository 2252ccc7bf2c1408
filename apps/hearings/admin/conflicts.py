"""Optimistic locking: every form carries the version that it was opened with, and a stale form is not saved."""

from collections.abc import Iterator
from copy import copy
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.utils.translation import gettext as _

from ..guard import is_public, whom_to_ask
from ..labels import label
from ..models.base import Record
from ..permits import is_read_only
from .corrections import why_field
from .exact import unix


def version_of(record: Record) -> str:
    """Return the version of a stored record."""
    return (record.saved_at or record.created_at).isoformat()


class VersionedForm(forms.ModelForm):
    """A form that is not saved if somebody else has saved the record since it was opened."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)
    why = why_field()
    without_reason: ValidationError | None = None  # of a save that was refused for want of a reason
    amending: str | None = None  # the kind of the amendment that is made, where the form does not save

    class Meta:
        # The models' help texts say UTC, but the admin shows local time.
        help_texts: ClassVar[dict] = {"created_at": "", "modified_at": ""}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.theirs: Any = None
        asked = self.without_reason or self.add_prefix("why") in self.data
        if self.amending:
            self.fields["why"].required = True
        elif not asked and (self.instance._state.adding or not is_public(self.instance)):
            del self.fields["why"]
        if not self.instance._state.adding:
            self.initial["version"] = version_of(self.instance)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if not self.instance._state.adding:
            self._refuse_stale()
        if self.without_reason:
            self.add_error("why", self.without_reason)
        return cleaned

    def _refuse_stale(self) -> None:
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

    def _post_clean(self) -> None:
        """Validate the whole record after its fields, so that saving it does not fail later."""
        if not self.errors:
            super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            try:
                self.instance.full_clean()
            except ValidationError as error:
                self.add_error(None, error)
        if not self.errors and not self.amending and is_read_only() and is_public(self.instance):
            self.add_error(None, whom_to_ask())

    def add_error(self, field: str | None, error: Any) -> None:
        """Show the error of a column that is not on the form above the form."""
        if field is None and hasattr(error, "error_dict"):
            for name, errors in error.error_dict.items():
                super().add_error(name if name in self.fields else None, errors)
        else:
            super().add_error(field, error)

    def last_change(self) -> Any:
        """Return the history row of the other editor's save: who and when."""
        return self.theirs.history.order_by("-history_date", "-history_id").first()

    def differences(self) -> list[tuple[Any, Any, Any]]:
        """List the fields that differ between the stored version and this form: label, stored value, sent value."""
        return [row[1:] for row in self._differing(model_to_dict(self.theirs))]

    def compared(self) -> list[tuple[str, Any, Any, Any]]:
        """List the fields that differ from what the form began with: name, label, value before, value sent."""
        stored = {name: self.get_initial_for_field(field, name) for name, field in self.fields.items()}
        rows = list(self._differing({name: value for name, value in stored.items() if name != "why"}))
        place = self.cleaned_data.get("start")
        if not rows and place is not None and place != stored["start"]:
            return [("start", self["start"].label, stored["start"], place)]
        return rows

    def _differing(self, stored: dict[str, Any]) -> Iterator[tuple[str, Any, Any, Any]]:
        for name, field in self.fields.items():
            given = self[name].data
            given = unix(given) if isinstance(given, str) else given
            if name in stored and not self[name].is_hidden and field.has_changed(stored[name], given):
                before, after = shown(field, stored[name]), shown(field, given)
                if before != after:
                    yield name, self[name].label, before, after


def shown(field: Any, value: Any) -> Any:
    """Show a stored or sent value of a form field as text."""
    value = field.prepare_value(value)
    if hasattr(field, "queryset"):
        keys = value if isinstance(value, list | tuple) else [value]
        return "、".join(label(record) for record in field.queryset.filter(pk__in=[k for k in keys if k]))
    if hasattr(field, "choices"):
        return dict(field.choices).get(value, value)
    return field.widget.format_value(value)
