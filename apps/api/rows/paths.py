"""Where values stand in the database: a path from a model along its relations, resolved once."""

from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

from .id_lists import LinkedIds


class FieldPath:
    """The path from a model to a field, as the ORM writes it: `answer__speaker__person`.

    A last name that is not a field is an annotation, which a queryset adds. The values of a path that leads through a
    many-to-many relation, such as `answer__speakers__person`, are lists of ids.
    """

    path: str
    owner: type[Model]
    """The model that holds the field at the end."""
    model_field: Any
    """The model field at the end; None for an annotation."""
    models: dict[str, type[Model]]
    """The models on the way, by the path to each."""
    nullable: bool
    """Whether the values can be NULL, by themselves or through a relation on the way."""

    def __init__(self, model: type[Model], path: str) -> None:
        *steps, last = path.split("__")
        self.path, self.owner, self.models, self.nullable = path, model, {}, False
        self._relation: Any = None
        self._outer = "pk"
        for at, step in enumerate(steps, 1):
            relation: Any = self.owner._meta.get_field(step)
            if relation.many_to_many:
                self._relation, self._outer = relation, "__".join(steps[: at - 1]) or "pk"
            self.owner = self.models["__".join(steps[:at])] = relation.related_model
            self.nullable = self.nullable or relation.null
        try:
            self.model_field = self.owner._meta.pk if last == "pk" else self.owner._meta.get_field(last)
        except FieldDoesNotExist:
            self.model_field = None
        if self._relation is None and self.many:
            self._outer = "__".join(steps) or "pk"
        self.nullable = not self.many and (self.nullable or getattr(self.model_field, "null", False))

    @property
    def many(self) -> bool:
        """Whether the values are lists of ids."""
        return self._relation is not None or bool(getattr(self.model_field, "many_to_many", False))

    @property
    def related_model(self) -> type[Model] | None:
        """The model whose ids the values are; None for other values."""
        return getattr(self.model_field, "related_model", None)

    @property
    def stored(self) -> Any:
        """The field that says what the values are: for the id of another record, the primary key of its model."""
        return getattr(self.model_field, "target_field", self.model_field)

    @property
    def expression(self) -> str | LinkedIds:
        """What `values_list` reads."""
        if self._relation is not None:
            return LinkedIds(self._relation, self._outer, self.model_field)
        return LinkedIds(self.model_field, self._outer) if self.many else self.path


SPEAKERS, SPEAKER = "speakers", "speaker"


def first_of(path: str) -> str:
    """Return the path to the first of the values at a path through the speakers of an answer."""
    return "__".join(SPEAKER if step == SPEAKERS else step for step in path.split("__"))


field_path = cache(FieldPath)
"""Resolve a path of a model, once in a process."""
