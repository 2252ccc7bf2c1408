from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.facets.facet import OF_PART, Facet
from apps.api.query.filters import Id, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow, Linking, OfSpeakers, OnTopic, WithoutSpeakers
from apps.api.query.scalars import Day
from apps.api.query.terms import Terms
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.figures import OF_SPEAKERS, FigureRow
from apps.api.resources.votes import VoteRow
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import Answer, Area, Commitment, Figure, Vote

from .viewset import Resource

POINT = {
    "type": "object",
    "required": ["marker", "level", "source", "start", "end", "text", "points"],
    "properties": {
        "marker": {"type": "string", "description": "Marker as printed.", "examples": ["一、"]},
        "level": {"type": "integer", "description": "Depth, 1 at the top.", "examples": [1]},
        "source": {
            "type": "string",
            "description": "Source whose text holds it.",
            "examples": ["jieyang-daily-2025-10-31"],
        },
        "start": {
            "type": "integer",
            "description": "Offset of its first character in the text of the edition of the answer.",
            "examples": [905],
        },
        "end": {
            "type": "integer",
            "description": "Offset just after its last character in the same text.",
            "examples": [1039],
        },
        "text": {
            "type": "string",
            "description": "Its exact words.",
            "examples": ["一、强化规划引领,指导错位发展。"],
        },
        "points": {
            "type": "array",
            "description": "Points under it, with the same keys, one level deeper.",
            "items": {"type": "object"},
            "examples": [[]],
        },
    },
}


@extend_schema_field({"type": "array", "items": POINT})
class OutlineField(serializers.JSONField):
    """The numbered points of an answer, nested."""


class AnswerRow(QuotedRow):
    class Meta:
        model = Answer
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "question",
            "speaker",
            "person",
            "person_name",
            "organization",
            "organization_name",
            "role",
            "speakers",
            "people",
            "organizations",
            "text",
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
            "person": "speaker.person",
            "person_name": "speaker.person.name",
            "organization": "speaker.organization",
            "organization_name": "speaker.organization.name",
            "role": "speaker.role",
            "people": "speakers.person",
            "organizations": "speakers.organization",
        }
        extra_kwargs = OF_SPEAKERS


class AnswerDetail(AnswerRow, Detail):
    outline = OutlineField(
        read_only=True,
        help_text=_(
            "Numbered points of the reply with their spans, nested as printed; their offsets count in the text of the "
            "answer's edition."
        ),
    )
    commitments = CommitmentRow(many=True, read_only=True, help_text=_("Commitments in the answer."))
    figures = FigureRow(many=True, read_only=True, help_text=_("Figures in the answer."))
    votes = VoteRow(many=True, read_only=True, help_text=_("Satisfaction votes on the answer."))

    class Meta(AnswerRow.Meta):
        fields = [*AnswerRow.Meta.fields, *Detail.ADDRESSES, "outline", "commitments", "figures", "votes"]


class AnswerFilters(QuotedFilters):
    q = Terms("text", help_text="Words contained in the answer.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    question, question__in, question__not = one_or_many(
        Id, "question", help_text="In reply to this question."
    )
    person, person__in, person__not = one_or_many(
        OfSpeakers, "speakers__person", help_text="Said by this person, alone or with others."
    )
    organization, organization__in, organization__not = one_or_many(
        OfSpeakers,
        "speakers__organization",
        help_text="Said for this organization, alone or with others.",
    )
    person__isnull = WithoutSpeakers("speakers__person", help_text="Whether nobody is named who said it.")
    organization__isnull = WithoutSpeakers(
        "speakers__organization", help_text="Whether it was said for no organization."
    )
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    topic, topic__in, topic__not = one_or_many(
        OnTopic, "pk", "answer", help_text="With a commitment on this topic or one below it."
    )
    commitments = Linking(Commitment, "answer", help_text="Whether it has commitments.")
    figures = Linking(Figure, "answer", help_text="Whether there are figures in it.")
    votes = Linking(Vote, "answer", help_text="Whether there are satisfaction votes on it.")
    held_on__gte = Day("hearing__held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("hearing__held_on", "lte", help_text="Held on or before this day.")


class AnswerViewSet(Resource):
    """What heads of departments replied, as printed, each tied to its exact characters.

    The newspaper edited what was said: this is not a verbatim record.
    """

    serializer_class = AnswerRow
    detail_class = AnswerDetail
    filterset_class = AnswerFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "start": ("edition", "start", "id"),
        "organization": ("speaker__organization", "hearing", "number"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
    grouped_by = {
        "organization": Facet("speakers__organization"),
        "person": Facet("speakers__person"),
        **OF_PART,
        "quoted_from": Facet("quoted_from"),
    }
