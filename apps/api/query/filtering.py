"""The filters of a list: django-filter's backend, with values that are parsed without a form."""

import datetime
from collections import defaultdict
from functools import partial
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from apps.api.http.addresses import local
from apps.api.http.parameters import Parameters
from apps.api.http.suggestions import MOST, near
from apps.api.http.text import Text
from apps.api.rows.aliases import known_ids
from apps.api.schema import examples
from apps.api.schema.parameters import query_parameter
from apps.hearings.hints import ASIDE, COMMON, LEADS, RARE, Likelihood
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart

from .backends import StrictBackend
from .filters import Computed
from .ids import suggested
from .ordering import BY_SPEAKERS
from .strict_filter import StrictFilter
from .terms import Terms

GROUPED = ("edition", "kind", "lead", "organization")
"""Columns of orders that no index has behind a word: filters only test the rows along such an order."""
UNKNOWN_ID = _("No published record among the {collection} has the id {id}.")
IDS_AT = _("Ids of {collection} are at {address}.")
UNKNOWN_ID_THEN = _("No published record among the {collection} had in that release the id {id}.")
HEARING, HELD_ON = "hearing", "hearing__held_on"


class Plan(NamedTuple):
    """How the rows of a request are found, so that no database needs statistics."""

    filters: list[tuple[str, StrictFilter]]
    """The filters that the request uses, as the rows of the view take them."""
    counts_parts: bool
    """Whether parts of hearings are counted, hearing by hearing."""
    held_on_first: bool
    """Whether a plan begins with the days of hearings."""


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
                    parameters.fail(name, *_expected(view, filters, name, text, "as_of" in parameters.given))

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        filterset_class: Any = self.get_filterset_class(view)
        filters = self._filters(view)
        values = {name: value for name, value in parameters.cleaned.items() if name in filters}
        parameters.errors += filterset_class.clean(values)
        self._find_ids(parameters, view)
        if parameters.errors:
            return
        for name in values:
            parameters.cleaned[name] = _resolved(parameters, filters[name], parameters.cleaned[name])
        model = _model(view)
        cleaned, ordering = parameters.cleaned, parameters.cleaned.get("ordering")
        first = ordering and ordering.paths[0]
        if past := cleaned.get("as_of"):
            found = [name for name in values if past.finds(filters[name])]
            # What is computed today, of other records too, says nothing of then.
            values = dict.fromkeys(
                found or [name for name in values if not isinstance(filters[name], Computed | Terms)]
            )
        else:
            for name in values:
                cleaned[name] = filters[name].looked_up(model, cleaned[name], first)
        parameters.rare = {
            name for name in values if _is_rare(parameters, filters[name], model, cleaned[name])
        }

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        plan = self.plan(view)
        for name, found in plan.filters:
            if not (plan.counts_parts and found.of_hearing()):
                queryset = found.filter(queryset, view.parameters.cleaned[name])
        if view.release_rows and (among := self._among(view)):
            queryset = queryset.filter(Likelihood(among, LEADS))
        if plan.held_on_first:
            queryset = queryset.filter(Likelihood(Q(**{f"{HELD_ON}__gte": datetime.date.min}), LEADS))
        return queryset

    def _among(self, view: Any) -> Q | None:
        """Choose the rows of then by the records of today, public or not, that match a filter that few match.

        None where there is no such filter, or an index finds the rows of then.
        """
        name = min(view.parameters.rare, default=None)
        if name is None or view.release_rows.finds(self._filters(view)[name]):
            return None
        found = self._filters(view)[name].steered(None, by_hearings=True)
        today = _model(view)._base_manager.filter(found.condition(view.parameters.cleaned[name]))
        among: Q = view.release_rows.among(today, found.field_name)
        return among

    def counted(self, view: Any) -> QuerySet[Any]:
        """Select the rows of which those that match are counted; of parts of hearings, those whose hearings match."""
        plan, cleaned = self.plan(view), view.parameters.cleaned
        if not plan.counts_parts:
            return _model(view).objects.published()
        of_hearing = [(name, found.of_hearing()) for name, found in plan.filters]
        matching = [found.condition(cleaned[name]) for name, found in of_hearing if found]
        of_groups = view.parameters.counting == "groups"
        return _model(view).objects.all_published(*matching, of_groups=of_groups)

    def plan(self, view: Any) -> "Plan":
        """Decide where a database begins: with the few rows of a filter, else with those that come first in the order.

        A word has an index with each order, so SQLite needs no hint where nothing is rare. The hearings of many rows are
        found first where these are counted, and where they are ordered by the id of the hearing, for ids of one division
        stand together in that order.
        """
        rare, past, first = view.parameters.rare, view.release_rows, leading(view)
        by_order = not (rare or past)
        counts_parts = bool(view.parameters.counting) and by_order and issubclass(_model(view), HearingPart)

        def steered(name: str, found: StrictFilter) -> StrictFilter:
            if past:
                return found.steered(RARE, by_hearings=False) if name in rare else found
            if name in rare:
                return found.steered(RARE if found.rare is None else None, by_hearings=True)
            grouped = first in GROUPED or (first or "").endswith(BY_SPEAKERS)
            if rare or (grouped and not view.parameters.counting):
                return found.steered(ASIDE, by_hearings=False)
            ranged = not counts_parts and (found.rare is None or found.likelihood is not None)
            return found.steered(COMMON if ranged else None, by_hearings=counts_parts or first == HEARING)

        named = [
            (name, view.adapted(found))
            for name, found in self._filters(view).items()
            if name in view.parameters.cleaned
        ]
        held_on_first = first == HELD_ON and by_order and not view.parameters.counting
        return Plan([(name, steered(name, found)) for name, found in named], counts_parts, held_on_first)

    def _find_ids(self, parameters: Parameters, view: Any) -> None:
        """Replace each alias by the record that took its place, and refuse ids that name nothing public.

        One query for each kind that is named.
        """
        filters, past = self._filters(view), parameters.cleaned.get("as_of")
        named: dict[Any, list[str]] = defaultdict(list)
        for name in parameters.cleaned.keys() & filters.keys():
            named[filters[name].kind(view.serializer_class.Meta.model)].append(name)
        for kind, names in named.items():
            if kind is not None:
                values = {name: parameters.cleaned[name] for name in names}
                ids = {name: filters[name].each(value) for name, value in values.items()}
                wanted = {id for each in ids.values() for id in each}
                release = past.release if past else None
                question = ("known", kind, frozenset(wanted), release and release.pk)
                found = parameters.once(question, partial(known_ids, kind, wanted, release))
                for name in names:
                    self._refuse_unknown(parameters, name, kind, [id for id in ids[name] if id not in found])
                    parameters.cleaned[name] = filters[name].replaced(values[name], found)

    def _refuse_unknown(self, parameters: Parameters, name: str, kind: Any, ids: list[Any]) -> None:
        past = parameters.cleaned.get("as_of")
        release = past.release if past else None
        detail = UNKNOWN_ID_THEN if "as_of" in parameters.cleaned else UNKNOWN_ID
        for at, id in enumerate(ids):
            near = suggested(kind, str(id), release) if at < MOST else []
            told = format_lazy(detail, collection=kind._meta.verbose_name_plural, id=id)
            parameters.fail(name, told, near, code="unknown_id")

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            query_parameter(
                name,
                found.schema(),
                found.extra["help_text"],
                examples.of_filter(found, name, view.collection),
            )
            for name, found in self._filters(view).items()
        ]

    def _filters(self, view: Any) -> dict[str, StrictFilter]:
        filterset_class: Any = self.get_filterset_class(view)
        filters: dict[str, StrictFilter] = filterset_class.base_filters
        return filters


