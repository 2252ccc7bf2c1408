from django.contrib import admin
from django.http import HttpRequest

from ..models import Person
from .filters import PickFilter
from .merging import MergeableAdmin
from .related import Related, listed
from .tables import SPEAKERS


@admin.register(Person)
class PersonAdmin(MergeableAdmin):
    fields = ("name", "name_pinyin", "area", "key", "merged_into")
    details = ("key",)
    computed = ("key", "merged_into")
    list_display = ("name", "name_pinyin", "area", "id")
    list_filter = (("area", PickFilter),)
    list_select_related = ("area",)
    search_fields = ("name", "name_pinyin", "id")
    autocomplete_fields = ("area",)

    def related(self, request: HttpRequest, obj: Person) -> list[Related | None]:
        return [listed(request, SPEAKERS, person=obj)]
