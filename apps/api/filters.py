"""Filters that read one parameter strictly; each says what it expects, and raises ValueError for all else."""

import datetime
import re
from decimal import Decimal

import django_filters
from django.db.models import Exists, OuterRef
from drf_spectacular.utils import extend_schema_field

from apps.hearings.fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from apps.hearings.models import Commitment, Topic
from apps.hearings.trees import below
from apps.search.containment import LONGEST, MOST_TERMS, matching

MOST_VALUES = 100
ID_SCHEMA = {"type": "string", "pattern": f"^{PUBLIC_ID}$", "maxLength": PUBLIC_ID_LENGTH}
INSTANT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})"


class StrictFilter(django_filters.Filter):
    """A filter that reads its own text; `expects` completes the sentence "Expected ..."."""

    expects = "a value"

    def read(self, text: str):
        """Turn the text of a parameter into a value, or raise ValueError."""
        raise NotImplementedError

    def apply(self, queryset, value):
        """Keep the rows that match the value."""
        return queryset.filter(**{f"{self.field_name}__{self.lookup_expr}": value})


def _match(pattern, text):
    if not re.fullmatch(pattern, text, re.ASCII):
        raise ValueError(text)
    return text


@extend_schema_field(ID_SCHEMA)
class Id(StrictFilter):
    """A public id."""

    expects = "a public id: lower-case letters, digits and single hyphens, such as jieyang-2025-10-30"

    def read(self, text):
        if len(text) > PUBLIC_ID_LENGTH:
            raise ValueError(text)
        return _match(PUBLIC_ID, text)


class Many(StrictFilter):
    """Several values of another filter, separated by commas."""

    def __init__(self, one: StrictFilter, **kwargs):
        self.one = one
        self.expects = f"1 to {MOST_VALUES} values separated by commas, each {one.expects}"
        super().__init__(one.field_name, "in", **kwargs)

    def read(self, text):
        texts = text.split(",")
        if len(texts) > MOST_VALUES:
            raise ValueError(text)
        return [self.one.read(value) for value in texts]


@extend_schema_field(ID_SCHEMA)
class IdBelow(Id):
    """The public id of a node of a tree: the node and all below it."""

    def __init__(self, field_name, tree, **kwargs):
        self.tree = tree
        super().__init__(field_name, **kwargs)

    def apply(self, queryset, value):
        return queryset.filter(**{f"{self.field_name}__in": below(self.tree, value)})


class Linked(StrictFilter):
    """Another filter, applied to published records that refer to the row: a join that neither multiplies nor leaks."""

    def __init__(self, one: StrictFilter, through, refers_by, **kwargs):
        self.one, self.through, self.refers_by = one, through, refers_by
        self.expects = one.expects
        super().__init__(one.field_name, one.lookup_expr, **kwargs)

    def read(self, text):
        return self.one.read(text)

    def apply(self, queryset, value):
        linked = self.one.apply(self.through.objects.published(), value)
        return queryset.filter(Exists(linked.filter(**{self.refers_by: OuterRef("pk")})))


@extend_schema_field(ID_SCHEMA)
class OnTopic(Id):
    """The public id of a subject: rows whose `outer` is the `inner` of a commitment on it or on one below it."""

    def __init__(self, outer, inner, **kwargs):
        self.inner = inner
        super().__init__(outer, "in", **kwargs)

    def apply(self, queryset, value):
        tagged = Commitment.topics.through.objects.filter(topic__in=below(Topic, value))
        found = Commitment.objects.published().filter(pk__in=tagged.values("commitment"))
        return super().apply(queryset, found.values(self.inner))


class Choice(StrictFilter):
    """One of a fixed list of words."""

    def __init__(self, field_name, choices, **kwargs):
        self.words = list(choices)
        self.expects = f"one of {', '.join(self.words)}"
        super().__init__(field_name, **kwargs)

    def read(self, text):
        if text not in self.words:
            raise ValueError(text)
        return text


@extend_schema_field({"type": "string", "minLength": 1, "maxLength": LONGEST})
class Word(StrictFilter):
    """Text that must equal the column."""

    expects = f"text of at most {LONGEST} characters"

    def read(self, text):
        if len(text) > LONGEST:
            raise ValueError(text)
        return text


@extend_schema_field({"type": "string", "format": "date"})
class Day(StrictFilter):
    """A day."""

    expects = "a day such as 2025-10-30"

    def read(self, text):
        return datetime.date.fromisoformat(_match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text))


@extend_schema_field({"type": "string", "format": "date-time"})
class Instant(StrictFilter):
    """An instant, turned into UTC before it reaches a query."""

    expects = "an instant with its offset, such as 2025-10-30T09:00:00Z or 2025-10-30T17:00:00%2B08:00"

    def read(self, text):
        moment = datetime.datetime.fromisoformat(_match(INSTANT, text))
        try:
            return moment.astimezone(datetime.UTC)
        except OverflowError:
            raise ValueError(text) from None


@extend_schema_field({"type": "number", "minimum": -(10**15), "maximum": 10**15})
class Number(StrictFilter):
    """A decimal number."""

    expects = "a plain decimal number of at most 15 digits before the point and 6 after it"

    def read(self, text):
        return Decimal(_match(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", text))


@extend_schema_field({"type": "integer", "minimum": 0, "maximum": 999_999})
class Whole(StrictFilter):
    """A whole number."""

    expects = "a whole number from 0 to 999999"

    def read(self, text):
        return int(_match(r"0|[1-9][0-9]{0,5}", text))


@extend_schema_field({"type": "string", "minLength": 1, "maxLength": LONGEST})
class Terms(StrictFilter):
    """Words that must all be contained in the searched columns."""

    expects = f"at most {MOST_TERMS} words of together at most {LONGEST} characters"

    def __init__(self, *columns, **kwargs):
        self.columns = columns
        super().__init__(**kwargs)

    def read(self, text):
        terms = text.split()
        if len(text) > LONGEST or len(terms) > MOST_TERMS:
            raise ValueError(text)
        return terms

    def apply(self, queryset, value):
        return queryset.filter(matching(self.columns, value))


class Filters(django_filters.FilterSet):
    """The filters of one resource; all are optional and all must hold."""

    modified_since = Instant(
        "modified_at",
        "gte",
        help_text="Only records whose content changed at or after this instant.",
    )


def one_or_many(make, field_name, *args, help_text):
    """Make a filter for one value and its `__in` companion for several."""
    several = f"{help_text} Several values, separated by commas: any of them."
    return make(field_name, *args, help_text=help_text), Many(make(field_name, *args), help_text=several)
