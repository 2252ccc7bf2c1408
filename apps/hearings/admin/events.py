from django.contrib import admin

from ..models import CommitmentEvent
from ..publishing import publish_event, withdraw_event
from .parts import SpanAdmin
from .spanned import SpanForm
from .states import StatesAdmin


class EventForm(SpanForm):
    source_of_hearing = False

    def outer(self):
        return self.given("source")

    def complete(self):
        commitment = self.given("commitment")
        if commitment is not None:
            self.fill("hearing", commitment.hearing)


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
        "source",
        "quote",
        "start",
        "context",
    )
    computed = ("state", "hearing", "context")
    list_display = ("__str__", "commitment_id", "state", "short", "source", "hearing", "id")
    list_filter = ("state", "status", "happened_on", ("hearing__area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("source", "hearing")
    search_fields = ("quote", "note", "commitment__quote", "id")
    autocomplete_fields = ("commitment", "source")
    date_hierarchy = "happened_on"

    def trail(self, obj):
        return [obj.hearing, obj.commitment.answer, obj.commitment]
