"""The record as it stood in an earlier release: rows and details read from the changes instead of the tables."""

import json
from collections.abc import Collection, Sequence
from copy import copy
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from apps.hearings.hints import COMMON, hinted
from apps.hearings.models import Change, Hearing, Release
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart

from .columns import Column, Row, columns_of
from .details import Found, add_nested
from .json_sql import JSONKey, JSONNumber
from .statements import Bound, BoundList, padded, read
from .stored import form_of

NUMBERS = (models.IntegerField, models.DecimalField)
AREA = "json_hearing_area"
WALKED = ("hearing", "modified_at")
"""The columns along which an index leads through the changes of one kind of record."""


FOUND = ("hearing", "record")
"""The columns whose values an index leads to."""


class ReleaseRows:
    """The records of one resource in one release, read as the lists and details of today are."""

    def __init__(self, release: Release, resource: Any) -> None:
        self.release, self.resource = release, resource
        self.number: Any = release.number

    def bound_to(self, number: Bound) -> "ReleaseRows":
        """Return the same rows of whichever release is bound later."""
        found = copy(self)
        found.number = number
        return found

    def rows(self, leading: str | None = None) -> QuerySet[Change]:
        """Select the rows of the list as they stood; each column has an alias, which `names` tells.

        `leading` is the first column of their order; None where few rows are chosen before they are sorted.
        """
        model = _model(self.resource.detail_class)
        rows = _walked if leading in WALKED else _standing
        return rows(self.number, model).annotate(**self._aliases())

    @cached_property
    def names(self) -> dict[str, str]:
        """Say under which alias the value at each path of the live tables is found here; a list has [] behind its path."""
        own = {"id": "record", "pk": "record", "modified_at": "modified_at"}
        if _is_part(self.resource.detail_class):
            own |= {"hearing": "hearing", "hearing__area": AREA}
        lists = {f"{column.path}[]": _alias(column) for column in _columns(self.resource) if column.many}
        return {column.path: _alias(column) for column in _single(self.resource)} | lists | own

    @staticmethod
    def is_walked(row_class: type[Row], path: str) -> bool:
        """Tell whether rows can be read in an order that begins with a path; few enough rows are sorted anyhow."""
        return path in WALKED or not _is_part(row_class)

    def is_valued(self, path: str) -> bool:
        """Tell whether every row has a value at a path."""
        return path in WALKED

    def finds(self, declared: Any) -> bool:
        """Tell whether an index leads to the rows of then that match a filter."""
        return bool(declared.rare) and self.names.get(declared.field_name) in FOUND

    def among(self, today: QuerySet[Any], path: str) -> Q:
        """Choose the rows of some records of today that have a value at a path, and of all whose value may have changed since.

        A row of then whose record did not change since is the row of today. Where the value is one of the hearing, the parts
        of hearings that changed are among them, for a part does not change with its hearing.
        """
        model = _model(self.resource.detail_class)
        found = [today.values("pk"), self._changed(model).values("record")]
        if self.names.get(path) == AREA:
            hearings = self._changed(Hearing).values("record")
            parts = Change.objects.filter(record_type=model.collection, hearing__in=hearings)
            found.append(parts.values("record"))
        first, *more = (each.order_by() for each in found)
        return Q(record__in=first.union(*more))

    def _changed(self, model: type[Record]) -> QuerySet[Change]:
        """Select the changes since of records that stood then."""
        actions = [Change.Action.CHANGED, Change.Action.REMOVED]
        return Change.objects.filter(
            record_type=model.collection, action__in=actions, release__gt=self.number
        ).order_by()

    def named(self, row_class: type[Row], ids: Collection[str]) -> list[Found]:
        return self._read(row_class, None, {"record__in": ids})

    def belonging(self, row_class: type[Row], column: Column, owners: Sequence[Found]) -> list[Found]:
        where: dict[str, Collection[str]] = {"owner__in": [owner.id for owner in owners]}
        if column.related_model and issubclass(
            column.related_model, HearingPart
        ):  # an index serves the hearing
            where["hearing__in"] = {json.loads(owner.text)["hearing"] for owner in owners}
        return self._read(row_class, column.name, where)

    def _read(
        self, row_class: type[Row], owner: str | None, where: dict[str, Collection[str]]
    ) -> list[Found]:
        """Read rows with what they nest, in the order of their table; `owner` is the column that says to what they belong."""
        several = {name: padded(ids) for name, ids in where.items()}
        values = [self.release.number, *(id for ids in several.values() for id in ids)]
        shape = (row_class, owner, tuple((name, len(ids)) for name, ids in several.items()))

        def rows(places: list[Any]) -> QuerySet[Change]:
            number, *rest = places
            bound = {name: BoundList(*(rest.pop(0) for _ in ids)) for name, ids in several.items()}
            owned = F("record") if owner is None else JSONKey(owner)
            found = _standing(number, _model(row_class)).annotate(owner=owned).filter(**bound)
            return found.values_list("record", "owner", form_of(row_class))

        model: Any = row_class.Meta.model
        names = [name.removeprefix("-") for name in model._meta.ordering]

        def place(row: Found) -> list[tuple[bool, Any]]:
            told = json.loads(row.text)
            return [(told[name] is None, told[name]) for name in names]

        found = [Found(*row) for row in read((ReleaseRows, shape), rows, values)]
        return add_nested(row_class, sorted(found, key=place), self)

    def _aliases(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for column in _columns(self.resource):
            kind = JSONNumber if isinstance(column.model_field, NUMBERS) else JSONKey
            found[_alias(column)] = kind(column.name)
        if _is_part(self.resource.detail_class):
            hearing = _standing(self.number, Hearing).filter(record=OuterRef("hearing"))
            found[AREA] = Subquery(hearing.values("area")[:1])
        return found


def _standing(number: Any, model: type[Record]) -> QuerySet[Change]:
    return Change.objects.standing_at(number).filter(record_type=model.collection)


def _walked(number: Any, model: type[Record]) -> QuerySet[Change]:
    """Select the same rows for a list, of which a plan walks along an order: few rows are of other releases and kinds."""
    found = Change.objects.published().filter(
        Q(until__isnull=True) | Q(until__gt=number), after__isnull=False
    )
    told = [Q(release__lte=number), Q(record_type=model.collection)]
    return found.filter(*(hinted(each, COMMON) for each in told))


def _columns(resource: Any) -> list[Column]:
    return columns_of(resource.detail_class)


def _single(resource: Any) -> list[Column]:
    return [column for column in _columns(resource) if not column.many]


def _alias(column: Column) -> str:
    return f"json_{column.name}"


def _model(row_class: type[Row]) -> type[Record]:
    model: type[Record] = row_class.Meta.model
    return model


def _is_part(row_class: type[Row]) -> bool:
    return issubclass(row_class.Meta.model, HearingPart)
