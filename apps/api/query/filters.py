"""Filters that parse one parameter strictly; each says what it expects, and raises ValueError for all else."""

import datetime
import re
from collections.abc import Iterator, Mapping
from copy import copy
from decimal import Decimal
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import QuerySet

from apps.api.http.errors import ParameterError
from apps.api.rows.paths import field_path
from apps.api.rows.statements import Bound, BoundList
from apps.hearings.fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from apps.search.containment import LONGEST, MOST_TERMS, matching

MOST_VALUES = 100
LONGEST_LIST = 2000
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
INSTANT = rf"{DAY}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(?:\.[0-9]{{1,6}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})"
NUMBER = r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
LETTER = r"[^\s,\u0000-\u001f\u007f-\u009f]"
TERM = r"[^\s\u0000-\u001f\u007f-\u009f]+"


class StrictFilter(django_filters.Filter):
    """A filter that parses its own text: `pattern` and `max_length` say which texts, and so does the schema."""

    expects = "a value"
    pattern = ""
    max_length = LONGEST
    words: tuple[str, ...] = ()
    extra_schema: dict[str, Any] = {}

    def schema(self) -> dict[str, Any]:
        """Describe the texts that are parsed, for the OpenAPI document."""
        return {
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
        if len(text) > self.max_length or not self._matcher.fullmatch(text):
            raise ValueError(text)
        return self.to_python(text)

    def to_python(self, text: str) -> Any:
        """Convert a text that matches the pattern."""
        return text

    def filter(self, queryset: QuerySet[Any], value: Any) -> QuerySet[Any]:
        """Keep the rows that match the value."""
        return queryset.filter(**{f"{self.field_name}__{self.lookup_expr}": value})

    def filter_any(self, queryset: QuerySet[Any], values: list[Any]) -> QuerySet[Any]:
        """Keep the rows that match one of the values."""
        return queryset.filter(**{f"{self.field_name}__in": values})

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
        """Return all that the SQL of this filter depends on: its lookup, and how many values are bound."""
        return self.lookup_expr, len(self.each(value))

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


class Id(StrictFilter):
    """A public id."""

    expects = "a public id: lower-case letters, digits and single hyphens, such as jieyang-2025-10-30"
    pattern = PUBLIC_ID
    max_length = PUBLIC_ID_LENGTH

    def kind(self, model: Any) -> Any:
        return field_path(model, self.field_name).related_model


class Many(StrictFilter):
    """Several values of another filter, separated by commas."""

    max_length = LONGEST_LIST

    def __init__(self, one: StrictFilter, **kwargs: Any):
        self.one = one
        self.words = one.words
        self.expects = (
            f"1 to {MOST_VALUES} values separated by commas, together at most {LONGEST_LIST} characters, "
            f"each {one.expects}"
        )
        each = f"(?:{one.pattern})"
        self.pattern = f"{each}(?:,{each}){{0,{MOST_VALUES - 1}}}"
        super().__init__(one.field_name, "in", **kwargs)

    def to_python(self, text: str) -> list[Any]:
        return list(dict.fromkeys(self.one.to_python(each) for each in text.split(",")))

    def filter(self, queryset: QuerySet[Any], value: list[Any]) -> QuerySet[Any]:
        return self.one.filter_any(queryset, value)

    def renamed(self, names: Mapping[str, str]) -> "Many | None":
        one = self.one.renamed(names)
        found = copy(self)
        if one is None:
            return None
        found.one = one
        return found

    def kind(self, model: Any) -> Any:
        return self.one.kind(model)

    def each(self, value: list[Any]) -> list[Any]:
        return value

    def replaced(self, value: list[Any], others: Mapping[Any, Any]) -> list[Any]:
        return list(dict.fromkeys(others.get(each, each) for each in value))

    def bound(self, value: list[Any], places: list[Bound]) -> BoundList:
        return BoundList(*places)


class Choice(StrictFilter):
    """One of a fixed list of words."""

    def __init__(self, field_name: str, choices: Any, **kwargs: Any):
        self.words = tuple(choices)
        self.expects = f"one of {', '.join(self.words)}"
        self.pattern = "|".join(self.words)
        super().__init__(field_name, **kwargs)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}


