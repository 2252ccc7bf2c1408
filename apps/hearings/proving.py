"""Which of many stored records are sound, proven together in a few queries; whatever is in doubt is checked alone."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    BooleanField,
    CheckConstraint,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    UniqueConstraint,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce

from .constraints import DatabaseCheck
from .models import Answer, Commitment, Edition, Question, Source, Speaker
from .models.base import BOOKKEEPING, Record
from .waiting import is_unanswered

READ_AHEAD: dict[type[Record], dict[str, Any]] = {
    Answer: {"answerspeaker": "answerspeaker_set"},
    Commitment: {"events": "events"},
    Source: {"editions": Prefetch("editions", Edition.objects.only("source"))},
    Speaker: {
        "questions": Prefetch("questions", Question.objects.only("speaker")),
        "replies": Prefetch("replies", Answer.objects.only("pk")),
    },
}
"""What the rules of a kind of record read beside its row and the records that it refers to, by its name in queries."""


class Known:
    """Records to which others refer, each read once: texts are long, and many records quote the same one."""

    def __init__(self) -> None:
        self._rows: dict[Any, dict[str, Record | None]] = defaultdict(dict)

    def add(self, rows: Iterable[Record]) -> None:
        """Know some rows, which are as stored."""
        for row in rows:
            self._rows[type(row), ""][row.pk] = row

    def attach(self, rows: Collection[Record]) -> set[str]:
        """Set the records to which rows of one model refer, and give the ids of those that refer to nothing acceptable."""
        lost: set[str] = set()
        for model in {type(row) for row in rows}:
            for field in model._meta.concrete_fields:
                if field.is_relation:
                    lost |= self._attach(field, rows)
        return lost

    def _attach(self, field: Any, rows: Collection[Any]) -> set[str]:
        ids = {row.pk: getattr(row, field.attname) for row in rows}
        wanted = {pk for pk in ids.values() if pk is not None}
        limit = field.get_limit_choices_to()
        found = self._rows[field.related_model, str(limit or "")]
        if new := wanted - found.keys():
            targets = field.related_model._base_manager.filter(pk__in=new).complex_filter(limit)
            if field.related_model is Edition:
                targets = targets.only("text", "source", "number")
            found |= dict.fromkeys(new) | {each.pk: each for each in targets}
            if field.related_model is type(next(iter(rows))):
                self.attach([each for pk in new if (each := found[pk])])  # a tree is followed to its root
        for row in rows:
            target = found.get(ids[row.pk])
            if target is not None:
                row._state.fields_cache[field.name] = target
        return {here for here, pk in ids.items() if pk is not None and found[pk] is None}


def in_doubt(
    model: type[Record],
    rows: Collection[Record],
    where: Q,
    known: Known,
    rules: Iterable[Any],
    judged: Mapping[str, Record] | None = None,
) -> set[str]:
    """Give the ids of those among stored rows of a model, which `where` selects, that may have a fault.

    The rules of the models and those given run on rows whose related records are attached. Columns are not judged
    again where they are stored as they are in `judged`, which holds records whose columns were.
    """
    for name, related in READ_AHEAD.get(model, {}).items():
        _read_ahead(model, rows, where, name, related)
    for row in rows:
        row.as_stored = True
    old = judged or {}
    unseen = [row for row in rows if row.pk not in old or not _same(row, old[row.pk])]
    doubted = known.attach(unseen)
    doubted |= set(refused(model).filter(where).values_list("pk", flat=True))
    doubted |= {row.pk for row in unseen if not _keeps(row, [_refuse_wrong_columns])}
    return doubted | {row.pk for row in rows if not _keeps(row, [type(row).clean_against_others, *rules])}


def _read_ahead(model: type[Record], rows: Collection[Record], where: Q, name: str, related: Any) -> None:
    """Read the records that refer to some rows, and note of most rows that there is none."""
    those = model._base_manager.filter(where, **{f"{name}__isnull": False})
    some, cached = set(those.values_list("pk", flat=True)), getattr(related, "prefetch_to", related)
    nothing = model._meta.get_field(name).related_model._base_manager.none()  # type: ignore[union-attr]
    for row in rows:
        row.__dict__.setdefault("_prefetched_objects_cache", {})[cached] = nothing
    found = [row for row in rows if row.pk in some]
    for row in found:
        del row.__dict__["_prefetched_objects_cache"][cached]
    prefetch_related_objects(found, related)


def _same(row: Record, other: Record) -> bool:
    """Tell whether two records have the same columns; a record to which an ordered list belongs has that, too."""
    if isinstance(row, Answer):
        return row.content() == other.content()
    names = [each.attname for each in row._meta.concrete_fields if each.name not in BOOKKEEPING]
    return [row.__dict__.get(name) for name in names] == [other.__dict__.get(name) for name in names]


def _refuse_wrong_columns(row: Record) -> None:
    """Refuse a row with wrong columns; the records to which it refers are attached, and are such as it may refer to."""
    references = [each for each in row._meta.concrete_fields if each.is_relation]
    row.clean_fields({each.name for each in references if getattr(row, each.attname) is not None})
    row.clean()


def _keeps(row: Record, rules: Iterable[Any]) -> bool:
    """Tell whether a row keeps some rules."""
    try:
        for rule in rules:
            rule(row)
    except Exception as error:  # damaged rows may raise anything
        if is_unanswered(error):
            raise
        return False
    return True


def refused(model: type[Record]) -> Any:
    """Select the stored rows that a constraint of the database should have refused."""
    rows = model._base_manager
    unique = [[field.name] for field in model._meta.concrete_fields if field.unique and not field.primary_key]
    wrong = []
    for each in model._meta.constraints:
        if isinstance(each, DatabaseCheck):
            continue
        if isinstance(each, UniqueConstraint) and each.fields and each.condition is None:
            unique.append(list(each.fields))
        elif isinstance(each, CheckConstraint):
            wrong.append(~Q(Coalesce(each.condition, True, output_field=BooleanField())))
        else:
            raise NotImplementedError(f"{each.name} is a constraint that no rule here understands.")
    for names in unique:
        same = rows.filter(**{name: OuterRef(name) for name in names}).exclude(pk=OuterRef("pk"))
        wrong.append(Q(Exists(same)))
    return rows.filter(reduce(or_, wrong)) if wrong else rows.none()
