from django.utils.translation import gettext_lazy as _

from apps.api.query.filters import Id, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow
from apps.api.query.scalars import Day
from apps.api.query.terms import Terms
from apps.api.resources.votes import VoteRow
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import AgendaItem, Area

from .viewset import Resource


class AgendaItemRow(QuotedRow):
    class Meta:
        model = AgendaItem
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "quote",
            "source",
            "edition",
            "quoted_from",
            "start",
            "end",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {"source": "edition.source", "held_on": "hearing.held_on"}


class AgendaItemDetail(AgendaItemRow, Detail):
    votes = VoteRow(many=True, read_only=True, help_text=_("Satisfaction votes on the agenda item."))

    class Meta(AgendaItemRow.Meta):
        fields = [*AgendaItemRow.Meta.fields, *Detail.ADDRESSES, "votes"]


class AgendaItemFilters(QuotedFilters):
    q = Terms("quote", help_text="Words contained in the quote.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    held_on__gte = Day("hearing__held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("hearing__held_on", "lte", help_text="Held on or before this day.")


class AgendaItemViewSet(Resource):
    """Items of the agenda of a hearing, each tied to its exact words.

    Only items that a source prints are listed, so a hearing may have none. `number` is the order of recording, not a printed
    number; sort by `start` for the order on the page, among records of one edition.
    """

    serializer_class = AgendaItemRow
    detail_class = AgendaItemDetail
    filterset_class = AgendaItemFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "start": ("edition", "start", "id"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
