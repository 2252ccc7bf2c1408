from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Vote
from ..models.base import Record
from .exact import ExactText
from .parts import SpanAdmin
from .spanned import SpanForm


class VoteForm(SpanForm):
    class Meta(SpanForm.Meta):
        help_texts = {
            **SpanForm.Meta.help_texts,
            "organization": gettext_lazy("Left empty, it is the organization that convened the hearing."),
        }
        field_classes = {**SpanForm.Meta.field_classes, "agenda_item": ExactText}

    derived = ("hearing", "organization", "edition")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "agenda_item" in self.fields:
            self.fields["agenda_item"].widget = forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})

    def complete(self) -> None:
        if self.given("answer"):
            self.belong(self.given("answer").hearing)
        hearing = self.given("hearing")
        if hearing:
            self.fill("organization", self.given("organization") or hearing.convened_by)
        else:
            self.add_error("hearing", _("Choose the hearing, or the answer that was voted on."))


@admin.register(Vote)
class VoteAdmin(SpanAdmin):
    form = VoteForm
    fields = (
        "hearing",
        "organization",
        "answer",
        "agenda_item",
        "edition",
        "quote",
        "start",
        "context",
        ("satisfied", "basically_satisfied", "unsatisfied", "abstained"),
    )
    list_display = (
        "short",
        "satisfied",
        "basically_satisfied",
        "unsatisfied",
        "abstained",
        "hearing_title",
        "code",
    )
    list_filter = ("hearing__state", ("hearing__area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("hearing__area",)
    search_fields = ("quote", "agenda_item", "organization__name", "id")
    autocomplete_fields = ("hearing", "organization", "answer", "edition")

    def trail(self, obj: Vote) -> list[Record | None]:
        return [obj.hearing, obj.answer]
