from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..models import Answer, Commitment, Organization
from ..models.base import Record
from ..models.commitments import DUE
from .filters import PickFilter
from .many_topics import TopicsAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import EVENTS, FIGURES


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
class CommitmentAdmin(TopicsAdmin):
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
    list_display = ("short", "kind", "status", "led_by", "due_to", "hearing_title", "code")
    list_filter = (
        "kind",
        "status",
        "hearing__state",
        ("hearing__area", admin.RelatedOnlyFieldListFilter),
        ("lead", PickFilter),
        ("topics", admin.RelatedOnlyFieldListFilter),
        "due_to",
    )
    list_select_related = ("lead", "hearing__area")
    search_fields = ("quote", "lead__name", "lead__short_name", "id")
    autocomplete_fields = ("answer", "lead", "topics")

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
