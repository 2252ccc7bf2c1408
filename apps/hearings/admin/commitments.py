from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..corrections import refuse_no_reason
from ..guard import is_public
from ..models import Answer, Commitment, Organization
from ..models.base import Record
from ..models.commitments import DUE
from .filters import PickFilter
from .follow_up import status_badge
from .progress_reports import ProgressReportAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import EVENTS, FIGURES
from .tools import Tool

MOST_KEPT = 100


def kept_reason() -> forms.CharField:
    """Make the field for the reason of a change of what is not public, which the history keeps."""
    return forms.CharField(
        required=False,
        max_length=MOST_KEPT,
        validators=[refuse_no_reason],
        label=_("reason of the change"),
        help_text=_(
            "Needed where the kind changes. It is not published, and stands in the history. In Chinese, in at "
            "most 100 characters."
        ),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


def _given(reason: str | None) -> str | None:
    """Return a reason that an editor may have given: what programs note is none by the same rule."""
    try:
        refuse_no_reason(reason or "")
    except ValidationError:
        return None
    return reason


class CommitmentForm(SpanForm):
    class Meta(SpanForm.Meta):
        help_texts = {
            **SpanForm.Meta.help_texts,
            "lead": _("Left empty, it is the organization of the speaker."),
        }

    derived = ("lead",)
    inner = ("figures",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        adding, public = self.instance._state.adding, is_public(self.instance)
        if "kind" in self.fields and not (adding or public or self.amending):
            self.fields["why"] = kept_reason()

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        asked = "why" in self.fields and not self.instance._state.adding
        if (
            asked
            and "kind" in self.changed_data
            and not self.cleaned_data.get("why")
            and "why" not in self.errors
        ):
            self.add_error("why", gettext("Say why this commitment is of another kind."))
        return self.cleaned_data

    def outer(self) -> Answer | None:
        return self.given("answer")

    def complete(self) -> None:
        answer = self.given("answer")
        if answer is not None:
            self.belong(answer.hearing)
            self.fill("lead", self.given("lead") or answer.speaker.organization)


@admin.register(Commitment)
class CommitmentAdmin(ProgressReportAdmin):
    form = CommitmentForm
    fields = (
        "hearing",
        "answer",
        "quote",
        "start",
        "context",
        "kind",
        "lead",
        "status",
        "due_first_stated",
        ("due_first_stated_from", "due_first_stated_to"),
        "due_first_stated_basis",
        *DUE,
        "topics",
    )
    computed = ("hearing", "context", "status", *DUE)
    list_display = ("short", "kind", "status_today", "led_by", "due_to", "hearing_title", "code")
    list_filter = (
        "kind",
        "status",
        "hearing__state",
        ("hearing__area", PickFilter),
        ("lead", PickFilter),
        ("topics", PickFilter),
        "due_to",
    )
    list_select_related = ("lead", "hearing__area")
    search_fields = ("quote", "lead__name", "lead__short_name", "id")
    autocomplete_fields = ("answer", "lead", "topics")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Commitment]:
        return super().get_queryset(request).with_current_status(timezone.localdate())

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """Add a link to each row by which an event is entered, and which leads back to this list."""

        @admin.display(description=_("follow-up"))
        def was_it_done(obj: Commitment) -> SafeString:
            page = reverse("admin:hearings_commitment_follow_up", args=[obj.pk])
            query = urlencode({"_changelist_filters": request.GET.urlencode()})
            return format_html('<a href="{}?{}">{}</a>', page, query, gettext("Was it done?"))

        shown = list(super().get_list_display(request))
        return [*shown[:4], was_it_done, *shown[4:]] if self.may_follow_up(request) else shown

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change and form.cleaned_data.get("why") and not is_public(obj):
            obj._change_reason = form.cleaned_data["why"]
        super().save_model(request, obj, form, change)

    def set_history_delta_changes(
        self, request: HttpRequest, historical_records: Any, *args: Any, **kwargs: Any
    ) -> None:
        """Show the reasons that editors gave, not those that programs note."""
        super().set_history_delta_changes(request, historical_records, *args, **kwargs)
        for row in historical_records:
            row.why = _given(row.history_change_reason)

    @admin.display(description=_("status"), ordering="status")
    def status_today(self, obj: Commitment) -> SafeString | str:
        return status_badge(obj)

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        found = super().tools(request, obj)
        if self.may_follow_up(request):
            url = reverse("admin:hearings_commitment_follow_up", args=[obj.pk])
            found.append(Tool(url, gettext("Was it done?"), sign="addlink"))
        return found

    @admin.display(description=_("lead organization"), ordering="lead")
    def led_by(self, obj: Commitment) -> Organization | str | None:
        return (obj.lead and obj.lead.short_name) or obj.lead

    def trail(self, obj: Commitment) -> list[Record | None]:
        return [obj.hearing, obj.answer.question, obj.answer]

    def related(self, request: HttpRequest, obj: Commitment) -> list[Related | None]:
        return [
            listed(request, FIGURES, commitment=obj),
            listed(request, EVENTS, commitment=obj),
        ]
