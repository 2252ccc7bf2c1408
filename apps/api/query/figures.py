"""Filters of figures by what their sums are grouped by: how exactly they are stated, and what is counted."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, TextField, Value, When
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.text import Text
from apps.api.rows.statements import Bound, BoundList
from apps.hearings.models import Figure
from apps.hearings.units import MULTIPLES, UNITS, normalised, per_sign, split

from .filters import Computed, IsNull
from .scalars import Word

EXACT, APPROXIMATE, RANGE = PRECISIONS = ("exact", "approximate", "range")
ENDS = [Figure.Qualifier.AT_LEAST, Figure.Qualifier.AT_MOST]
NOTHING = ","
"""What no unit is: a filter takes no comma."""
COUNTED = "1"
"""The canonical unit of counts, which says nothing of what is counted."""

HAN = re.compile("[\u3400-\u9fff]")
PRINTED = _("Values are in canonical units: those in {unit} have the unit {sign}.")
OF_COUNTS = _("Values are in canonical units: counts in {unit} have the unit 1; ask counted_in={counted}.")


def _in_range() -> Q:
    """Return the condition of the two ends of a range, such as 3至5年: figures on the same words."""
    same = {name: OuterRef(name) for name in ("hearing", "edition", "start", "end")}
    return Q(qualifier__in=ENDS) & Q(Exists(Figure.objects.filter(**same).exclude(pk=OuterRef("pk"))))


def precision() -> Case:
    """Return the expression of how exactly a figure is stated."""
    return Case(
        When(qualifier=EXACT, then=Value(EXACT)),
        When(_in_range(), then=Value(RANGE)),
        default=Value(APPROXIMATE),
        output_field=TextField(),
    )


def counted_in(unit: str, stated_unit: str | None) -> str | None:
    """Return what a figure counts, as printed and without a multiple: 家 for 万家; None for other units."""
    return split(stated_unit)[1] or None if unit == COUNTED else None


class Precision(Computed):
    """How exactly a figure is stated."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("precision", PRECISIONS, **kwargs)

    def condition(self, value: str) -> Q:
        if value == EXACT:
            return Q(qualifier=EXACT)
        return ~Q(qualifier=EXACT) & (_in_range() if value == RANGE else ~_in_range())


class Unit(Word):
    """A canonical unit; a unit as sources print it, which no value has, is refused."""

    def takes(self, text: str) -> bool:
        return super().takes(text) and _printed(text) is None

    def fault(self, text: str) -> tuple[Text, str]:
        sign, counted = _printed(text), counted_in(COUNTED, text)
        if sign == COUNTED and counted:
            return format_lazy(OF_COUNTS, unit=text, counted=counted), text
        if sign:
            return format_lazy(PRINTED, unit=text, sign=sign), text
        return super().fault(text)

    def to_python(self, text: str) -> str:
        if _printed(text):  # one of several, whose texts are not taken one by one
            raise ValueError(text)
        return text


def _printed(text: str) -> str | None:
    """Return the canonical unit of a printed one; None where a text is none, or is canonical itself.

    A canonical unit may hold Chinese characters behind a stroke alone, where a unit has no sign: CNY/头.
    """
    first, *per = text.split("/")
    if text in UNITS or HAN.search(first):
        found = normalised(Decimal(1), text)
        sign = found[1] if found else COUNTED
    else:
        sign = "/".join([first, *map(per_sign, per)])
    return sign if sign != text else None


class CountedIn(Word):
    """What is counted: the printed unit of counts, with any multiple before it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("stated_unit", "in", **kwargs)

    def resolved(self, value: str) -> list[str]:
        units = [value, *(multiple + value for multiple in MULTIPLES)]
        return [unit if split(unit)[1] == value else NOTHING for unit in units]

    def condition(self, value: Any) -> Q:
        return Q(unit=COUNTED) & super().condition(value)

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it compares two columns

    def each(self, value: Any) -> list[Any]:
        return value if isinstance(value, list) else [value]

    def bound(self, value: list[str], places: list[Bound]) -> BoundList:
        return BoundList(*places)


class CountedInNothing(IsNull):
    """Whether it is not printed what is counted, or the unit is another one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("stated_unit", **kwargs)

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it compares two columns

    def condition(self, value: bool) -> Q:
        unsaid = Q(stated_unit__isnull=True) | Q(stated_unit__in=list(MULTIPLES))
        nothing = ~Q(unit=COUNTED) | unsaid
        return (
            nothing
            if value
            else Q(unit=COUNTED, stated_unit__isnull=False) & ~Q(stated_unit__in=list(MULTIPLES))
        )
