from django.contrib import admin

from ..models import Commitment
from .parts import SpanAdmin
from .related import listed
from .spanned import SpanForm
from .tables import EVENTS, FIGURES


class CommitmentForm(SpanForm):
    derived = ("lead",)
    inner = ("figures",)

    def outer(self):
        return self.given("answer")

    def complete(self):
        answer = self.given("answer")
        if answer is not None:
            self.fill("hearing", answer.hearing)
            self.fill("lead", self.given("lead") or answer.speaker.organization)


@admin.register(Commitment)
class CommitmentAdmin(SpanAdmin):
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
        "due_stated",
        "due_from",
        "due_to",
        "topics",
    )
    computed = ("hearing", "context", "status")
    list_display = ("short", "kind", "status", "lead", "due_stated", "due_to", "hearing", "id")
    list_filter = (
        "kind",
        "status",
        "hearing__state",
        ("hearing__area", admin.RelatedOnlyFieldListFilter),
        ("topics", admin.RelatedOnlyFieldListFilter),
        "due_to",
    )
    list_select_related = ("lead", "hearing")
    search_fields = ("quote", "lead__name", "lead__short_name", "id")
    autocomplete_fields = ("answer", "lead", "topics")

    def trail(self, obj):
        return [obj.hearing, obj.answer.question, obj.answer]

    def related(self, request, obj):
        return [
            listed(request, FIGURES, commitment=obj),
            listed(request, EVENTS, commitment=obj),
        ]
