"""Filters along relations: records below another, about a topic, or linked to a row that matches."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from apps.api.rows.paths import SPEAKERS, first_of
from apps.api.rows.statements import Bound
from apps.hearings.models import AnswerSpeaker, Commitment, Topic
from apps.hearings.trees import below

from .filters import Id, StrictFilter


class IdBelow(Id):
    """The public id of a node of a tree: the node and all below it."""

    def __init__(self, field_name: str, tree: type[Model], **kwargs: Any):
        self.tree = tree
        super().__init__(field_name, **kwargs)

    def kind(self, model: Any) -> Any:
        return self.tree

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(**{f"{self.field_name}__in": below(self.tree, value)})


class OfSpeakers(Id):
    """The public id of what any speaker of an answer has, at a path such as `answer__speakers__person`."""

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return self._spoken(queryset, "exact", value)

    def filter_any(self, queryset: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        return self._spoken(queryset, "in", values)

    def _spoken(self, queryset: QuerySet[Any], lookup: str, value: Any) -> QuerySet[Any]:
        outer, _, inner = self.field_name.rpartition(f"{SPEAKERS}__")
        found = AnswerSpeaker.objects.filter(**{f"speaker__{inner}__{lookup}": value})
        return queryset.filter(**{f"{outer}pk__in": found.order_by().values("answer")})

    def renamed(self, names: Mapping[str, str]) -> "InJSONList | None":
        listed, first = names.get(f"{self.field_name}[]"), names.get(first_of(self.field_name))
        return InJSONList(listed, first) if listed and first else None


class InJSONList(Id):
    """A public id within the JSON text of a list of ids; where there is no list, the id that is its first."""

    def __init__(self, field_name: str, first: str, **kwargs: Any):
        self.first = first
        super().__init__(field_name, **kwargs)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return self.filter_any(queryset, [value])

    def filter_any(self, queryset: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        found = Q(**{f"{self.field_name}__isnull": True, f"{self.first}__in": values})
        for value in values:
            quoted = Concat(Value('"'), Value(value) if isinstance(value, str) else value, Value('"'))
            found |= Q(**{f"{self.field_name}__contains": quoted})
        return queryset.filter(found)


class OnTopic(Id):
    """The public id of a topic: rows whose `outer` is the `inner` of a commitment on it or on one below it."""

    def __init__(self, outer: str, inner: str, **kwargs: Any):
        self.inner = inner
        super().__init__(outer, "in", **kwargs)

    def kind(self, model: Any) -> Any:
        return Topic

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        tagged = Commitment.topics.through.objects.filter(topic__in=below(Topic, value))
        found = Commitment.objects.published().filter(pk__in=tagged.values("commitment"))
        return super().filter(queryset, found.values(self.inner))

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class Linked(StrictFilter):
    """Another filter, applied to published records that refer to the row: a join that neither multiplies nor leaks."""

    def __init__(self, one: StrictFilter, through: Any, refers_by: str, **kwargs: Any):
        self.one, self.through, self.refers_by = one, through, refers_by
        self.expects, self.pattern, self.max_length = one.expects, one.pattern, one.max_length
        self.words = one.words
        super().__init__(one.field_name, one.lookup_expr, **kwargs)

    def schema(self) -> dict[str, Any]:
        return self.one.schema()

    def to_python(self, text: str) -> Any:
        return self.one.to_python(text)

    def kind(self, model: Any) -> Any:
        return self.one.kind(self.through)

    def shape(self, value: Any) -> tuple[str, int]:
        return self.one.shape(value)

    def each(self, value: Any) -> list[Any]:
        return self.one.each(value)

    def bound(self, value: Any, places: list[Bound]) -> Any:
        return self.one.bound(value, places)

    def filter(self, queryset: QuerySet[Any], value: Any) -> QuerySet[Any]:
        linked = self.one.filter(self.through.objects.published(), value)
        return queryset.filter(Exists(linked.filter(**{self.refers_by: OuterRef("pk")})))

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class LinkedBy(Id):
    """The public id of a record of another kind: the rows that it links by any of several relations."""

    def __init__(self, model: Any, *relations: str, **kwargs: Any):
        self.model, self.relations = model, relations
        super().__init__("pk", "in", **kwargs)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        linking = self.model.objects.published().filter(pk=value).order_by()
        first, *others = (linking.values(relation) for relation in self.relations)
        return super().filter(queryset, first.union(*others))

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today
