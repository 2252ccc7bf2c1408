"""Filters that read one parameter strictly; each says what it expects, and raises ValueError for all else."""

import datetime
import re
from copy import copy
from decimal import Decimal

import django_filters
from django.db.models import Exists, OuterRef

from apps.hearings.fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from apps.hearings.models import Commitment, Topic
from apps.hearings.trees import below
from apps.search.containment import LONGEST, MOST_TERMS, matching

MOST_VALUES = 100
LONGEST_LIST = 2000
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
INSTANT = rf"{DAY}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(?:\.[0-9]{{1,6}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})"
NUMBER = r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
LETTER = r"[^\s,\u0000-\u001f\u007f-\u009f]"
TERM = r"[^\s\u0000-\u001f\u007f-\u009f]+"


class StrictFilter(django_filters.Filter):
    """A filter that reads its own text: `pattern` and `longest` say which texts, and so does the schema."""

    expects = "a value"
    pattern = ""
    longest = LONGEST
    extra_schema: dict = {}

    def schema(self) -> dict:
        """Describe the texts that are read, for the OpenAPI document."""
        return {
            "type": "string",
            "pattern": f"^(?:{self.pattern})$",
            "minLength": 1,
            "maxLength": self.longest,
            **self.extra_schema,
        }

    def read(self, text: str):
        """Turn the text of a parameter into a value, or raise ValueError."""
        if len(text) > self.longest or not re.fullmatch(self.pattern, text):
            raise ValueError(text)
        return self.value(text)

    def value(self, text: str):
        """Turn a text of the right form into a value."""
        return text

    def moved(self, names: dict[str, str]) -> "StrictFilter | None":
        """Give this filter for rows whose columns have other names; None where they lack one that it needs."""
        if self.field_name not in names:
            return None
        found = copy(self)
        found.field_name = names[self.field_name]
        return found

    def apply(self, queryset, value):
        """Keep the rows that match the value."""
        return queryset.filter(**{f"{self.field_name}__{self.lookup_expr}": value})


class Id(StrictFilter):
    """A public id."""

    expects = "a public id: lower-case letters, digits and single hyphens, such as jieyang-2025-10-30"
    pattern = PUBLIC_ID
    longest = PUBLIC_ID_LENGTH


class Many(StrictFilter):
    """Several values of another filter, separated by commas."""

    longest = LONGEST_LIST

    def __init__(self, one: StrictFilter, **kwargs):
        self.one = one
        self.words = getattr(one, "words", ())
        self.expects = (
            f"1 to {MOST_VALUES} values separated by commas, together at most {LONGEST_LIST} characters, "
            f"each {one.expects}"
        )
        each = f"(?:{one.pattern})"
        self.pattern = f"{each}(?:,{each}){{0,{MOST_VALUES - 1}}}"
        super().__init__(one.field_name, "in", **kwargs)

    def value(self, text):
        return [self.one.value(each) for each in text.split(",")]


class IdBelow(Id):
    """The public id of a node of a tree: the node and all below it."""

    def __init__(self, field_name, tree, **kwargs):
        self.tree = tree
        super().__init__(field_name, **kwargs)

    def apply(self, queryset, value):
        return queryset.filter(**{f"{self.field_name}__in": below(self.tree, value)})


class OnTopic(Id):
    """The public id of a subject: rows whose `outer` is the `inner` of a commitment on it or on one below it."""

    def __init__(self, outer, inner, **kwargs):
        self.inner = inner
        super().__init__(outer, "in", **kwargs)

    def moved(self, names):
        return None  # it asks the tables of today

    def apply(self, queryset, value):
        tagged = Commitment.topics.through.objects.filter(topic__in=below(Topic, value))
        found = Commitment.objects.published().filter(pk__in=tagged.values("commitment"))
        return super().apply(queryset, found.values(self.inner))


class Linked(StrictFilter):
    """Another filter, applied to published records that refer to the row: a join that neither multiplies nor leaks."""

    def __init__(self, one: StrictFilter, through, refers_by, **kwargs):
        self.one, self.through, self.refers_by = one, through, refers_by
        self.expects, self.pattern, self.longest = one.expects, one.pattern, one.longest
        self.schema, self.value = one.schema, one.value  # type: ignore[method-assign]
        super().__init__(one.field_name, one.lookup_expr, **kwargs)

    def moved(self, names):
        return None  # it asks the tables of today

    def apply(self, queryset, value):
        linked = self.one.apply(self.through.objects.published(), value)
        return queryset.filter(Exists(linked.filter(**{self.refers_by: OuterRef("pk")})))


class Choice(StrictFilter):
    """One of a fixed list of words."""

    def __init__(self, field_name, choices, **kwargs):
        self.words = list(choices)
        self.expects = f"one of {', '.join(self.words)}"
        self.pattern = "|".join(self.words)
        super().__init__(field_name, **kwargs)

    def schema(self):
        return {"type": "string", "enum": self.words}


class Word(StrictFilter):
    """Text without spaces or commas that must equal the column."""

    expects = f"text of at most {LONGEST} characters without spaces or commas"
    pattern = f"{LETTER}+"


class Day(StrictFilter):
    """A day."""

    expects = "a day such as 2025-10-30"
    pattern = DAY
    longest = 10
    extra_schema = {"format": "date"}

    def value(self, text):
        return datetime.date.fromisoformat(text)


class Instant(StrictFilter):
    """An instant, turned into UTC before it reaches a query."""

    expects = "an instant with its offset, such as 2025-10-30T09:00:00Z or 2025-10-30T17:00:00%2B08:00"
    pattern = INSTANT
    longest = 32
    extra_schema = {"format": "date-time"}

    def value(self, text):
        try:
            return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
        except OverflowError:
            raise ValueError(text) from None


class Number(StrictFilter):
    """A decimal number."""

    expects = "a plain decimal number of at most 15 digits before the point and 6 after it"
    pattern = NUMBER
    longest = 23

    def value(self, text):
        return Decimal(text)


class Terms(StrictFilter):
    """Words that must all be contained in the searched columns."""

    expects = f"1 to {MOST_TERMS} words separated by spaces, of together at most {LONGEST} characters"
    pattern = f"{TERM}(?:[ \\u3000]+{TERM}){{0,{MOST_TERMS - 1}}}"

    def __init__(self, *columns, **kwargs):
        self.columns = columns
        super().__init__(**kwargs)

    def value(self, text):
        return text.split()

    def moved(self, names):
        found = copy(self)
        found.columns = tuple(names[column] for column in self.columns if column in names)
        return found if len(found.columns) == len(self.columns) else None

    def apply(self, queryset, value):
        return queryset.filter(matching(self.columns, value))


class Filters(django_filters.FilterSet):
    """The filters of one resource; all are optional and all must hold."""

    modified_since: Instant | None = Instant(
        "modified_at",
        "gte",
        help_text=(
            "Only records whose content, as shown here, changed at or after this instant. What was withdrawn is no "
            "longer here: ask the changes, which tell that, too."
        ),
    )


def one_or_many(make, field_name, *args, help_text):
    """Make a filter for one value and its `__in` companion for several."""
    several = f"{help_text} Several values, separated by commas: any of them."
    return make(field_name, *args, help_text=help_text), Many(make(field_name, *args), help_text=several)
