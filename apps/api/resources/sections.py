from apps.api.query.filters import Id, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import Area, Section

from .viewset import Resource


class SectionRow(QuotedRow):
    class Meta:
        model = Section
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "title",
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


class SectionDetail(SectionRow, Detail):
    class Meta(SectionRow.Meta):
        fields = [*SectionRow.Meta.fields, *Detail.ADDRESSES]


class SectionFilters(QuotedFilters):
    q = Terms("title", help_text="Words contained in the heading.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )


class SectionViewSet(Resource):
    """Headings as printed above questions and answers, each tied to its exact characters.

    The newspaper wrote them; they are not the words of the speakers.
    """

    serializer_class = SectionRow
    detail_class = SectionDetail
    filterset_class = SectionFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "start": ("edition", "start", "id"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
