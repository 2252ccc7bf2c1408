from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

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


class CommitmentForm(SpanForm):
    class Meta(SpanForm.Meta):
        help_texts = {
            **SpanForm.Meta.help_texts,
            "lead": _("Left empty, it is the organization of the speaker."),
        }

    derived = ("lead",)
    inner = ("figures",)

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
