from django.contrib import admin
from django.http import HttpRequest

from ..models import Commitment, Hearing, Organization, Source, Speaker, Vote
from .filters import PickFilter
from .merging import MergeableAdmin
from .related import Related, counted


@admin.register(Organization)
class OrganizationAdmin(MergeableAdmin):
    fields = (
        "name",
        "short_name",
        "other_names",
        "name_en",
        "classification",
        "area",
        "parent",
        "key",
        "merged_into",
    )
    details = ("key",)
    computed = ("key", "merged_into")
    list_display = ("name", "short_name", "classification", "area", "parent", "id")
    list_filter = ("classification", ("area", PickFilter))
    list_select_related = ("area", "parent")
    search_fields = ("name", "short_name", "other_names", "name_en", "id")
    autocomplete_fields = ("area", "parent")

    def related(self, request: HttpRequest, obj: Organization) -> list[Related | None]:
        return [
            counted(request, Hearing, convened_by=obj),
            counted(request, Speaker, organization=obj),
            counted(request, Commitment, lead=obj),
            counted(request, Vote, organization=obj),
            counted(request, Source, publisher=obj),
        ]
