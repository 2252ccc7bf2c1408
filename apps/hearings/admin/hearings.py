from typing import Any

from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..models import RECORDS, Commitment, Hearing, Question
from ..models.hearings import HearingPart, State
from ..publishing import publish, submit, withdraw
from .related import Related, counted, listed
from .states import StatesAdmin
from .tables import QUESTIONS


@admin.register(Hearing)
class HearingAdmin(StatesAdmin):
    moves = {"submit": submit, "publish": publish, "withdraw": withdraw}
    offered = {
        State.DRAFT: ["submit", "publish"],
        State.IN_REVIEW: ["publish"],
        State.PUBLISHED: ["withdraw"],
        State.WITHDRAWN: ["publish"],
    }
    fields = (
        "state",
        "title",
        "kind",
        "convened_by",
        "area",
        "term",
        "session",
        "held_on",
        "held_on_note",
        "sources",
    )
    computed = ("state",)
    actions = ("submit", "publish", "withdraw", "renew_id")
    list_display = (
        "title",
        "held_on",
        "state",
        "area",
        "questions_asked",
        "commitments_made",
        "id",
    )
    list_filter = ("state", "kind", ("area", admin.RelatedOnlyFieldListFilter), "held_on")
    list_select_related = ("area",)
    search_fields = ("title", "id", "convened_by__name")
    autocomplete_fields = ("convened_by", "area", "sources")
    date_hierarchy = "held_on"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Hearing]:
        return (
            super()
            .get_queryset(request)
            .annotate(questions_count=number_of(Question), commitments_count=number_of(Commitment))
        )

    @admin.display(description=_("questions"), ordering="questions_count")
    def questions_asked(self, obj: Any) -> int:
        return obj.questions_count

    @admin.display(description=_("commitments"), ordering="commitments_count")
    def commitments_made(self, obj: Any) -> int:
        return obj.commitments_count

    def related(self, request: HttpRequest, obj: Hearing) -> list[Related | None]:
        return [
            listed(request, QUESTIONS, hearing=obj)
            if part is Question
            else counted(request, part, hearing=obj)
            for part in RECORDS
            if issubclass(part, HearingPart)
        ]


def number_of(model: type[HearingPart]) -> Subquery:
    """Count the parts of one model for each hearing of a list."""
    parts = model.objects.filter(hearing=OuterRef("pk")).order_by().values("hearing")
    return Subquery(parts.annotate(number=Count("pk")).values("number"))
