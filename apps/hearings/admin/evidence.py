"""The part of a page on which a source is picked, or a new one is entered beside what quotes it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..editions import add_edition
from ..models import CommitmentEvent, Edition, Source
from .pickers import pick
from .sources import SourceForm

NEW = "source"


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class NewSourceForm(SourceForm):
    """A source that is not stored yet; left empty, there is none."""

    class Meta(SourceForm.Meta):
        model = Source
        fields = ("title", "kind", "publisher", "url", "published_on", "retrieved_on")
        widgets = {"published_on": DayInput(), "retrieved_on": DayInput()}

    def __init__(self, admin_site: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, prefix=NEW, empty_permitted=True, use_required_attribute=False)
        pick(self, "publisher", Source._meta.get_field("publisher"), admin_site)
        self.fields["text"].widget.attrs["rows"] = 8

    def store(self) -> Edition:
        """Store the source with its first edition."""
        source = self.save()
        return add_edition(source, self.cleaned_data["text"], valid_from=source.published_on).edition


class EvidenceForm(forms.Form):
    """Picks the stored source that is the evidence, and holds the form of a new one."""

    def __init__(self, admin_site: Any, data: Any = None) -> None:
        super().__init__(data)
        self.fields["edition"] = forms.ModelChoiceField(
            Edition.objects.all(),
            required=False,
            label=gettext_lazy("source"),
            help_text=gettext_lazy(
                "Document that prints the evidence. If it is not stored yet, enter it below."
            ),
        )
        pick(self, "edition", CommitmentEvent._meta.get_field("edition"), admin_site)
        self.new = NewSourceForm(admin_site, data)

    def is_valid(self) -> bool:
        mine, new = super().is_valid(), self.new.is_valid()
        if mine and self.cleaned_data["edition"] and self.new.has_changed():
            self.add_error("edition", _("Choose a stored source or enter a new one, not both."))
            return False
        return mine and new

    def given(self) -> Edition | None:
        """Return the edition that was picked, or that of the new source, which is stored; None if there is neither.

        Errors: ValidationError where the new source cannot be stored.
        """
        if self.new.has_changed():
            return self.new.store()
        return self.cleaned_data["edition"]

    def refuse(self, error: ValidationError) -> None:
        """Show an error that was found while the new source was stored."""
        self.new.add_error(None, error)
