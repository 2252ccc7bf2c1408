from typing import Any

from django.utils.translation import gettext_lazy as _

from apps.api.facets.facet import OF_PART, Facet
from apps.api.query.filters import Choice, Id, IsNull, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow
from apps.api.query.scalars import Day
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import EARLIER, QuotedRow, quoted_from
from apps.hearings.models import Area, CommitmentEvent
from apps.hearings.models.commitments import Status
from apps.hearings.models.event_kinds import Kind

from .viewset import Resource

STATUSES = [each for each in Status.choices if each[0] != Status.STATED]
"""The statuses that an event can lead to."""


class EventRow(QuotedRow):
    quoted_from = quoted_from(allow_null=True)

    class Meta:
        model = CommitmentEvent
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "commitment",
            "organization",
            "organization_name",
            "kind",
            "happened_on",
            "status",
            "stated_by",
            "stated_by_name",
            "due_stated",
            "due_from",
            "due_to",
            "due_basis",
            "note",
            "quote",
            "source",
            "edition",
            "quoted_from",
            "start",
            "end",
            "link",
            "link_saved_on",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {
            "source": "edition.source",
            "held_on": "hearing.held_on",
            "organization": "commitment.lead",
            "organization_name": "commitment.lead.name",
            "stated_by_name": "stated_by.name",
        }
        extra_kwargs = {
            "source": {
                "help_text": _("Source whose text holds the words; null where the evidence is a link.")
            }
        }

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        if record["edition"] is None:
            return f"/hearings/{record['hearing']}/#{record['id']}"
        if record["quoted_from"] == EARLIER:
            return f"/editions/{record['edition']}/#{record['id']}"
        return f"/sources/{record['source']}/#{record['id']}"


class EventDetail(EventRow, Detail):
    class Meta(EventRow.Meta):
        fields = [*EventRow.Meta.fields, *Detail.ADDRESSES]


class EventFilters(QuotedFilters):
    q = Terms("note", "quote", help_text="Words contained in the note or the quote.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    commitment, commitment__in, commitment__not = one_or_many(
        Id, "commitment", help_text="Events of this commitment."
    )
    organization, organization__in, organization__not = one_or_many(
        Id, "commitment__lead", help_text="Events of commitments that this organization leads."
    )
    source, source__in, source__not = one_or_many(
        Id, "edition__source", help_text="Events that this document is evidence of."
    )
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    kind, kind__in, kind__not = one_or_many(Choice, "kind", Kind.values, help_text="What the event tells.")
    status, status__in, status__not = one_or_many(
        Choice,
        "status",
        [value for value, _label in STATUSES],
        help_text="Status after the event; a statement has none.",
    )
    status__isnull = IsNull("status", help_text="Whether it leaves the status alone, as a statement does.")
    organization__isnull = IsNull(
        "commitment__lead", help_text="Whether no organization leads the commitment."
    )
    stated_by__isnull = IsNull("stated_by", help_text="Whether no organization states it.")
    stated_by, stated_by__in, stated_by__not = one_or_many(
        Id, "stated_by", help_text="Closings and statements of this organization."
    )
    due_to__isnull = IsNull("due_to", help_text="Whether no last day is stated.")
    happened_on__gte = Day("happened_on", "gte", help_text="Events on or after this day.")
    happened_on__lte = Day("happened_on", "lte", help_text="Events on or before this day.")


class EventViewSet(Resource):
    """What became of commitments after they were made, each event with words as evidence: of a source, or saved from a link.

    No event means that nothing has been recorded, not that nothing has happened.
    """

    serializer_class = EventRow
    detail_class = EventDetail
    filterset_class = EventFilters
    orderings = {
        "happened_on": ("happened_on", "id"),
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "organization": ("commitment__lead", "hearing", "number"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "-happened_on"
    grouped_by = {
        "kind": Facet("kind"),
        "status": Facet("status"),
        "organization": Facet("commitment__lead"),
        "stated_by": Facet("stated_by"),
        **OF_PART,
    }
