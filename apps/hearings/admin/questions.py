from django.contrib import admin
from django.http import HttpRequest

from ..models import Question
from ..models.base import Record
from .filters import PickFilter
from .parts import SpanAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import ANSWERS


class QuestionForm(SpanForm):
    derived = ("edition",)


@admin.register(Question)
class QuestionAdmin(SpanAdmin):
    form = QuestionForm
    fields = ("hearing", "section", "speaker", "edition", "text", "start", "context")
    list_display = ("short", "speaker", "section", "hearing_title", "code")
    list_filter = ("hearing__state", ("hearing__area", PickFilter))
    list_select_related = ("speaker__person", "section", "hearing__area")
    search_fields = ("text", "speaker__person__name", "id")
    autocomplete_fields = ("hearing", "section", "speaker", "edition")

    def trail(self, obj: Question) -> list[Record | None]:
        return [obj.hearing, obj.section]

    def related(self, request: HttpRequest, obj: Question) -> list[Related | None]:
        return [listed(request, ANSWERS, question=obj)]
