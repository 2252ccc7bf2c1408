from django.utils.translation import gettext_lazy as _

from apps.api.facets.facet import Facet
from apps.api.query.filters import Choice, Filters, Id, one_or_many
from apps.api.query.relations import IdBelow, Linked, LinkedBy, Linking, OnTopic
from apps.api.query.scalars import Day
from apps.api.query.terms import Terms
from apps.api.resources.agenda_items import AgendaItemRow
from apps.api.resources.answers import AnswerRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.sources import SourceRow
from apps.api.resources.speakers import SpeakerRow
from apps.api.resources.votes import VoteRow
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Area, Hearing, Source, Speaker

from .viewset import Resource


class HearingRow(Row):
    class Meta:
        model = Hearing
        fields = [
            "id",
            "title",
            "subject",
            "kind",
            "convened_by",
            "convened_by_name",
            "area",
            "area_name",
            "term",
            "session",
            "held_on",
            "held_on_note",
            "members_stated",
            "organizations_stated",
            "sources",
            "opinions",
            "reports",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {"convened_by_name": "convened_by.name", "area_name": "area.name"}


class Exchange(QuestionRow):
    answers = AnswerRow(many=True, read_only=True, help_text=_("Answers to the question."))

    class Meta(QuestionRow.Meta):
        fields = [*QuestionRow.Meta.fields, "answers"]


class HearingDetail(HearingRow, Detail):
    documents = SourceRow(
        many=True,
        read_only=True,
        source="sources",
        help_text=_("Sources of the record, without their texts."),
    )
    opinion_documents = SourceRow(
        many=True,
        read_only=True,
        source="opinions",
        help_text=_("Opinions of the committee on the hearing, without their texts."),
    )
    report_documents = SourceRow(
        many=True,
        read_only=True,
        source="reports",
        help_text=_("Reports on the carrying out of the opinions, without their texts."),
    )
    sections = SectionRow(many=True, read_only=True, help_text=_("Headings as printed."))
    speakers = SpeakerRow(many=True, read_only=True, help_text=_("Who spoke."))
    questions = Exchange(many=True, read_only=True, help_text=_("Questions in order, each with its answers."))
    agenda_items = AgendaItemRow(
        many=True, read_only=True, source="agendaitems", help_text=_("Agenda items as printed.")
    )
    votes = VoteRow(many=True, read_only=True, help_text=_("Satisfaction votes of the hearing."))

    class Meta(HearingRow.Meta):
        fields = [
            *HearingRow.Meta.fields,
            *Detail.ADDRESSES,
            "documents",
            "opinion_documents",
            "report_documents",
            "sections",
            "speakers",
            "questions",
            "agenda_items",
            "votes",
        ]


class HearingFilters(Filters):
    q = Terms("title", "subject", help_text="Words contained in the title or the subject.")
    kind = Choice("kind", Hearing.Kind.values, help_text="Kind of hearing.")
    area, area__in, area__not = one_or_many(
        IdBelow, "area", Area, help_text="Of this division and all below it."
    )
    convened_by = Id("convened_by", help_text="Hearings that this organization convened.")
    organization = Linked(
        Id("organization"), Speaker, "hearing", help_text="Hearings at which this organization spoke."
    )
    person = Linked(Id("person"), Speaker, "hearing", help_text="Hearings at which this person spoke.")
    topic, topic__in, topic__not = one_or_many(
        OnTopic, "pk", "hearing", help_text="With a commitment on this topic or one below it."
    )
    source = LinkedBy(
        Source,
        "hearings",
        "opinion_of",
        "report_of",
        help_text="Hearings that quote this document, or have it as opinion or report.",
    )
    opinions = Linking(Source, "opinion_of", help_text="Whether the committee's opinion is there.")
    reports = Linking(Source, "report_of", help_text="Whether reports on the opinions are there.")
    held_on__gte = Day("held_on", "gte", help_text="Held on or after this day.")
    held_on__lte = Day("held_on", "lte", help_text="Held on or before this day.")


class HearingViewSet(Resource):
    """Hearings at which members of a congress questioned heads of departments.

    Only hearings that are checked and published are listed here, not all hearings that took place.
    """

    serializer_class = HearingRow
    detail_class = HearingDetail
    filterset_class = HearingFilters
    orderings = {"held_on": ("held_on", "id"), "id": ("id",), "modified_at": ("modified_at", "id")}
    ordering = "-held_on"
    grouped_by = {
        "kind": Facet("kind"),
        "area": Facet("area", tree=Area),
        "convened_by": Facet("convened_by"),
    }
