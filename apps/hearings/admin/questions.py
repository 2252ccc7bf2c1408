from django.contrib import admin

from ..models import Question
from .parts import SpanAdmin
from .related import listed
from .spanned import SpanForm
from .tables import ANSWERS


class QuestionForm(SpanForm):
    derived = ("source",)


@admin.register(Question)
class QuestionAdmin(SpanAdmin):
    form = QuestionForm
    fields = ("hearing", "section", "speaker", "source", "text", "start", "context")
    list_display = ("short", "speaker", "section", "sitting", "code")
    list_filter = ("hearing__state", ("hearing__area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("speaker__person", "section", "hearing__area")
    search_fields = ("text", "speaker__person__name", "id")
    autocomplete_fields = ("hearing", "section", "speaker", "source")

    def trail(self, obj):
        return [obj.hearing, obj.section]

    def related(self, request, obj):
        return [listed(request, ANSWERS, question=obj)]
