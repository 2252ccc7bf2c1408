"""Filters along relations: records below another, about a topic, or linked to a row that matches."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat

from apps.api.rows.paths import SPEAKERS
from apps.api.rows.statements import Bound, BoundList, padded, read
from apps.hearings.hints import COMMON, TESTS, hinted
from apps.hearings.models import AnswerSpeaker, Commitment, Topic
from apps.hearings.trees import below

from .filters import Computed, Id, IsNull
from .strict_filter import FEW_ROWS, StrictFilter

QUOTE = Value('"', TextField())


class IdBelow(Id):
    """The public id of a node of a tree: the node and all below it."""

    rare = None

    def __init__(self, field_name: str, tree: type[Model], **kwargs: Any):
        self.tree = tree
        super().__init__(field_name, "in", **kwargs)

    def kind(self, model: Any) -> Any:
        return self.tree

    def condition_any(self, values: list[Any]) -> Q:
        return self.condition(values)

    def resolved(self, value: str) -> list[str]:
        return padded(self.stood_for([value]))

    def stood_for(self, values: Sequence[str]) -> list[str]:
        """List the ids of nodes and of all below them; an id of no node stands for itself."""

        def rows(places: list[Any]) -> QuerySet[Any]:
            found = self.tree._base_manager.filter(pk__in=below(self.tree, *places))
            return found.order_by().values_list("pk")

        roots = padded(values)
        found = read(("below", self.tree, len(roots)), rows, roots)
        return sorted({*values, *(id for (id,) in found)})

    def each(self, value: Any) -> list[Any]:
        return value if isinstance(value, list) else [value]

    def bound(self, value: list[str], places: list[Bound]) -> BoundList:
        return BoundList(*places)


class OfSpeakers(Id):
    """The public id of what any speaker of an answer has, at a path such as `answer__speakers__person`."""

    def _where(self, lookup: str, value: Any) -> Q:
        outer, _, inner = self.field_name.rpartition(f"{SPEAKERS}__")
        found = AnswerSpeaker.objects.filter(**{f"speaker__{inner}__{lookup}": value})
        return Q(**{f"{outer}pk__in": found.order_by().values("answer")})

    def renamed(self, names: Mapping[str, str]) -> "InJSONList | None":
        listed = names.get(f"{self.field_name}[]")
        return InJSONList(listed) if listed else None


class WithoutSpeakers(IsNull):
    """Whether no speaker of an answer has what stands at a path such as `answer__speakers__person`."""

    def condition(self, value: bool) -> Q:
        outer, _, inner = self.field_name.rpartition(f"{SPEAKERS}__")
        found = AnswerSpeaker.objects.filter(**{f"speaker__{inner}__isnull": False})
        there = Q(Exists(found.filter(answer=OuterRef(f"{outer}pk"))))
        return ~there if value else there

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class InJSONList(Id):
    """A public id within the JSON text of a list of ids."""

    def condition(self, value: str) -> Q:
        return self.condition_any([value])

    def condition_any(self, values: list[str]) -> Q:
        found = Q()
        for value in values:
            id = Value(value, TextField()) if isinstance(value, str) else value
            found |= Q(**{f"{self.field_name}__contains": Concat(QUOTE, id, QUOTE)})
        return found


class OnTopic(IdBelow):
    """The public id of a topic: rows whose `outer` is the `inner` of a commitment on it or on one below it."""

    def __init__(self, outer: str, inner: str, **kwargs: Any):
        self.inner = "commitment" if inner == "pk" else f"commitment__{inner}"
        super().__init__(outer, Topic, **kwargs)

    def matching(self, model: Any, value: list[str]) -> tuple[QuerySet[Any], int]:
        return self._tagged(value), FEW_ROWS

    def condition(self, value: list[str]) -> Q:
        """Test each row where many match, else begin with the few commitments; they are as public as their hearing."""
        if self.likelihood in TESTS:
            tagged = Commitment.topics.through.objects.filter(hinted(Q(topic__in=value), COMMON))
            return Q(Exists(tagged.filter(**{self.inner: OuterRef(self.field_name)})))
        return Q(**{f"{self.field_name}__in": self._tagged(value).values(self.inner)})

    def _tagged(self, topics: list[str]) -> QuerySet[Any]:
        found: QuerySet[Any] = Commitment.topics.through.objects.filter(topic__in=topics)
        return found

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class WithoutTopic(IsNull):
    """Whether a row is on no topic; `field_name` leads to the commitment."""

    def condition(self, value: bool) -> Q:
        tagged = Commitment.topics.through.objects.filter(commitment=OuterRef(self.field_name))
        return ~Q(Exists(tagged)) if value else Q(Exists(tagged))

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class Linked(StrictFilter):
    """Another filter, applied to published records that refer to the row: a join that neither multiplies nor leaks."""

    def __init__(self, one: StrictFilter, through: Any, refers_by: str, **kwargs: Any):
        self.one, self.through, self.refers_by = one, through, refers_by
        self.expects, self.pattern, self.max_length = one.expects, one.pattern, one.max_length
        self.words, self.rare = one.words, one.rare
        super().__init__(one.field_name, one.lookup_expr, **kwargs)

    def schema(self) -> dict[str, Any]:
        return self.one.schema()

    def to_python(self, text: str) -> Any:
        return self.one.to_python(text)

    def kind(self, model: Any) -> Any:
        return self.one.kind(self.through)

    def lookup(self, value: Any) -> str:
        return self.one.lookup(value)

    def each(self, value: Any) -> list[Any]:
        return self.one.each(value)

    def bound(self, value: Any, places: list[Bound]) -> Any:
        return self.one.bound(value, places)

    def bounds(self, path: str) -> bool:
        return False  # its column is that of another record

    def condition(self, value: Any) -> Q:
        linked = self.through.objects.published().filter(self.one.condition(value))
        if self.rare:
            return Q(pk__in=linked.order_by().values(self.refers_by))
        return Q(Exists(linked.filter(**{self.refers_by: OuterRef("pk")})))

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class Linking(Computed):
    """Whether published records of another kind refer to the row."""

    title = "AnyOrNone"

    def __init__(self, through: Any, refers_by: str, **kwargs: Any):
        self.through, self.refers_by = through, refers_by
        super().__init__("pk", ["any", "none"], **kwargs)

    def condition(self, value: str) -> Q:
        linked = Q(Exists(self.through.objects.published().filter(**{self.refers_by: OuterRef("pk")})))
        return linked if value == "any" else ~linked

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today


class LinkedBy(Id):
    """The public id of a record of another kind: the rows that it links by any of several relations."""

    def __init__(self, model: Any, *relations: str, **kwargs: Any):
        self.model, self.relations = model, relations
        super().__init__("pk", "in", **kwargs)

    def kind(self, model: Any) -> Any:
        return self.model

    def condition(self, value: str) -> Q:
        linking = self.model.objects.published().filter(pk=value).order_by()
        first, *others = (linking.values(relation) for relation in self.relations)
        return Q(pk__in=first.union(*others))

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it selects from the tables of today
