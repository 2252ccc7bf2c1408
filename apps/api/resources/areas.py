from django.utils.translation import gettext_lazy as _

from apps.api.query.filters import Choice, Filters, Id, one_or_many
from apps.api.query.relations import IdBelow
from apps.api.query.scalars import Word
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Area

from .viewset import Resource


class AreaRow(Row):
    class Meta:
        model = Area
        fields = [
            "id",
            "code",
            "name",
            "name_en",
            "level",
            "parent",
            "parent_name",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {"parent_name": "parent.name"}


class AreaDetail(AreaRow, Detail):
    children = AreaRow(many=True, read_only=True, help_text=_("Divisions directly below it."))

    class Meta(AreaRow.Meta):
        fields = [*AreaRow.Meta.fields, *Detail.ADDRESSES, "children"]


class AreaFilters(Filters):
    q = Terms("name", "name_en", "code", help_text="Words contained in the name or the code.")
    code = Word("code", help_text="Division code of GB/T 2260.")
    level, level__in, level__not = one_or_many(
        Choice, "level", Area.Level.values, help_text="Level of the division."
    )
    parent, parent__in, parent__not = one_or_many(Id, "parent", help_text="Directly below this one.")
    area, area__in, area__not = one_or_many(
        IdBelow, "id", Area, help_text="Of this division and all below it."
    )


class AreaViewSet(Resource):
    """Administrative divisions, from provinces down to townships.

    Only the divisions that the record needs are listed, not all divisions of China.
    """

    serializer_class = AreaRow
    detail_class = AreaDetail
    filterset_class = AreaFilters
    orderings = {"id": ("id",), "code": ("code", "id"), "modified_at": ("modified_at", "id")}
    ordering = "id"
