from apps.api.query.filters import Choice, Day, Filters, Id, Terms, one_or_many
from apps.api.query.relations import IdBelow
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import EARLIER, QuotedRow
from apps.hearings.models import Area, CommitmentEvent
from apps.hearings.models.commitments import Status

from .viewset import Resource


class EventRow(QuotedRow):
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
            "happened_on",
            "status",
            "note",
            "quote",
            "source",
            "edition",
            "quoted_from",
            "start",
            "end",
            "created_at",
            "modified_at",
        ]
        paths = {
            "source": "edition.source",
            "held_on": "hearing.held_on",
            "organization": "commitment.lead",
            "organization_name": "commitment.lead.name",
        }


class EventDetail(EventRow, Detail):
    class Meta(EventRow.Meta):
        fields = [*EventRow.Meta.fields, *Detail.ADDRESSES]

    @classmethod
    def page_path(cls, record: dict) -> str:
        if record["quoted_from"] == EARLIER:
            return f"/editions/{record['edition']}/#{record['id']}"
        return f"/sources/{record['source']}/#{record['id']}"


class EventFilters(Filters):
    q = Terms("note", "quote", help_text="Words contained in the note or the quote.")
    hearing, hearing__in = one_or_many(Id, "hearing", help_text="Events of commitments of this hearing.")
    commitment, commitment__in = one_or_many(Id, "commitment", help_text="Events of this commitment.")
    organization, organization__in = one_or_many(
        Id, "commitment__lead", help_text="Events of commitments that this organization leads."
    )
    source, source__in = one_or_many(
        Id, "edition__source", help_text="Events that this document is evidence of."
    )
    area = IdBelow("hearing__area", Area, help_text="Hearings of this division and all below it.")
    status, status__in = one_or_many(Choice, "status", Status.values, help_text="Status after the event.")
    happened_on__gte = Day("happened_on", "gte", help_text="Events on or after this day.")
    happened_on__lte = Day("happened_on", "lte", help_text="Events on or before this day.")


class EventViewSet(Resource):
    """What became of commitments after they were made, each event with the words of a source as evidence.

    No event means that nothing has been recorded, not that nothing has happened.
    """

    serializer_class = EventRow
    detail_class = EventDetail
    filterset_class = EventFilters
    orderings = {
        "happened_on": ("happened_on", "id"),
        "hearing": ("hearing", "number", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "-happened_on"
