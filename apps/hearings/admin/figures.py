from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Edition, Figure
from ..models.base import Record
from ..spans import Span
from ..units import MULTIPLES, normalised
from ..units_in_words import unit_of, unit_words
from .filters import PickFilter
from .parts import SpanAdmin
from .spanned import SpanForm
from .tables import plain

COUNTED = "1"


class UnitField(forms.CharField):
    """Shows a unit in words, and takes it in words, as printed such as 元/月, or by its sign."""

    def prepare_value(self, value: Any) -> Any:
        return unit_words(value) if value else value

    def to_python(self, value: Any) -> str:
        words = super().to_python(value) or ""
        if words == self.prepare_value(self.initial):
            return self.initial or ""
        found = unit_of(words)
        if "/" in found and not found.isascii():
            converted = normalised(Decimal(1), found)
            return converted[1] if converted else found
        return found


class UnitFilter(admin.AllValuesFieldListFilter):
    """Names units in words."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": unit_words(str(choice["display"]))}


class FigureForm(SpanForm):
    class Meta(SpanForm.Meta):
        field_classes = {**SpanForm.Meta.field_classes, "unit": UnitField}
        help_texts = {
            **SpanForm.Meta.help_texts,
            "value": gettext_lazy("Left empty, it is computed from the stated value and unit."),
            "unit": gettext_lazy("Left empty, it is found from the stated unit."),
        }

    derived = ("hearing", "value", "unit", "edition")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "unit" in self.fields:
            self.fields["unit"].initial = self.initial.get("unit")
        for name in ("value", "stated_value"):
            if self.initial.get(name) is not None and not isinstance(self.initial[name], str):
                self.initial[name] = plain(self.initial[name])

    def outer(self) -> Edition | Span | None:
        return self.given("commitment") or self.given("answer") or super().outer()

    def complete(self) -> None:
        if self.given("commitment") and not self.given("answer"):
            self.fill("answer", self.given("commitment").answer)
        if self.given("answer"):
            self.belong(self.given("answer").hearing)
        elif not self.given("hearing"):
            self.add_error("hearing", _("Choose the hearing, or the answer in which the figure was stated."))
        self._normalise()

    def _normalise(self) -> None:
        """Compute the value and its canonical unit from the stated ones, if they were left empty."""
        given = self.cleaned_data
        stated, stated_unit = given.get("stated_value"), given.get("stated_unit")
        missing = [name for name in ("value", "unit") if given.get(name, "") in (None, "")]
        if stated is None or not missing or self.has_error("value"):
            return
        found = normalised(stated, stated_unit)
        plain_count = given.get("kind") == Figure.Kind.COUNT
        if found is None and plain_count and not (stated_unit or "").startswith(tuple(MULTIPLES)):
            found = stated, COUNTED
        if found is None:
            self.add_error(
                "value", _("This unit has no fixed factor; enter the value and its canonical unit.")
            )
            return
        for name, computed in zip(("value", "unit"), found, strict=True):
            if name in missing:
                self.fill(name, computed)


@admin.register(Figure)
class FigureAdmin(SpanAdmin):
    form = FigureForm
    fields = (
        "hearing",
        "answer",
        "commitment",
        "edition",
        "quote",
        "start",
        "context",
        ("stated_value", "stated_unit"),
        ("kind", "qualifier"),
        ("value", "unit"),
        "measures",
        "period",
        ("period_from", "period_to"),
        "basis",
    )
    list_display = (
        "quote",
        "measures",
        "number_shown",
        "unit_shown",
        "kind",
        "qualifier",
        "period",
        "hearing_title",
        "code",
    )
    list_filter = (
        "kind",
        "qualifier",
        ("unit", UnitFilter),
        "hearing__state",
        ("hearing__area", PickFilter),
    )
    list_select_related = ("hearing__area",)
    search_fields = ("quote", "measures", "period", "id")
    autocomplete_fields = ("hearing", "answer", "commitment", "edition")

    def get_fields(self, request: HttpRequest, obj: Record | None = None) -> list[Any]:
        """Show the unit in words also where the page is read-only."""
        fields = super().get_fields(request, obj)
        edited = self.has_change_permission(request, obj) and not getattr(request, "shows_old_version", False)
        if obj is None or edited:
            return fields
        return [("value", "unit_shown") if name == ("value", "unit") else name for name in fields]

    @admin.display(description=gettext_lazy("value"), ordering="value")
    def number_shown(self, obj: Figure) -> str:
        return plain(obj.value)

    @admin.display(description=gettext_lazy("unit"), ordering="unit")
    def unit_shown(self, obj: Figure) -> str:
        return unit_words(obj.unit)

    def trail(self, obj: Figure) -> list[Record | None]:
        return [obj.hearing, obj.answer, obj.commitment]
