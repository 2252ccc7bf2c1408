from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import CommitmentEvent, Edition
from ..models.base import Record
from ..publishing import publish_event, withdraw_event
from ..spans import shorten
from .parts import SpanAdmin
from .spanned import SpanForm
from .states import StatesAdmin


class EventForm(SpanForm):
    """Takes the evidence from any source."""

    class Meta(SpanForm.Meta):
        help_texts = {**SpanForm.Meta.help_texts, "edition": _("Document that prints the evidence.")}

    source_of_hearing = False

    def outer(self) -> Edition | None:
        return self.given("edition")

    def complete(self) -> None:
        commitment = self.given("commitment")
        if commitment is not None:
            self.belong(commitment.hearing)


@admin.register(CommitmentEvent)
class EventAdmin(StatesAdmin, SpanAdmin):
    moves = {"publish": publish_event, "withdraw": withdraw_event}
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
        "happened_on",
        "status",
        "note",
        "edition",
        "quote",
        "start",
        "context",
    )
    computed = ("state", "hearing", "context")
    list_display = ("__str__", "about", "state", "short", "edition", "hearing_title", "code")
    list_filter = ("state", "status", "happened_on", ("hearing__area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("edition__source", "commitment", "hearing__area")
    search_fields = ("quote", "note", "commitment__quote", "id")
    autocomplete_fields = ("commitment", "edition")
    date_hierarchy = "happened_on"

    @admin.display(description=_("commitment"), ordering="commitment")
    def about(self, obj: CommitmentEvent) -> str:
        return shorten(obj.commitment.quote, 24)

    def trail(self, obj: CommitmentEvent) -> list[Record | None]:
        return [obj.hearing, obj.commitment.answer, obj.commitment]
