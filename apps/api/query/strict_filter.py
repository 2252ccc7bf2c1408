"""The filter that all others derive from: it parses one parameter strictly, and says how many rows it lets pass."""

import re
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cached_property
from typing import Any, Self

import django_filters
from django.db.models import Q, QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.text import Text
from apps.api.rows.day import day_read
from apps.api.rows.statements import Bound, read
from apps.hearings.hints import hinted
from apps.hearings.models import Hearing
from apps.search.query import LONGEST

FEW_ROWS, FEW_HEARINGS = 2000, 30
"""So many rows are found and sorted as fast as an order is walked along to rows that are as rare."""
OF_HEARING = "hearing__"
RANGES = ("gt", "gte", "lt", "lte")


class StrictFilter(django_filters.Filter):
    """A filter that parses its own text: `pattern` and `max_length` say which texts, and so does the schema."""

    expects: Text = _("a value")
    title = ""
    """Name of the kind of value in the OpenAPI document."""
    pattern = ""
    max_length = LONGEST
    words: tuple[str, ...] = ()
    extra_schema: dict[str, Any] = {}
    rare: bool | None = False
    """Whether few rows match a value; None where the values differ in that, so that the database is asked."""
    likelihood: float | None = None

    def schema(self) -> dict[str, Any]:
        """Describe the texts that are parsed, for the OpenAPI document."""
        return {
            "title": self.title,
            "description": str(self.expects),
            "type": "string",
            "pattern": f"^(?:{self.pattern})$",
            "minLength": 1,
            "maxLength": self.max_length,
            **self.extra_schema,
        }

    @cached_property
    def _matcher(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def parse(self, text: str) -> Any:
        """Turn the text of a parameter into a value.

        Errors: ValueError.
        """
        if not self.takes(text):
            raise ValueError(text)
        return self.to_python(text)

    def takes(self, text: str) -> bool:
        """Tell whether a text has the pattern of the values."""
        return len(text) <= self.max_length and bool(self._matcher.fullmatch(text))

    def fault(self, text: str) -> tuple[Text, str]:
        """Say what is wrong with a text that is not taken, and which part of it is."""
        return expected(self), text

    def to_python(self, text: str) -> Any:
        """Convert a text that matches the pattern."""
        return text

    def resolved(self, value: Any) -> Any:
        """Replace a value by those that it stands for."""
        return value

    def stood_for(self, values: Sequence[Any]) -> list[Any]:
        """List what several values stand for, each once."""
        return list(dict.fromkeys(one for value in values for one in self.each(self.resolved(value))))

    def looked_up(self, model: Any, value: Any, leading: str | None) -> Any:
        """Replace a value by what an index says of it, for the rows of today in an order with this first column."""
        return value

    def filter(self, queryset: QuerySet[Any], value: Any) -> QuerySet[Any]:
        """Keep the rows that match the value."""
        return queryset.filter(hinted(self.condition(value), self.likelihood))

    def condition(self, value: Any) -> Q:
        """Return the condition of the rows that match the value."""
        return self._where(self.lookup_expr, value)

    def condition_any(self, values: list[Any]) -> Q:
        """Return the condition of the rows that match one of the values."""
        return self._where("in", values)

    def _where(self, lookup: str, value: Any) -> Q:
        """Compare the column. A column of the hearing is asked of the hearings first where few rows match."""
        if self.by_hearings and (found := self.of_hearing()):
            hearings = Hearing.objects.filter(found._where(lookup, value))
            return Q(hearing__in=hearings.order_by().values("pk"))
        return Q(**{f"{self.field_name}__{lookup}": value})

    def of_hearing(self) -> Self | None:
        """Return the filter of hearings that says the same; None where it is not about a column of the hearing."""
        if not self.field_name.startswith(OF_HEARING):
            return None
        found = copy(self)
        found.field_name = self.field_name.removeprefix(OF_HEARING)
        return found

    def bounds(self, path: str) -> bool:
        """Tell whether a row without a value at a path cannot match."""
        return self.field_name == path and self.lookup_expr in RANGES

    by_hearings = False

    def steered(self, likelihood: float | None, by_hearings: bool) -> Self:
        """Return this filter as it helps a database to a plan."""
        found = copy(self)
        found.likelihood, found.by_hearings = likelihood, by_hearings
        return found

    def is_rare(self, model: Any, value: Any) -> bool:
        """Tell whether few rows match a value; it costs a query where the values differ in that."""
        if self.rare is not None:
            return self.rare

        def rows(places: list[Any]) -> QuerySet[Any]:
            found, few = self.matching(model, self.bound(value, places))
            return found.order_by()[few : few + 1].values_list("pk")

        shape = (self, model, self.lookup(value), day_read())
        return not read(shape, rows, self.each(value))

    def matching(self, model: Any, value: Any) -> tuple[QuerySet[Any], int]:
        """Select the rows that tell by their number how many rows of the list match, and say how many are few."""
        if found := self.of_hearing():
            return Hearing.objects.filter(found.condition(value)), FEW_HEARINGS
        return model._base_manager.filter(self.condition(value)), FEW_ROWS

    def kind(self, model: Any) -> Any:
        """Return the kind of record whose ids the values are, for rows of a model; None for other values."""
        return None

    def each(self, value: Any) -> list[Any]:
        """List the single values."""
        return [value]

    def replaced(self, value: Any, others: Mapping[Any, Any]) -> Any:
        """Replace the single values that have another."""
        return others.get(value, value)

    def shape(self, value: Any) -> tuple[str, int]:
        """Return all that the SQL of this filter depends on: its lookup and plan, and how many values are bound."""
        return f"{self.lookup(value)} {self.likelihood} {self.by_hearings}", len(self.each(value))

    def lookup(self, value: Any) -> str:
        """Say how the column is compared."""
        return self.lookup_expr

    def bound(self, value: Any, places: list[Bound]) -> Any:
        """Return what `filter` takes to bind the single values later, in their places."""
        return places[0]

    def renamed(self, names: Mapping[str, str]) -> "StrictFilter | None":
        """Return this filter for rows whose columns have other names; None where they lack one that it needs."""
        if self.field_name not in names:
            return None
        found = copy(self)
        found.field_name = names[self.field_name]
        return found


def expected(found: StrictFilter) -> Text:
    """Say what a filter expects."""
    return format_lazy(_("Expected {expects}."), expects=found.expects)
