"""The filters that lists of the admin accept."""

import re
from typing import Any

from django.contrib.admin import ShowFacets
from django.contrib.admin.views.main import ChangeList
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import QuerySet
from django.forms import Media
from django.http import HttpRequest

from ..attention import ATTENTION
from .filters import AttentionFilter, PickFilter
from .paging import MOST, narrowed, newest

OFFERED = ("exact", "isnull", "gte", "lt")
OF_A_DAY = ("year", "month", "day")
NUMBER = re.compile("[1-9][0-9]{0,3}")
OF_ONE = "__id__exact"


class RecordList(ChangeList):
    """A list that filters days directly: Django's date hierarchy adds a day, which fails at `date.max`."""

    model_admin: Any
    bounded = 0

    def get_filters(self, request: HttpRequest) -> Any:
        hierarchy, self.date_hierarchy = self.date_hierarchy, None
        try:
            return super().get_filters(request)
        finally:
            self.date_hierarchy = hierarchy

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Any]:
        """Look at the records that changed last where there are more than a page can sort and search."""
        every = self.root_queryset
        chosen = newest(narrowed(every, self, request), self.model_admin.most)
        self.bounded = 0 if chosen is None else self.model_admin.most
        try:
            self.root_queryset = every if chosen is None else every.filter(pk__in=chosen)
            return super().get_queryset(request, exclude_parameters)
        finally:
            self.root_queryset = every


class ListAdmin:
    """Accepts only the filters that the page offers: some others would raise while the list is read."""

    model: Any
    opts: Any
    admin_site: Any
    list_filter: Any
    date_hierarchy: Any
    most = MOST  # how many records a list or a picker looks at
    show_facets = ShowFacets.NEVER  # it would count each choice of each filter

    @property
    def media(self) -> Media:
        pickers = [each for each in self.list_filter if each[1:] == (PickFilter,)]
        scripts = AutocompleteSelect(self.opts.get_field("id"), self.admin_site).media if pickers else Media()
        return super().media + scripts  # type: ignore[misc]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        found = list(super().get_list_filter(request))  # type: ignore[misc]
        return [AttentionFilter, *found] if self.model in ATTENTION else found

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return RecordList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Let a picker look at no more records than a list, and note it where there are more."""
        if "field_name" in request.GET and (chosen := newest(queryset, self.most)) is not None:
            asked: Any = request  # the view of the picker reads it
            asked.bounded = self.most
            queryset = queryset.filter(pk__in=chosen)
        return super().get_search_results(request, queryset, search_term)  # type: ignore[misc]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        offered = [each if isinstance(each, str) else each[0] for each in self.list_filter]
        name, _dunder, how = lookup.rpartition("__")
        if lookup == AttentionFilter.parameter_name and self.model in ATTENTION:
            return True
        if lookup in offered or (name in offered and how in OFFERED):
            return True
        if name == self.date_hierarchy and how in OF_A_DAY:
            return bool(NUMBER.fullmatch(value))
        return lookup.endswith(OF_ONE) and super().lookup_allowed(lookup, value, request)  # type: ignore[misc]
