from django.contrib import admin
from django.http import HttpRequest

from ..models import AgendaItem
from .filters import PickFilter
from .parts import SpanAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import VOTES


class AgendaItemForm(SpanForm):
    derived = ("edition",)


@admin.register(AgendaItem)
class AgendaItemAdmin(SpanAdmin):
    form = AgendaItemForm
    fields = ("hearing", "edition", "quote", "start", "context")
    list_display = ("short", "hearing_title", "code")
    list_filter = ("hearing__state", ("hearing__area", PickFilter))
    list_select_related = ("hearing__area",)
    search_fields = ("quote", "id")
    autocomplete_fields = ("hearing", "edition")

    def related(self, request: HttpRequest, obj: AgendaItem) -> list[Related | None]:
        return [listed(request, VOTES, agenda_item=obj, hearing=obj.hearing)]
