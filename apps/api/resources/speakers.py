from typing import Any

from apps.api.query.filters import Choice, Filters, Id, IsNull, one_or_many
from apps.api.query.relations import IdBelow
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Area, Speaker

from .viewset import Resource


class SpeakerRow(Row):
    class Meta:
        model = Speaker
        fields = [
            "id",
            "hearing",
            "held_on",
            "number",
            "person",
            "person_name",
            "organization",
            "organization_name",
            "role",
            "capacity",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {
            "held_on": "hearing.held_on",
            "person_name": "person.name",
            "organization_name": "organization.name",
        }

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        return f"/hearings/{record['hearing']}/#{record['id']}"


class SpeakerDetail(SpeakerRow, Detail):
    class Meta(SpeakerRow.Meta):
        fields = [*SpeakerRow.Meta.fields, *Detail.ADDRESSES]


class SpeakerFilters(Filters):
    q = Terms(
        "person__name", "organization__name", "role", help_text="Words contained in the name or office."
    )
    hearing, hearing__in, hearing__not = one_or_many(Id, "hearing", help_text="Of this hearing.")
    person, person__in, person__not = one_or_many(Id, "person", help_text="This person, at any hearing.")
    organization, organization__in, organization__not = one_or_many(
        Id, "organization", help_text="People who spoke for this organization."
    )
    area, area__in, area__not = one_or_many(
        IdBelow, "hearing__area", Area, help_text="Of this division and all below it."
    )
    person__isnull = IsNull("person", help_text="Whether nobody is named who said it.")
    organization__isnull = IsNull("organization", help_text="Whether it was said for no organization.")
    capacity = Choice("capacity", Speaker.Capacity.values, help_text="Whether the person asked or answered.")


class SpeakerViewSet(Resource):
    """People in the capacity in which they spoke at one hearing: who asked, who answered, and for which organization.

    The office is given as printed; it may have changed since.
    """

    serializer_class = SpeakerRow
    detail_class = SpeakerDetail
    filterset_class = SpeakerFilters
    orderings = {
        "hearing": ("hearing", "number", "id"),
        "number": ("hearing", "number", "id"),
        "organization": ("organization", "hearing", "number"),
        "held_on": ("hearing__held_on", "hearing", "number", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "hearing"
