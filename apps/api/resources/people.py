from django.utils.translation import gettext_lazy as _

from apps.api.query.filters import Choice, Filters, Id, one_or_many
from apps.api.query.relations import IdBelow, Linked
from apps.api.query.terms import Terms
from apps.api.resources.speakers import SpeakerRow
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Area, Person, Speaker

from .viewset import Resource


class PersonRow(Row):
    class Meta:
        model = Person
        fields = [
            "id",
            "key",
            "name",
            "name_pinyin",
            "area",
            "area_name",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {"area_name": "area.name"}


class PersonDetail(PersonRow, Detail):
    speakers = SpeakerRow(many=True, read_only=True, help_text=_("Capacities in which the person spoke."))

    class Meta(PersonRow.Meta):
        fields = [*PersonRow.Meta.fields, *Detail.ADDRESSES, "speakers"]


class PersonFilters(Filters):
    q = Terms("name", "name_pinyin", help_text="Words contained in the name, in Chinese or pinyin.")
    area, area__in, area__not = one_or_many(
        IdBelow, "area", Area, help_text="Of this division and all below it."
    )
    hearing = Linked(Id("hearing"), Speaker, "person", help_text="People who spoke at this hearing.")
    organization = Linked(
        Id("organization"), Speaker, "person", help_text="People who spoke for this organization."
    )
    capacity = Linked(
        Choice("capacity", Speaker.Capacity.values),
        Speaker,
        "person",
        help_text="People who asked, or people who answered.",
    )


class PersonViewSet(Resource):
    """People who asked or answered at a hearing, in public office only.

    Two people with the same name are two records. No private data is stored.
    """

    serializer_class = PersonRow
    detail_class = PersonDetail
    filterset_class = PersonFilters
    orderings = {
        "id": ("id",),
        "name_pinyin": ("name_pinyin", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "id"
