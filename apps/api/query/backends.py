"""Filter backends with strict parameters: each cleans its own, and every fault of a request is reported at once."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from apps.api.http.parameters import Parameters


class StrictBackend(BaseFilterBackend, ABC):
    """A filter backend that names its parameters and cleans them; it keeps every row unless it says otherwise.

    `clean_parameters` runs before the action of a view: first `clean` of each backend in `filter_backends` and then of the
    paginator, and where no parameter is at fault `clean_together` of each. `filter_queryset` reads `view.parameters`.
    """

    @abstractmethod
    def parameter_names(self, view: Any) -> Sequence[str]:
        """List the names of the parameters that belong to this backend."""

    @abstractmethod
    def clean(self, parameters: Parameters, view: Any) -> None:
        """Turn the texts of these parameters into values, and note their faults."""

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        """Note the faults of values that are valid alone but do not go together."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        return queryset


def clean_parameters(request: Request, view: Any) -> Parameters:
    """Clean the parameters of a request by the filter backends and the paginator of a view.

    Errors: 400 naming every parameter at fault; 414 for an over-long query; ImproperlyConfigured for a parameter with two
    owners.
    """
    sources = [backend() for backend in view.filter_backends]
    if view.paginator is not None:
        sources.append(view.paginator)
    known = [name for source in sources for name in source.parameter_names(view)]
    if len(set(known)) < len(known):
        twice = sorted({name for name in known if known.count(name) > 1})
        raise ImproperlyConfigured(
            f"{type(view).__name__} has two parameters of one name: {', '.join(twice)}."
        )
    parameters = Parameters(request, known, lambda: view.explanations)
    for source in sources:
        source.clean(parameters, view)
    parameters.check()
    for source in sources:
        source.clean_together(parameters, view)
    parameters.check()
    return parameters
