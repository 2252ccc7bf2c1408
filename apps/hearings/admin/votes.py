from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Vote
from ..models.base import Record
from .filters import PickFilter
from .spanned import SpanForm
from .vote_table import VoteTableAdmin


class VoteForm(SpanForm):
    class Meta(SpanForm.Meta):
        help_texts = {
            **SpanForm.Meta.help_texts,
            "organization": gettext_lazy("Left empty, it is the organization that convened the hearing."),
        }

    derived = ("hearing", "organization", "edition")

    def complete(self) -> None:
        voted_on = self.given("answer") or self.given("agenda_item")
        if voted_on:
            self.belong(voted_on.hearing)
        hearing = self.given("hearing")
        if hearing:
            self.fill("organization", self.given("organization") or hearing.convened_by)
        else:
            self.add_error("hearing", _("Choose the answer or the agenda item that was voted on."))


@admin.register(Vote)
class VoteAdmin(VoteTableAdmin):
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
    list_filter = ("hearing__state", ("hearing__area", PickFilter))
    list_select_related = ("hearing__area",)
    search_fields = ("quote", "agenda_item__quote", "organization__name", "id")
    autocomplete_fields = ("hearing", "organization", "answer", "agenda_item", "edition")

    def trail(self, obj: Vote) -> list[Record | None]:
        return [obj.hearing, obj.answer or obj.agenda_item]
