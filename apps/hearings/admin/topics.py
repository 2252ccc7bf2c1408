from django.contrib import admin
from django.http import HttpRequest

from ..models import Commitment, Topic
from .merging import MergeableAdmin
from .related import Related, counted


@admin.register(Topic)
class TopicAdmin(MergeableAdmin):
    public_at_once = True
    fields = ("name", "name_en", "parent", "merged_into")
    computed = ("merged_into",)
    list_display = ("name", "name_en", "parent", "id")
    list_filter = (("parent", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("parent",)
    search_fields = ("name", "name_en", "id")
    autocomplete_fields = ("parent",)

    def related(self, request: HttpRequest, obj: Topic) -> list[Related | None]:
        return [
            counted(request, Topic, parent=obj),
            counted(request, Commitment, topics=obj),
        ]
