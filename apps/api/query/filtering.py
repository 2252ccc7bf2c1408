"""The filters of a list: django-filter's backend, with values that are parsed without a form."""

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from apps.api.http.parameters import Parameters, near
from apps.api.rows.aliases import targets
from apps.api.schema import examples
from apps.api.schema.parameters import query_parameter
from apps.hearings.models.mergeable import Mergeable

from .backends import StrictBackend
from .filters import StrictFilter


class StrictFilterBackend(StrictBackend, DjangoFilterBackend):
    """Filter by the `filterset_class` of a view; its filters parse the values, once for a request."""

    def parameter_names(self, view: Any) -> list[str]:
        return list(self._filters(view))

    def clean(self, parameters: Parameters, view: Any) -> None:
        filters = self._filters(view)
        for name, text in parameters.given.items():
            if name in filters:
                try:
                    parameters.cleaned[name] = filters[name].parse(text)
                except ValueError:
                    parameters.fail(name, *_expected(filters, name, text))

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        filterset_class: Any = self.get_filterset_class(view)
        filters = self._filters(view)
        values = {name: value for name, value in parameters.cleaned.items() if name in filters}
        parameters.errors += filterset_class.clean(values)
        self._follow_aliases(parameters, view)

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        for name, found in self.used(view):
            queryset = found.filter(queryset, view.parameters.cleaned[name])
        return queryset

    def _follow_aliases(self, parameters: Parameters, view: Any) -> None:
        """Replace each alias by the record that took its place: one query for each kind that is named."""
        filters, past = self._filters(view), parameters.cleaned.get("as_of")
        named: dict[Any, list[str]] = defaultdict(list)
        for name in parameters.cleaned.keys() & filters.keys():
            named[filters[name].kind(view.serializer_class.Meta.model)].append(name)
        for kind, names in named.items():
            if kind is not None and issubclass(kind, Mergeable):
                values = {name: parameters.cleaned[name] for name in names}
                ids = {id for name in names for id in filters[name].each(values[name])}
                found = targets(kind.collection, ids, past.release if past else None)
                for name in names if found else ():
                    parameters.cleaned[name] = filters[name].replaced(values[name], found)

    def used(self, view: Any) -> list[tuple[str, StrictFilter]]:
        """List the filters that a request uses, as the rows of the view take them."""
        filters = self._filters(view).items()
        return [(name, view.adapted(found)) for name, found in filters if name in view.parameters.cleaned]

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            query_parameter(
                name,
                found.schema(),
                f"{found.extra['help_text']} Expected: {found.expects}.",
                examples.of_filter(found, name, view.collection),
            )
            for name, found in self._filters(view).items()
        ]

    def _filters(self, view: Any) -> dict[str, StrictFilter]:
        filterset_class: Any = self.get_filterset_class(view)
        filters: dict[str, StrictFilter] = filterset_class.base_filters
        return filters


def _expected(filters: dict[str, StrictFilter], name: str, text: str) -> tuple[str, list[str]]:
    """Say what was expected in place of a text, and where several values belong."""
    expects, several = filters[name].expects, f"{name}__in"
    if "," in text and several in filters:
        return f"Expected {expects}; several values go into {several}.", [several]
    words = filters[name].words
    return f"Expected {expects}.", near(text, words) if words else []
