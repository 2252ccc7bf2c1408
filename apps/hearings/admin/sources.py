from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..models import Source
from ..models.sources import KIND_OF_ROLE
from .base import RecordAdmin
from .conflicts import VersionedForm
from .exact import ExactText
from .related import Related, listed
from .tables import HEARINGS


class SourceForm(VersionedForm):
    """Keeps the text of a new source exactly as pasted."""

    class Meta(VersionedForm.Meta):
        field_classes = {"text": ExactText}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "text" in self.fields:
            self.fields["text"].widget.attrs["rows"] = 20
        if "url" in self.fields:
            self.fields["url"].widget = AdminURLFieldWidget()


@admin.register(Source)
class SourceAdmin(RecordAdmin):
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
    computed = ("sha256", "key")
    list_display = ("__str__", "publisher", "published_on", "retrieved_on", "length", "id")
    list_filter = ("kind", ("publisher", admin.RelatedOnlyFieldListFilter), "published_on")
    list_select_related = ("publisher",)
    search_fields = ("title", "text", "url", "id")
    autocomplete_fields = ("publisher",)
    date_hierarchy = "published_on"

    @admin.display(description=_("characters"))
    def length(self, obj: Source) -> int:
        return len(obj.text)

    def related(self, request: HttpRequest, obj: Source) -> list[Related | None]:
        roles = ["sources", *(role for role, kind in KIND_OF_ROLE.items() if obj.kind == kind)]
        return [listed(request, HEARINGS, **{role: obj}) for role in roles]
