from django.utils.translation import gettext_lazy as _

from apps.api.facets.facet import OF_PART, Facet
from apps.api.query.filters import Id, IsNull, one_or_many
from apps.api.query.quoted import QuotedFilters
from apps.api.query.relations import IdBelow, Linked, Linking, OfSpeakers, OnTopic
from apps.api.query.scalars import Day
from apps.api.query.terms import Terms
from apps.api.resources.answers import AnswerRow
from apps.api.rows.columns import Detail
from apps.api.rows.quoted import QuotedRow
from apps.hearings.models import Answer, Area, Question

from .viewset import Resource


class QuestionRow(QuotedRow):
    class Meta:
        model = Question
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "section",
            "section_title",
            "speaker",
            "person",
            "person_name",
            "organization",
            "organization_name",
            "role",
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
            "section_title": "section.title",
            "person": "speaker.person",
            "person_name": "speaker.person.name",
            "organization": "speaker.organization",
            "organization_name": "speaker.organization.name",
            "role": "speaker.role",
        }


class QuestionDetail(QuestionRow, Detail):
    answers = AnswerRow(many=True, read_only=True, help_text=_("Answers to the question."))

    class Meta(QuestionRow.Meta):
        fields = [*QuestionRow.Meta.fields, *Detail.ADDRESSES, "answers"]


class QuestionFilters(QuotedFilters):
    q = Terms("text", help_text="Words contained in the question.")
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    person, person__in, person__not = one_or_many(
        Id, "speaker__person", help_text="Said by this person, alone or with others."
    )
    organization, organization__in, organization__not = one_or_many(
        Id, "speaker__organization", help_text="Questions by members of this organization."
    )
    person__isnull = IsNull("speaker__person", help_text="Whether nobody is named who said it.")
    organization__isnull = IsNull(
        "speaker__organization", help_text="Whether it was said for no organization."
    )
    answered_by = Linked(
        OfSpeakers("speakers__organization"),
        Answer,
        "question",
        help_text="Questions that this organization answered.",
    )
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    topic, topic__in, topic__not = one_or_many(
        OnTopic,
        "pk",
        "answer__question",
        help_text="With a commitment on this topic or one below it.",
    )
    answers = Linking(Answer, "question", help_text="Whether there are answers to it.")
    held_on__gte = Day("hearing__held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("hearing__held_on", "lte", help_text="Held on or before this day.")


class QuestionViewSet(Resource):
    """What members of the congress asked, as printed, each tied to its exact characters.

    The newspaper edited what was said: this is not a verbatim record.
    """

    serializer_class = QuestionRow
    detail_class = QuestionDetail
    filterset_class = QuestionFilters
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
        "organization": Facet("speaker__organization"),
        "person": Facet("speaker__person"),
        **OF_PART,
        "quoted_from": Facet("quoted_from"),
    }
