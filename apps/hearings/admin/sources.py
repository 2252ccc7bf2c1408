from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget, AdminURLFieldWidget
from django.core.exceptions import ValidationError
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Length
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..editions import add_edition
from ..labels import label
from ..models import Edition, Source
from ..models.editions import sha256_of
from ..models.sources import KIND_OF_ROLE, refuse_to_leave_unstated
from .conflicts import VersionedForm
from .exact import ExactText
from .filters import PickFilter
from .related import Related, listed
from .tables import EDITIONS, HEARINGS
from .texts import TextAdmin


class SourceForm(VersionedForm):
    """Takes the text of a new source, exactly as pasted, for its first edition."""

    text = ExactText(
        label=_("text"), help_text=_("Text exactly as published."), widget=AdminTextareaWidget({"rows": 20})
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "url" in self.fields:
            self.fields["url"].widget = AdminURLFieldWidget()

    def clean_text(self) -> str:
        """Refuse what the first edition would refuse, and a text that is stored already."""
        text = self.cleaned_data["text"]
        stored = Edition.objects.filter(sha256=sha256_of(text)).select_related("source").first()
        if stored is not None:
            message = _("This text is stored already, as %(record)s. Choose that source.")
            raise ValidationError(message % {"record": label(stored.source)})
        edition = Edition(text=text, reason=Edition.Reason.AS_PRINTED)
        try:
            edition.clean_fields(exclude={"id", "source", "number"})
            edition.validate_unique(exclude={"id", "source", "number"})
        except ValidationError as error:
            raise ValidationError(error.messages) from error
        return text


@admin.register(Source)
class SourceAdmin(TextAdmin):
    form = SourceForm
    fields = (
        "title",
        "kind",
        "publisher",
        "url",
        "published_on",
        "retrieved_on",
        "licence_note",
        "credits",
        "text",
        "sha256",
        "key",
    )
    given_once = ("text",)
    details = ("sha256", "key")
    computed = ("sha256", "key")
    list_display = ("__str__", "publisher", "published_on", "retrieved_on", "length", "id")
    list_filter = ("kind", ("publisher", PickFilter), "published_on")
    list_select_related = ("publisher",)
    search_fields = ("title", "editions__text", "url", "id")
    autocomplete_fields = ("publisher",)
    date_hierarchy = "published_on"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        newest = Edition.objects.filter(source=OuterRef("pk")).order_by("-number")
        return super().get_queryset(request).annotate(length=Subquery(newest.values(long=Length("text"))[:1]))

    @admin.display(description=_("characters"))
    def length(self, obj: Any) -> int | None:
        return obj.length

    @admin.display(description=_("text"))
    def text(self, obj: Source) -> str | None:
        return obj.current_edition and obj.current_edition.text

    @admin.display(description=_("SHA-256"))
    def sha256(self, obj: Source) -> str | None:
        return obj.current_edition and obj.current_edition.sha256

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Say on the page that would delete sources which hearings need them."""
        found, counts, lacking, protected = super().get_deleted_objects(objs, request)
        try:
            refuse_to_leave_unstated(list(objs))
        except ValidationError as error:
            protected = [*protected, *error.messages]
        return found, counts, lacking, protected

    def save_model(self, request: HttpRequest, obj: Source, form: forms.ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change:
            add_edition(obj, form.cleaned_data["text"], valid_from=obj.published_on)

    def related(self, request: HttpRequest, obj: Source) -> list[Related | None]:
        roles = ["sources", *(role for role, kind in KIND_OF_ROLE.items() if obj.kind == kind)]
        linking = [listed(request, HEARINGS, **{role: obj}) for role in roles]
        return [listed(request, EDITIONS, source=obj), *linking]
