"""Filters of lists: by what needs attention, and by a record that is picked from many."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..attention import ATTENTION
from .pickers import pick


class AttentionFilter(admin.SimpleListFilter):
    """Keeps the records that need attention for one reason."""

    title = _("needs attention")
    parameter_name = "attention"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(each.code, each.title) for each in ATTENTION[model_admin.model]]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() is None:
            return queryset
        chosen = {each.code: each for each in ATTENTION[queryset.model]}.get(self.value() or "")
        if chosen is None:
            raise IncorrectLookupParameters
        return chosen.among(queryset)


class PickFilter(admin.FieldListFilter):
    """Keeps the records that refer to one other, which is found by typing: a list of all would be too long."""

    template = "admin/hearings/pick_filter.html"

    def __init__(
        self, field: Any, request: HttpRequest, params: Any, model: Any, model_admin: Any, field_path: str
    ) -> None:
        self.name = f"{field_path}__id__exact"
        self.chosen = (params.get(self.name) or [None])[-1]  # before Django takes it out of the parameters
        super().__init__(field, request, params, model, model_admin, field_path)
        picker = forms.ModelChoiceField(
            field.related_model._base_manager.all(),
            required=False,
            label=field.verbose_name,
        )
        self.form = type("PickForm", (forms.Form,), {self.name: picker})({self.name: self.chosen})
        pick(self.form, self.name, field, model_admin.admin_site)
        self.others: list[tuple[str, str]] = []

    def expected_parameters(self) -> list[str | None]:
        return [self.name]

    def has_output(self) -> bool:
        return True

    def choices(self, changelist: Any) -> Iterator[Any]:
        kept = changelist.get_filters_params()
        self.others = [
            (name, value) for name, values in kept.items() if name != self.name for value in values
        ]
        yield {
            "selected": not self.chosen,
            "query_string": changelist.get_query_string(remove=[self.name]),
            "display": _("All"),
        }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        try:
            return queryset.filter(**{self.name: self.chosen}) if self.chosen else queryset
        except (ValueError, ValidationError) as error:
            raise IncorrectLookupParameters(error) from error
