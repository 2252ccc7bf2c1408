from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..models import Answer, Edition
from ..models.base import Record
from ..spans import shorten
from . import outlines
from .parts import SpanAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import COMMITMENTS, FIGURES, VOTES


class AnswerForm(SpanForm):
    derived = ("edition",)
    inner = ("commitments", "figures")

    class Meta(SpanForm.Meta):
        field_classes = {**SpanForm.Meta.field_classes, "outline": outlines.OutlineField}

    def outer(self) -> Edition | None:
        question = self.given("question")
        return self.given("edition") or (question.edition.source.current_edition if question else None)

    def complete(self) -> None:
        if self.given("question"):
            self.belong(self.given("question").hearing)


@admin.register(Answer)
class AnswerAdmin(SpanAdmin):
    form = AnswerForm
    fields = ("hearing", "question", "speaker", "edition", "text", "start", "context", "points")
    computed = ("hearing", "context", "points")
    list_display = ("short", "speaker", "replies_to", "hearing_title", "code")
    list_filter = ("hearing__state", ("hearing__area", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("speaker__person", "question", "hearing__area")
    search_fields = ("text", "speaker__person__name", "id")
    autocomplete_fields = ("hearing", "question", "speaker", "edition")

    def get_fieldsets(self, request: HttpRequest, obj: Answer | None = None) -> list[Any]:
        as_json = (_("Outline as JSON"), {"fields": ["outline"], "classes": ["collapse"]})
        return [*super().get_fieldsets(request, obj), as_json]

    @admin.display(description=_("numbered points"))
    def points(self, obj: Answer) -> str:
        return outlines.shown(getattr(obj, "as_stored", obj).outline)

    @admin.display(description=_("question"), ordering="question")
    def replies_to(self, obj: Answer) -> str:
        return shorten(obj.question.text, 24)

    def trail(self, obj: Answer) -> list[Record | None]:
        return [obj.hearing, obj.question]

    def related(self, request: HttpRequest, obj: Answer) -> list[Related | None]:
        return [
            listed(request, COMMITMENTS, answer=obj),
            listed(request, FIGURES, answer=obj),
            listed(request, VOTES, answer=obj),
        ]
