from django.contrib import admin
from django.http import HttpRequest

from ..models import Section
from .filters import PickFilter
from .parts import SpanAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import QUESTIONS


class SectionForm(SpanForm):
    derived = ("edition",)


@admin.register(Section)
class SectionAdmin(SpanAdmin):
    form = SectionForm
    fields = ("hearing", "edition", "title", "start", "context")
    list_display = ("short", "hearing_title", "code")
    list_filter = ("hearing__state", ("hearing__area", PickFilter))
    list_select_related = ("hearing__area",)
    search_fields = ("title", "id")
    autocomplete_fields = ("hearing", "edition")

    def related(self, request: HttpRequest, obj: Section) -> list[Related | None]:
        return [listed(request, QUESTIONS, section=obj, hearing=obj.hearing)]
