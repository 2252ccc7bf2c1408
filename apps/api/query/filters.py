"""Filters that parse one parameter strictly; each says what it expects, and raises ValueError for all else."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import reduce
from operator import or_
from typing import Any, Self

import django_filters
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.errors import ParameterError
from apps.api.http.parameters import BOOLEANS
from apps.api.http.text import Text
from apps.api.rows.paths import field_path
from apps.api.rows.statements import Bound, BoundList, padded
from apps.hearings.fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from apps.hearings.hints import COMMON

from .scalars import ModifiedSince
from .strict_filter import StrictFilter

MOST_VALUES = 100
LONGEST_LIST = 4000
SEVERAL = _("1 to {most} values separated by commas, together at most {longest} characters, each {one}")

TOO_MANY_VALUES = _("Has {number} values; at most {most} are accepted.")
NOT_ONE = _("The value {value} is not understood.")


class Id(StrictFilter):
    """A public id."""

    title = "Id"
    expects = _("a public id: lower-case letters, digits and single hyphens, such as jieyang-2025-10-30")
    pattern = PUBLIC_ID
    max_length = PUBLIC_ID_LENGTH
    rare: bool | None = True

    def kind(self, model: Any) -> Any:
        return field_path(model, self.field_name).related_model


class Many(StrictFilter):
    """Several values of another filter, separated by commas."""

    max_length = LONGEST_LIST

    def __init__(self, one: StrictFilter, **kwargs: Any):
        self.one = one
        self.words = one.words
        self.title = f"{one.title}List"
        self.expects = format_lazy(SEVERAL, most=MOST_VALUES, longest=LONGEST_LIST, one=one.expects)
        each = f"(?:{one.pattern})"
        self.pattern = f"{each}(?:,{each}){{0,{MOST_VALUES - 1}}}"
        self.rare = one.rare or None
        super().__init__(one.field_name, "in", **kwargs)

    def schema(self) -> dict[str, Any]:
        """Name each word of a fixed list once."""
        found = super().schema()
        if self.words:
            each = f"(?:{'|'.join(self.words)})"
            found |= {"description": "words separated by commas", "pattern": rf"^(?:{each}(?:,\b|$))+$"}
        return found

    def fault(self, text: str) -> tuple[Text, str]:
        values = text.split(",")
        if len(values) > MOST_VALUES:
            return format_lazy(TOO_MANY_VALUES, number=len(values), most=MOST_VALUES), ""
        wrong = next((value for value in values if not self.one.takes(value)), None)
        if wrong is None:
            return super().fault(text)
        detail, wrong = self.one.fault(wrong)
        return format_lazy("{} {}", format_lazy(NOT_ONE, value=repr(wrong[:100])), detail), wrong

    def to_python(self, text: str) -> list[Any]:
        return list(dict.fromkeys(self.one.to_python(each) for each in text.split(",")))

    def resolved(self, value: list[Any]) -> list[Any]:
        if isinstance(self.one, Computed):
            return value
        return padded(self.one.stood_for(value))

    def condition(self, value: list[Any]) -> Q:
        return self.one.condition_any(value)

    def renamed(self, names: Mapping[str, str]) -> "Many | None":
        one = self.one.renamed(names)
        found = copy(self)
        if one is None:
            return None
        found.one = one
        return found

    def steered(self, likelihood: float | None, by_hearings: bool) -> Self:
        found = super().steered(likelihood, by_hearings)
        found.one = self.one.steered(likelihood, by_hearings)
        return found

    def of_hearing(self) -> Self | None:
        found, one = super().of_hearing(), self.one.of_hearing()
        if found and one:
            found.one = one
        return found

    def kind(self, model: Any) -> Any:
        return self.one.kind(model)

    def each(self, value: list[Any]) -> list[Any]:
        return self.one.each(value) if isinstance(self.one, Computed) else value

    def replaced(self, value: list[Any], others: Mapping[Any, Any]) -> list[Any]:
        return list(dict.fromkeys(others.get(each, each) for each in value))

    def lookup(self, value: list[Any]) -> str:
        return self.one.lookup(value) if isinstance(self.one, Computed) else self.lookup_expr

    def bound(self, value: list[Any], places: list[Bound]) -> Any:
        return self.one.bound(value, places) if isinstance(self.one, Computed) else BoundList(*places)


class Not(Many):
    """Several values of another filter, separated by commas, none of which a row may have."""

    of_past = False
    """Whether it compares what an earlier release stored, where SQL does not know that a column can be NULL."""

    def __init__(self, one: StrictFilter, **kwargs: Any):
        super().__init__(one, **kwargs)
        self.rare = False

    def condition(self, value: list[Any]) -> Q:
        found = ~super().condition(value)
        return found | Q(**{f"{self.one.field_name}__isnull": True}) if self.of_past else found

    def renamed(self, names: Mapping[str, str]) -> Many | None:
        found = super().renamed(names)
        if isinstance(found, Not):
            found.of_past = True
        return found


class OwnId(Id):
    """The public id of the row itself."""

    def __init__(self, **kwargs: Any):
        super().__init__("pk", **kwargs)

    def kind(self, model: Any) -> Any:
        return model


class OwnNumber(OwnId):
    """The number of the row itself, which is its id."""

    title = "ReleaseNumber"
    expects = _("the number of a release")
    pattern = "[1-9][0-9]{0,8}"
    max_length = 9

    def to_python(self, text: str) -> int:
        return int(text)


class Choice(StrictFilter):
    """One of a fixed list of words."""

    def __init__(self, field_name: str, choices: Any, **kwargs: Any):
        self.words = tuple(choices)
        self.expects = format_lazy(_("one of {words}"), words=", ".join(self.words))
        self.pattern = "|".join(self.words)
        super().__init__(field_name, **kwargs)

    def schema(self) -> dict[str, Any]:
        found = {"description": str(self.expects), "type": "string", "enum": list(self.words)}
        return found | ({"title": self.title} if self.title else {})


class Computed(Choice, ABC):
    """One of a fixed list of words that no column holds: each word is a condition of its own."""

    rare = None

    @abstractmethod
    def condition(self, value: str) -> Q:
        """Return the condition of the rows that a word means."""

    def condition_any(self, values: list[str]) -> Q:
        return reduce(or_, map(self.condition, values))

    def lookup(self, value: str | list[str]) -> str:
        return f"is {value}"

    def each(self, value: str | list[str]) -> list[Any]:
        return []  # it is in the SQL itself

    def bound(self, value: str | list[str], places: list[Bound]) -> str | list[str]:
        return value

    def renamed(self, names: Mapping[str, str]) -> Choice | None:
        """Compare the column that an earlier release stored."""
        return Choice(names[self.field_name], self.words) if self.field_name in names else None


class IsNull(Choice):
    """Whether the column is null."""

    title = "TrueOrFalse"
    likelihood = COMMON

    def __init__(self, field_name: str, **kwargs: Any):
        super().__init__(field_name, ["true", "false"], lookup_expr="isnull", **kwargs)
        self.expects, self.pattern = _("true or false"), f"(?i:{'|'.join(BOOLEANS)})"

    def to_python(self, text: str) -> bool:
        return BOOLEANS[text.lower()]

    def lookup(self, value: bool) -> str:
        return f"isnull {value}"

    def each(self, value: bool) -> list[Any]:
        return []  # it is in the SQL itself

    def bound(self, value: bool, places: list[Bound]) -> bool:
        return value


class Filters(django_filters.FilterSet):
    """The filters of one resource; all are optional and all must hold."""

    id__in: StrictFilter | None = Many(OwnId(), help_text="Only these records.")
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
    make: Callable[..., StrictFilter], *args: Any, help_text: str
) -> tuple[StrictFilter, Many, Not]:
    """Make a filter for one value, and its companions `__in` for any of several values and `__not` for none of them."""
    several = f"{help_text} Any of several."
    none = f"{help_text} None of these."
    return (
        make(*args, help_text=help_text),
        Many(make(*args), help_text=several),
        Not(make(*args), help_text=none),
    )
