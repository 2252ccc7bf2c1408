from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.api.facets.backend import AllSumsBackend, SumsBackend
from apps.api.facets.facet import OF_PART, Facet
from apps.api.facets.responses import FORMATS as GROUP_FORMATS
from apps.api.facets.responses import SUMS
from apps.api.http.negotiation import AddressNegotiation
from apps.api.query.figures import CountedIn, CountedInNothing, Precision, Unit
from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Choice, Id, IsNull, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow, OfSpeakers, OnTopic, WithoutSpeakers, WithoutTopic
from apps.api.query.scalars import Day, Number
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import Area, Figure, Topic

from .viewset import Resource

OF_SPEAKERS = {
    "people": {"help_text": _("People who spoke, in printed order; a speaker without a name is left out.")},
    "organizations": {"help_text": _("Organizations that they spoke for, in printed order, each once.")},
}
"""What the lists of the speakers of an answer say."""

OF_ANSWER = {**OF_SPEAKERS, "question": {"help_text": _("Question that the answer replies to.")}}
"""What columns say that come from the answer."""


class FigureRow(QuotedRow):
    class Meta:
        model = Figure
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "question",
            "answer",
            "commitment",
            "person",
            "person_name",
            "organization",
            "organization_name",
            "people",
            "organizations",
            "quote",
            "value",
            "unit",
            "stated_value",
            "stated_unit",
            "kind",
            "qualifier",
            "measures",
            "period",
            "period_from",
            "period_to",
            "basis",
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
            "organization": "answer.speaker.organization",
            "organization_name": "answer.speaker.organization.name",
            "people": "answer.speakers.person",
            "organizations": "answer.speakers.organization",
        }
        extra_kwargs = OF_ANSWER


class FigureDetail(FigureRow, Detail):
    class Meta(FigureRow.Meta):
        fields = [*FigureRow.Meta.fields, *Detail.ADDRESSES]


class FigureFilters(QuotedFilters):
    q = Terms("quote", "measures", help_text="Words contained in the quote or in what it measures.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    question, question__in, question__not = one_or_many(
        Id, "answer__question", help_text="In reply to this question."
    )
    answer, answer__in, answer__not = one_or_many(Id, "answer", help_text="Said in this answer.")
    commitment__isnull = IsNull("commitment", help_text="Whether it is within no commitment.")
    answer__isnull = IsNull("answer", help_text="Whether no official stated it in an answer.")
    commitment, commitment__in, commitment__not = one_or_many(
        Id, "commitment", help_text="Figures within this commitment."
    )
    person, person__in, person__not = one_or_many(
        OfSpeakers,
        "answer__speakers__person",
        help_text="Said by this person, alone or with others.",
    )
    organization, organization__in, organization__not = one_or_many(
        OfSpeakers,
        "answer__speakers__organization",
        help_text="Said for this organization, alone or with others.",
    )
    person__isnull = WithoutSpeakers(
        "answer__speakers__person", help_text="Whether nobody is named who said it."
    )
    organization__isnull = WithoutSpeakers(
        "answer__speakers__organization", help_text="Whether it was said for no organization."
    )
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    topic, topic__in, topic__not = one_or_many(
        OnTopic, "commitment", "pk", help_text="Figures within commitments on this topic and all below it."
    )
    topic__isnull = WithoutTopic(
        "commitment", help_text="Whether it is within no commitment that has a topic."
    )
    kind, kind__in, kind__not = one_or_many(Choice, "kind", Figure.Kind.values, help_text="Kind of quantity.")
    qualifier, qualifier__in, qualifier__not = one_or_many(
        Choice, "qualifier", Figure.Qualifier.values, help_text="How the number is qualified."
    )
    precision = Precision(help_text="How the values are stated; the two ends of a range share their words.")
    unit, unit__in, unit__not = one_or_many(
        Unit, "unit", help_text="Canonical unit, such as CNY, m2, % or 1."
    )
    counted_in = CountedIn(help_text="What is counted, without a multiple, such as 家 for 家 and 万家.")
    counted_in__isnull = CountedInNothing(help_text="Whether nothing is said to be counted.")
    value__gte = Number("value", "gte", help_text="Values of at least this, in the canonical unit.")
    value__lte = Number("value", "lte", help_text="Values of at most this, in the canonical unit.")
    held_on__gte = Day("hearing__held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("hearing__held_on", "lte", help_text="Held on or before this day.")


class FigureViewSet(Resource):
    """Quantities stated at hearings, as printed and in a canonical unit, each tied to its exact words.

    A figure is what somebody said; it was not compared with statistics. A figure without an `answer` was not stated by an
    official: it stands in the publisher's introduction, in a heading or in a question. Values of different units cannot be
    compared; filter by `unit` before you sort or sum.
    """

    serializer_class = FigureRow
    detail_class = FigureDetail
    filterset_class = FigureFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "start": ("edition", "start", "id"),
        "kind": ("kind", "hearing", "number"),
        "organization": ("answer__speaker__organization", "hearing", "number"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "value": ("value", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
    grouped_by = {
        "organization": Facet("answer__speakers__organization"),
        "person": Facet("answer__speakers__person"),
        "topic": Facet("commitment__topics", tree=Topic),
        **OF_PART,
        "kind": Facet("kind"),
        "unit": Facet("unit"),
        "qualifier": Facet("qualifier"),
    }

    @action(detail=False, filter_backends=(StrictFilterBackend, SumsBackend), pagination_class=None)
    def sums(self, request: Request) -> Response:
        """Find the least, the greatest and the sum of the stated values, by unit and by up to two columns."""
        return SUMS.response(self, request)

    @action(
        detail=False,
        filter_backends=(StrictFilterBackend, AllSumsBackend),
        pagination_class=None,
        content_negotiation_class=AddressNegotiation,
        formats=GROUP_FORMATS,
    )
    def sums_file(self, request: Request, format: str) -> HttpResponseBase:
        """Take the sums of all groups as one file, those with the most figures first."""
        return SUMS.file_response(self, request, format)
