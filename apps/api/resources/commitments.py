from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request

from apps.api.facets.facet import OF_PART, Facet
from apps.api.files.calendars import calendar_response
from apps.api.http.negotiation import AddressNegotiation
from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Choice, Id, IsNull, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow, Linking, OfSpeakers, OnTopic, WithoutSpeakers, WithoutTopic
from apps.api.query.scalars import Day
from apps.api.query.statuses import CurrentStatus
from apps.api.query.terms import Terms
from apps.api.resources.events import EventRow
from apps.api.resources.figures import OF_ANSWER, FigureRow
from apps.api.rows.columns import Detail
from apps.api.rows.day import day_read
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import Area, Commitment, CommitmentEvent, Figure, Topic
from apps.hearings.models.commitments import OVERDUE, Status

from .viewset import Resource

STATUSES = [*Status.choices, (OVERDUE, _("past its day, no progress on record"))]


class CommitmentRow(QuotedRow):
    status = serializers.ChoiceField(
        STATUSES,
        source="current_status",
        read_only=True,
        help_text=_(
            "Status today: the status after the last event, or overdue for a pledge without progress on record "
            "after its stated last day. Overdue means no more than that."
        ),
    )

    class Meta:
        model = Commitment
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "question",
            "answer",
            "person",
            "person_name",
            "people",
            "organization",
            "organization_name",
            "quote",
            "kind",
            "status",
            "due_stated",
            "due_from",
            "due_to",
            "due_basis",
            "due_first_stated",
            "due_first_stated_from",
            "due_first_stated_to",
            "due_first_stated_basis",
            "topics",
            "source",
            "edition",
            "quoted_from",
            "start",
            "end",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {
            "source": "edition.source",
            "question": "answer.question",
            "held_on": "hearing.held_on",
            "person": "answer.speaker.person",
            "person_name": "answer.speaker.person.name",
            "people": "answer.speakers.person",
            "organization": "lead",
            "organization_name": "lead.name",
        }
        extra_kwargs = OF_ANSWER

    @classmethod
    def with_columns(cls, queryset: Any) -> Any:
        return super().with_columns(queryset.with_current_status(day_read()))


class CommitmentDetail(CommitmentRow, Detail):
    figures = FigureRow(many=True, read_only=True, help_text=_("Figures within its words."))
    events = EventRow(many=True, read_only=True, help_text=_("What became of it, in the order of recording."))

    class Meta(CommitmentRow.Meta):
        fields = [*CommitmentRow.Meta.fields, *Detail.ADDRESSES, "figures", "events"]


class CommitmentFilters(QuotedFilters):
    q = Terms("quote", help_text="Words contained in the quote.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    question, question__in, question__not = one_or_many(
        Id, "answer__question", help_text="In reply to this question."
    )
    answer, answer__in, answer__not = one_or_many(Id, "answer", help_text="Said in this answer.")
    person, person__in, person__not = one_or_many(
        OfSpeakers,
        "answer__speakers__person",
        help_text="Said by this person, alone or with others.",
    )
    organization, organization__in, organization__not = one_or_many(
        Id, "lead", help_text="Commitments that this organization leads; only the lead, not who else spoke."
    )
    person__isnull = WithoutSpeakers(
        "answer__speakers__person", help_text="Whether nobody is named who said it."
    )
    organization__isnull = IsNull("lead", help_text="Whether no organization leads it.")
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    topic, topic__in, topic__not = one_or_many(
        OnTopic, "pk", "pk", help_text="Commitments on this topic and all below it."
    )
    topic__isnull = WithoutTopic("pk", help_text="Whether it is on no topic.")
    kind, kind__in, kind__not = one_or_many(
        Choice, "kind", Commitment.Kind.values, help_text="How it is worded."
    )
    status, status__in, status__not = one_or_many(CurrentStatus, help_text="What is known of it today.")
    due_to__isnull = IsNull("due_to", help_text="Whether no last day is stated.")
    events = Linking(CommitmentEvent, "commitment", help_text="Whether it is known what became of it.")
    figures = Linking(Figure, "commitment", help_text="Whether there are figures in it.")
    due_to__gte = Day("due_to", "gte", help_text="Due on or after this day, by the last stated time.")
    due_to__lte = Day("due_to", "lte", help_text="Due on or before this day, by the last stated time.")
    held_on__gte = Day("hearing__held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("hearing__held_on", "lte", help_text="Held on or before this day.")


class CommitmentViewSet(Resource):
    """Clauses in which officials said what is, will be or was done, each tied to its exact words.

    Read `kind` before you count promises: a `pledge` states an intention, a `measure` is a bare verb, and a `reported` one was
    stated as done already. The status changes only with evidence: `stated` means that nothing is known since.
    """

    serializer_class = CommitmentRow
    detail_class = CommitmentDetail
    filterset_class = CommitmentFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "start": ("edition", "start", "id"),
        "kind": ("kind", "hearing", "number"),
        "organization": ("lead", "hearing", "number"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "due_to": ("due_to", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
    grouped_by = {
        "kind": Facet("kind"),
        "status": Facet("current_status"),
        "organization": Facet("lead"),
        "person": Facet("answer__speakers__person"),
        "topic": Facet("topics", tree=Topic),
        **OF_PART,
        "quoted_from": Facet("quoted_from"),
    }

    @action(
        detail=False,
        filter_backends=(StrictFilterBackend,),
        pagination_class=None,
        content_negotiation_class=AddressNegotiation,
    )
    def calendar(self, request: Request) -> HttpResponse:
        """Take the days on which commitments fall due as a calendar (iCalendar, RFC 5545), a whole-day event for each."""
        return calendar_response(self, request, self.filter_queryset(self.get_queryset()))
