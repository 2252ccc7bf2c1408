from django.contrib import admin

from ..models import Area
from .base import RecordAdmin


@admin.register(Area)
class AreaAdmin(RecordAdmin):
    public_at_once = True
    fields = ("name", "name_en", "code", "level", "parent")
    list_display = ("name", "name_en", "code", "level", "parent", "id")
    list_filter = ("level",)
    list_select_related = ("parent",)
    search_fields = ("name", "name_en", "code", "id")
    autocomplete_fields = ("parent",)
