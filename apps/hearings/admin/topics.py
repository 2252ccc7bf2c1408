from django.contrib import admin

from ..models import Commitment, Topic
from .base import RecordAdmin
from .related import counted


@admin.register(Topic)
class TopicAdmin(RecordAdmin):
    public_at_once = True
    fields = ("name", "name_en", "parent")
    list_display = ("name", "name_en", "parent", "id")
    list_filter = (("parent", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("parent",)
    search_fields = ("name", "name_en", "id")
    autocomplete_fields = ("parent",)

    def related(self, request, obj):
        return [
            counted(request, Topic, parent=obj),
            counted(request, Commitment, topics=obj),
        ]
