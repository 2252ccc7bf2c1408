from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import CommitmentEvent, Edition
from ..models.base import Record
from ..publishing import publish_event, withdraw_event
from ..spans import shorten
from .filters import PickFilter
from .parts import SpanAdmin
from .spanned import SpanForm
from .states import StatesAdmin


class EventForm(SpanForm):
    """Takes the evidence from any source, or from a link."""

    class Meta(SpanForm.Meta):
        help_texts = {
            **SpanForm.Meta.help_texts,
            "kind": _(
                "Progress needs a status. A postponement has the status “postponed” and the new due time. "
                "A closing needs the organization; without a status it leaves that as it is. A statement needs the "
                "organization and has no status."
            ),
            "due_stated": _("Words of the quote that state the new due time; for postponements only."),
            "edition": _("Document that prints the evidence; empty if the evidence of progress is a link."),
            "quote": _("Paste the exact words of the document, or the passage that you saved from the link."),
            "link": _("Only for progress, and only without a source."),
        }

    source_of_hearing = False

    def outer(self) -> Edition | None:
        return self.given("edition")

    def clean(self) -> dict[str, Any] | None:
        if self.given("edition") is not None:
            return super().clean()
        # There are no words to find; the model says what is wrong with a link.
        super(SpanForm, self).clean()
        self.complete()
        self.fill("start", None)
        self.instance.end = None
        return self.cleaned_data

    def complete(self) -> None:
        commitment = self.given("commitment")
        if commitment is not None:
            self.belong(commitment.hearing)


@admin.register(CommitmentEvent)
class EventAdmin(StatesAdmin, SpanAdmin):
    moves = {
        "publish": lambda event, request: publish_event(event, by=request.user),
        "withdraw": lambda event, _request: withdraw_event(event),
    }
    offered = {
        CommitmentEvent.State.DRAFT: ["publish"],
        CommitmentEvent.State.PUBLISHED: ["withdraw"],
        CommitmentEvent.State.WITHDRAWN: ["publish"],
    }
    actions = ("publish", "withdraw")
    form = EventForm
    fields = (
        "state",
        "hearing",
        "commitment",
        "kind",
        "happened_on",
        "status",
        "stated_by",
        "due_stated",
        ("due_from", "due_to"),
        "due_basis",
        "note",
        "edition",
        "quote",
        "start",
        "context",
        ("link", "link_saved_on"),
    )
    computed = ("state", "hearing", "context")
    list_display = ("__str__", "about", "state", "short", "edition", "hearing_title", "code")
    list_filter = (
        "state",
        "kind",
        "status",
        "happened_on",
        ("hearing__area", PickFilter),
    )
    list_select_related = ("edition__source", "commitment", "hearing__area")
    search_fields = ("quote", "note", "commitment__quote", "id")
    autocomplete_fields = ("commitment", "stated_by", "edition")
    date_hierarchy = "happened_on"

    @admin.display(description=_("commitment"), ordering="commitment")
    def about(self, obj: CommitmentEvent) -> str:
        return shorten(obj.commitment.quote, 24)

    def trail(self, obj: CommitmentEvent) -> list[Record | None]:
        return [obj.hearing, obj.commitment.answer, obj.commitment]
