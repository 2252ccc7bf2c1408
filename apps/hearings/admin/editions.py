from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..editions import store
from ..ledger import writing
from ..models import Edition
from ..spans import shorten
from .base import RecordAdmin
from .conflicts import VersionedForm
from .exact import ExactText

MOST_NAMED = 20


class EditionForm(VersionedForm):
    """Keeps the text exactly as pasted."""

    class Meta(VersionedForm.Meta):
        field_classes = {"text": ExactText}
        help_texts = {
            **VersionedForm.Meta.help_texts,
            "text": gettext_lazy("Text exactly as published. The rights in it stay with the publisher."),
            "reason": gettext_lazy(
                "Why there is this edition: the first one, a misprint of ours that the document does not have, or an "
                "erratum of the publisher."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "text" in self.fields:
            self.fields["text"].widget.attrs["rows"] = 20

    def clean(self) -> dict[str, Any] | None:
        """Number a new edition at once, so that the rules between editions show as errors of the form."""
        cleaned = super().clean()
        if self.instance._state.adding and self.cleaned_data.get("source"):
            self.instance.source = self.cleaned_data["source"]
            self.instance.number = self.instance.next_number()
        return cleaned


@admin.register(Edition)
class EditionAdmin(RecordAdmin):
    form = EditionForm
    fields = ("source", "number", "reason", "valid_from", "note", "text", "sha256", "key")
    given_once = ("source",)
    details = ("sha256", "key")
    computed = ("number", "sha256", "key")
    actions: tuple[str, ...] = ()  # their ids follow that of the source
    list_display = ("__str__", "reason", "valid_from", "length", "id")
    list_filter = ("reason", "valid_from")
    list_select_related = ("source",)
    search_fields = ("source__title", "text", "note", "id", "sha256")
    autocomplete_fields = ("source",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        return super().get_queryset(request).annotate(length=Length("text"))

    @admin.display(description=gettext_lazy("characters"))
    def length(self, obj: Any) -> int:
        return obj.length

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Let the text be edited only where the source was never public; afterwards an edition is added."""
        fixed = ["text"] if obj is not None and obj.source.was_public() else []
        return [*super().get_readonly_fields(request, obj), *fixed]

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Say on the page that would delete editions why it does not."""
        found, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return found, counts, lacking, [*protected, _("An edition is deleted only together with its source.")]

    def save_model(self, request: HttpRequest, obj: Edition, form: forms.ModelForm, change: bool) -> None:
        """Move the quotations whose words are unchanged to a new edition, and name those that stay."""
        if change:
            super().save_model(request, obj, form, change)
            return
        with writing(why=form.cleaned_data.get("why", "")):
            added = store(obj)
        if added.moved:
            moved = _("%(number)s quotations stand on this edition now: their words are unchanged.")
            messages.success(request, moved % {"number": len(added.moved)})
        if added.stayed:
            stayed = _(
                "%(number)s quotations stay on the edition before, because they, or the answer around them, "
                "have changed: %(named)s"
            )
            named = [f"{record.pk} “{shorten(record.words, 24)}”" for record in added.stayed[:MOST_NAMED]]
            more = ["…"] if len(added.stayed) > MOST_NAMED else []
            messages.warning(
                request, stayed % {"number": len(added.stayed), "named": "; ".join(named + more)}
            )
