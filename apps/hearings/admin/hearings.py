from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..checklist import checklist, errors
from ..desk import number_of
from ..models import RECORDS, Commitment, Hearing, Question, Vote
from ..models.hearings import UNFINISHED, HearingPart, State
from ..models.sources import refuse_unfit, texts_of
from ..publishing import publish, send_back, submit, withdraw
from .conflicts import VersionedForm
from .exact import ExactText
from .exporting import ExportAdmin
from .filters import PickFilter
from .related import Related, counted, listed
from .tables import QUESTIONS
from .tools import Tool
from .workbench.views import WorkbenchAdmin

MOST_NOTES = 3


class HearingForm(VersionedForm):
    """Refuses what the chosen sources do not state, and sources of another kind than that of their role."""

    class Meta(VersionedForm.Meta):
        field_classes = {"subject": ExactText}

    def _post_clean(self) -> None:
        super()._post_clean()
        for rule in (self._refuse_unstated, self._refuse_unfit):
            try:
                if not self.errors:
                    rule()
            except ValidationError as error:
                self.add_error(None, error)

    def _refuse_unstated(self) -> None:
        self.instance.refuse_unstated(texts_of(self.cleaned_data["sources"]))

    def _refuse_unfit(self) -> None:
        refuse_unfit(self.cleaned_data)


@admin.register(Hearing)
class HearingAdmin(WorkbenchAdmin, ExportAdmin):
    form = HearingForm
    moves = {
        "submit": lambda hearing, _request: submit(hearing),
        "send_back": lambda hearing, request: send_back(
            hearing, request.POST.get("comment", ""), by=request.user
        ),
        "publish": lambda hearing, request: publish(hearing, by=request.user),
        "withdraw": lambda hearing, _request: withdraw(hearing),
    }
    offered = {
        State.DRAFT: ["submit", "publish"],
        State.IN_REVIEW: ["publish", "send_back"],
        State.RETURNED: ["submit"],
        State.PUBLISHED: ["withdraw"],
        State.WITHDRAWN: ["publish"],
    }
    fields = (
        "state",
        "title",
        "subject",
        "kind",
        "convened_by",
        "area",
        "term",
        "session",
        "held_on",
        "held_on_note",
        "members_stated",
        "organizations_stated",
        "sources",
        "opinions",
        "reports",
    )
    computed = ("state",)
    actions = ("submit", "send_back", "publish", "withdraw", "renew_id")
    list_display = (
        "title",
        "held_on",
        "state",
        "area",
        "questions_asked",
        "commitments_made",
        "id",
    )
    list_filter = ("state", "kind", ("area", PickFilter), "held_on")
    list_select_related = ("area",)
    search_fields = ("title", "subject", "id", "convened_by__name")
    autocomplete_fields = ("convened_by", "area", "sources", "opinions", "reports")
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

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        """Show what to look at before a hearing is published."""
        if obj is not None and obj.as_stored.state in UNFINISHED:
            context["faults"] = errors(obj.as_stored)
            context["checklist"] = checklist(obj.as_stored)
            notes = obj.review_notes.select_related("written_by")
            context["review_notes"] = notes[:MOST_NOTES]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def tools(self, request: HttpRequest, obj: Hearing) -> list[Tool]:
        found = super().tools(request, obj)
        if obj.state in UNFINISHED:
            url = reverse("preview_hearing", args=[obj.pk])
            found.insert(0, Tool(url, gettext("Preview as the public will see it")))
        return found

    def related(self, request: HttpRequest, obj: Hearing) -> list[Related | None]:
        parts = [part for part in RECORDS if issubclass(part, HearingPart)]
        return [self._of_kind(request, part, obj) for part in parts]

    def _of_kind(self, request: HttpRequest, part: type[HearingPart], obj: Hearing) -> Related | None:
        """Count the parts of one kind; questions are listed, and votes are added in one table."""
        if part is Question:
            return listed(request, QUESTIONS, hearing=obj)
        found = counted(request, part, hearing=obj)
        if part is Vote and found and found.add_url:
            return found._replace(add_url=reverse("admin:hearings_vote_table", args=[obj.pk]))
        return found
