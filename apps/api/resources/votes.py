from apps.api.query.filters import Id, IsNull, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow
from apps.api.query.scalars import Day, Integer
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import Area, Vote

from .viewset import Resource


class VoteRow(QuotedRow):
    class Meta:
        model = Vote
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "organization",
            "organization_name",
            "answer",
            "agenda_item",
            "agenda_item_quote",
            "quote",
            "satisfied",
            "basically_satisfied",
            "unsatisfied",
            "abstained",
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
            "held_on": "hearing.held_on",
            "organization_name": "organization.name",
            "agenda_item_quote": "agenda_item.quote",
        }


class VoteDetail(VoteRow, Detail):
    class Meta(VoteRow.Meta):
        fields = [*VoteRow.Meta.fields, *Detail.ADDRESSES]


class VoteFilters(QuotedFilters):
    q = Terms("quote", "agenda_item__quote", help_text="Words contained in the quote or in the agenda item.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    answer, answer__in, answer__not = one_or_many(Id, "answer", help_text="Votes on this answer.")
    answer__isnull = IsNull(
        "answer", help_text="Votes on an agenda item if true, votes on an answer if false."
    )
    agenda_item, agenda_item__in, agenda_item__not = one_or_many(
        Id, "agenda_item", help_text="Votes on this agenda item."
    )
    organization, organization__in, organization__not = one_or_many(
        Id, "organization", help_text="Votes of this organization."
    )
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    satisfied__gte = Integer("satisfied", "gte", help_text="At least so many votes for satisfied.")
    satisfied__lte = Integer("satisfied", "lte", help_text="At most so many votes for satisfied.")
    basically_satisfied__gte = Integer(
        "basically_satisfied", "gte", help_text="At least so many votes for basically satisfied."
    )
    basically_satisfied__lte = Integer(
        "basically_satisfied", "lte", help_text="At most so many votes for basically satisfied."
    )
    unsatisfied__gte = Integer("unsatisfied", "gte", help_text="At least so many votes for unsatisfied.")
    unsatisfied__lte = Integer("unsatisfied", "lte", help_text="At most so many votes for unsatisfied.")
    abstained__gte = Integer("abstained", "gte", help_text="At least so many abstentions.")
    abstained__lte = Integer("abstained", "lte", help_text="At most so many abstentions.")
    held_on__gte = Day("hearing__held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("hearing__held_on", "lte", help_text="Held on or before this day.")


class VoteViewSet(Resource):
    """Votes on how satisfied the members of an organization are with an answer or an agenda item, each tied to its exact words.

    The counts are those that the source prints. A count that it does not print is null, which is not zero; a filter by a count
    leaves such votes out. The counts of one vote need not add up to the number of members.
    """

    serializer_class = VoteRow
    detail_class = VoteDetail
    filterset_class = VoteFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "start": ("edition", "start", "id"),
        "organization": ("organization", "hearing", "number"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "satisfied": ("satisfied", "id"),
        "basically_satisfied": ("basically_satisfied", "id"),
        "unsatisfied": ("unsatisfied", "id"),
        "abstained": ("abstained", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