def _resolved(parameters: Parameters, found: StrictFilter, value: Any) -> Any:
    question = ("resolved", found, found.lookup(value), *found.each(value))
    return parameters.once(question, lambda: found.resolved(value))


def _is_rare(parameters: Parameters, found: StrictFilter, model: Any, value: Any) -> bool:
    question = ("rare", found, model, found.lookup(value), *found.each(value))
    return bool(parameters.once(question, lambda: found.is_rare(model, value)))


def _model(view: Any) -> Any:
    return view.serializer_class.Meta.model


def leading(view: Any) -> str | None:
    """Return the first column of the order of a list; None where it has none."""
    ordering = view.parameters.cleaned.get("ordering") or getattr(view.paginator, "ordering", None)
    return ordering.paths[0] if ordering else None


def _expected(
    view: Any, filters: dict[str, StrictFilter], name: str, text: str, past: bool
) -> tuple[Text, list[str]]:
    """Say what was expected in place of a text, and what may be meant; of an earlier release no ids are suggested."""
    found, several = filters[name], f"{name}__in"
    if "," in text and several in filters:
        detail = _("Expected {expects}; several values go into {several}.")
        return format_lazy(detail, expects=found.expects, several=several), [several]
    detail, wrong = found.fault(text)
    kind = found.kind(_model(view))
    if kind is None or not issubclass(kind, Record):
        return detail, near(wrong, found.words) if found.words else []
    address = local(f"/api/v1/{kind.collection}/")
    ids = format_lazy(IDS_AT, collection=kind._meta.verbose_name_plural, address=address)
    return format_lazy("{} {}", detail, ids), [] if past else suggested(kind, wrong)