class IsNull(Choice):
    """Whether the column is null."""

    def __init__(self, field_name: str, **kwargs: Any):
        super().__init__(field_name, ["true", "false"], lookup_expr="isnull", **kwargs)

    def to_python(self, text: str) -> bool:
        return text == "true"

    def each(self, value: bool) -> list[Any]:
        return []  # it is in the SQL itself

    def shape(self, value: bool) -> tuple[str, int]:
        return f"isnull {value}", 0

    def bound(self, value: bool, places: list[Bound]) -> bool:
        return value


class Word(StrictFilter):
    """Text without spaces or commas that must equal the column."""

    expects = f"text of at most {LONGEST} characters without spaces or commas"
    pattern = f"{LETTER}+"


class Sha256(StrictFilter):
    """A SHA-256 in hexadecimal."""

    expects = "64 hexadecimal digits, letters in lower case"
    pattern = "[0-9a-f]{64}"
    max_length = 64


class Day(StrictFilter):
    """A day."""

    expects = "a day such as 2025-10-30"
    pattern = DAY
    max_length = 10
    extra_schema = {"format": "date"}

    def to_python(self, text: str) -> datetime.date:
        return datetime.date.fromisoformat(text)


class Instant(StrictFilter):
    """An instant, turned into UTC before it reaches a query."""

    expects = "an instant with its offset, such as 2025-10-30T09:00:00Z or 2025-10-30T17:00:00%2B08:00"
    pattern = INSTANT
    max_length = 32
    extra_schema = {"format": "date-time"}

    def to_python(self, text: str) -> datetime.datetime:
        try:
            return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
        except OverflowError:
            raise ValueError(text) from None


class ModifiedSince(Instant):
    """The instant after which the content of a record changed."""

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it means the changes up to today


class Number(StrictFilter):
    """A decimal number."""

    expects = "a plain decimal number of at most 15 digits before the point and 6 after it"
    pattern = NUMBER
    max_length = 23

    def to_python(self, text: str) -> Decimal:
        return Decimal(text)


class Integer(StrictFilter):
    """A whole number that is not negative."""

    expects = "a whole number of at most 9 digits"
    pattern = "[0-9]{1,9}"
    max_length = 9

    def to_python(self, text: str) -> int:
        return int(text)


class Terms(StrictFilter):
    """Words that must all be contained in the searched columns."""

    expects = f"1 to {MOST_TERMS} words separated by spaces, of together at most {LONGEST} characters"
    pattern = f"{TERM}(?:[ \\u3000]+{TERM}){{0,{MOST_TERMS - 1}}}"

    def __init__(self, *columns: str, **kwargs: Any):
        self.columns = columns
        super().__init__(**kwargs)

    def to_python(self, text: str) -> list[str]:
        return text.split()

    def filter(self, queryset: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        return queryset.filter(matching(self.columns, value))

    def each(self, value: list[str]) -> list[str]:
        return value

    def bound(self, value: list[str], places: list[Bound]) -> list[Bound]:
        return places

    def renamed(self, names: Mapping[str, str]) -> "Terms | None":
        if not names.keys() >= set(self.columns):
            return None
        found = copy(self)
        found.columns = tuple(names[column] for column in self.columns)
        return found


class Filters(django_filters.FilterSet):
    """The filters of one resource; all are optional and all must hold."""

    modified_since: StrictFilter | None = ModifiedSince(
        "modified_at",
        "gte",
        help_text=(
            "Only records whose content, as shown here, changed at or after this instant. What was withdrawn is no "
            "longer here: ask the changes, which tell that, too."
        ),
    )

    @classmethod
    def clean(cls, values: Mapping[str, Any]) -> Iterator[ParameterError]:
        """Yield the faults of values that are valid alone but do not go together."""
        return iter(())


def one_or_many(
    make: type[StrictFilter], field_name: str, *args: Any, help_text: str
) -> tuple[StrictFilter, Many]:
    """Make a filter for one value and its `__in` companion for several."""
    several = f"{help_text} Several values, separated by commas: any of them."
    return make(field_name, *args, help_text=help_text), Many(make(field_name, *args), help_text=several)
