from django.utils.translation import gettext_lazy as _

from apps.api.query.filters import Choice, Filters, Id, one_or_many
from apps.api.query.relations import IdBelow, Linked, Linking
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Area, Commitment, Organization, Speaker

from .viewset import Resource


class OrganizationRow(Row):
    class Meta:
        model = Organization
        fields = [
            "id",
            "key",
            "name",
            "short_name",
            "other_names",
            "name_en",
            "classification",
            "area",
            "area_name",
            "parent",
            "parent_name",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {"area_name": "area.name", "parent_name": "parent.name"}


class OrganizationDetail(OrganizationRow, Detail):
    children = OrganizationRow(many=True, read_only=True, help_text=_("Organizations directly below it."))

    class Meta(OrganizationRow.Meta):
        fields = [*OrganizationRow.Meta.fields, *Detail.ADDRESSES, "children"]


class OrganizationFilters(Filters):
    q = Terms("name", "short_name", "other_names", "name_en", help_text="Words contained in the name.")
    area, area__in, area__not = one_or_many(
        IdBelow, "area", Area, help_text="Of this division and all below it."
    )
    classification, classification__in, classification__not = one_or_many(
        Choice, "classification", Organization.Classification.values, help_text="Kind of organization."
    )
    parent, parent__in, parent__not = one_or_many(Id, "parent", help_text="Directly below this one.")
    hearing = Linked(
        Id("hearing"), Speaker, "organization", help_text="Organizations that spoke at this hearing."
    )
    person = Linked(
        Id("person"), Speaker, "organization", help_text="Organizations that this person spoke for."
    )
    commitments = Linking(Commitment, "lead", help_text="Whether it has commitments.")


class OrganizationViewSet(Resource):
    """Congresses, committees, departments, companies and newspapers that the record names.

    The full name is given where it is certain; otherwise the name is given as printed.
    """

    serializer_class = OrganizationRow
    detail_class = OrganizationDetail
    filterset_class = OrganizationFilters
    orderings = {"id": ("id",), "name": ("name", "id"), "modified_at": ("modified_at", "id")}
    ordering = "id"
