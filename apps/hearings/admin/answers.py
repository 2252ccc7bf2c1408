import re
from collections.abc import Iterator
from copy import copy
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..editions import shifts_within, take_along
from ..ledger import writing
from ..models import Answer, Edition, Speaker
from ..models.base import Record
from ..spans import shorten
from . import outlines
from .filters import PickFilter
from .leading import LeadingAdmin, follow_field
from .parts import SpanAdmin
from .related import Related, listed
from .spanned import SpanForm
from .tables import COMMITMENTS, FIGURES, VOTES

SEPARATORS = re.compile(r"[、,，\s]+")


@admin.display(description=_("speakers"))
def speakers(obj: Answer) -> str:
    """Show all speakers, in printed order."""
    return "、".join(map(str, getattr(obj, "as_stored", obj).stored_speakers()))


def codes(obj: Answer) -> str:
    """Write the numbers of the speakers after the first as editors type them: p5、p7."""
    return "、".join(f"{each.LETTER}{each.number}" for each in obj.stored_speakers()[1:])


class AnswerForm(SpanForm):
    others = forms.CharField(
        label=_("other speakers"),
        required=False,
        help_text=_("Who is printed beside the speaker, in printed order by number, such as p5、p7."),
    )
    follow = follow_field()
    derived = ("edition",)
    inner = ("commitments", "figures")

    class Meta(SpanForm.Meta):
        field_classes = {**SpanForm.Meta.field_classes, "outline": outlines.OutlineField}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.stored = copy(self.instance)
        self.shifts: dict[Any, Any] = {}  # how far each part moves with the answer to another edition
        self.initial.setdefault("others", codes(self.instance))

    def outer(self) -> Edition | None:
        question = self.given("question")
        return self.given("edition") or (question.edition.source.current_edition if question else None)

    def _refuse_to_cut_off(self) -> None:
        """On another edition, find the place there of each part of the answer, and name those that have none."""
        mine = self.instance
        moves = not mine._state.adding and mine.edition_id != self.stored.edition_id
        self._outline(anew=moves or "outline" in self.changed_data)
        if not moves:
            super()._refuse_to_cut_off()
            return
        self.shifts = shifts_within(self.stored, mine)
        for part, shift in self.shifts.items():
            if shift is None:
                message = _(
                    "The %(kind)s “%(quote)s” is not in these words, or is in them several times. Before the answer "
                    "moves to another edition, shorten that quote to words that stand in both, or delete it."
                )
                self.add_error(self.words, message % {"kind": part._meta.verbose_name, "quote": part.words})

    def _outline(self, *, anew: bool) -> None:
        """Find the points in the words of the answer where lines were edited, or the answer moves to another edition."""
        lines = self.cleaned_data.get("outline")
        if lines is None:
            return
        try:
            points = outlines.placed(lines, self.instance, self.stored) if anew else self.stored.outline
            self.fill("outline", points)
        except ValidationError as error:
            self.add_error("outline", error)

    def complete(self) -> None:
        if self.given("question"):
            self.belong(self.given("question").hearing)
        if self.given("speaker") and "others" in self.fields:
            self.instance.name_speakers([self.given("speaker"), *self._others()])

    def _others(self) -> Iterator[Speaker]:
        """Find the speakers after the first, each by its number in the hearing or by its id."""
        hearing = self.instance.hearing_id
        for code in filter(None, SEPARATORS.split(self.cleaned_data.get("others") or "")):
            found = Speaker.objects.filter(pk__in=[code, f"{hearing}-{code}"]).first()
            if found is None:
                message = _("Found %(code)s; expected numbers of speakers of this hearing, such as p5、p7.")
                self.add_error("others", message % {"code": shorten(code)})
            else:
                yield found


@admin.register(Answer)
class AnswerAdmin(LeadingAdmin, SpanAdmin):
    form = AnswerForm
    fields: tuple[Any, ...] = (
        "hearing",
        "question",
        "speaker",
        "others",
        "follow",
        speakers,
        "edition",
        "text",
        "start",
        "context",
        "points",
        "outline",
    )
    asked_later = ("follow",)
    computed: tuple[Any, ...] = ("hearing", speakers, "context", "points")
    list_display = ("short", "speaker", "replies_to", "hearing_title", "code")
    list_filter = ("hearing__state", ("hearing__area", PickFilter))
    list_select_related = ("speaker__person", "question", "hearing__area")
    search_fields = ("text", "speakers__person__name", "id")
    autocomplete_fields = ("hearing", "question", "speaker", "edition")

    def save_model(self, request: HttpRequest, obj: Answer, form: AnswerForm, change: bool) -> None:
        """Move the parts of an answer with it to another edition."""
        with writing(why=form.cleaned_data.get("why", "")):
            super().save_model(request, obj, form, change)
            take_along(obj, form.shifts)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Where nothing is edited, the points say what the outline holds."""
        found = super().get_fields(request, obj)
        read = obj is not None and not self.has_change_permission(request, obj)
        return [
            name
            for name in found
            if name != "outline" or not (read or getattr(request, "shows_old_version", False))
        ]

    @admin.display(description=_("other speakers"))
    def others(self, obj: Answer) -> str:
        return codes(obj)

    @admin.display(description=_("numbered points"))
    def points(self, obj: Answer) -> str:
        return outlines.shown(getattr(obj, "as_stored", obj).outline)

    @admin.display(description=_("question"), ordering="question")
    def replies_to(self, obj: Answer) -> str:
        return shorten(obj.question.text, 24)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """When adding from the answers of a speaker, start with that speaker."""
        initial = super().get_changeform_initial_data(request)
        if given := initial.pop("speakers", None):
            initial.setdefault("speaker", given[0])
        return initial

    def trail(self, obj: Answer) -> list[Record | None]:
        return [obj.hearing, obj.question]

    def related(self, request: HttpRequest, obj: Answer) -> list[Related | None]:
        return [
            listed(request, COMMITMENTS, answer=obj),
            listed(request, FIGURES, answer=obj),
            listed(request, VOTES, answer=obj),
        ]
