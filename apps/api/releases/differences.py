"""In which public records the present state differs from the last release."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, TextField
from django.utils.functional import cached_property

from apps.api.rows.columns import PAGE
from apps.api.rows.statements import Bound, BoundList, padded, read
from apps.hearings.batches import BATCH, batches
from apps.hearings.models import Change, Edition, Hearing, Organization, Person, Source
from apps.hearings.models.base import Record
from apps.hearings.models.mergeable import Mergeable

from .public_rows import STAMP, PublicRow, PublicRows, public_rows

PLACE = ("edition", "start", "end")
PUBLIC_BY_NAME = (Person, Organization, Source, Edition)
"""What is public once something public names it, and not before; an edition with its source."""


@dataclass
class Last:
    """The newest change of a record."""

    id: str
    record: str
    text: str | None
    key: str | None
    merged_into: str | None


@dataclass
class Difference:
    """One record whose public row differs from that in the last release; None where it is not public."""

    kind: PublicRows
    record: str
    last: Last | None
    row: PublicRow | None
    merged_into: str | None = None
    """Id of the public record that took the place of the record."""

    @cached_property
    def before(self) -> dict[str, Any] | None:
        return json.loads(self.last.text) if self.last and self.last.text else None

    @cached_property
    def after(self) -> dict[str, Any] | None:
        return json.loads(self.row.text) if self.row else None

    @property
    def is_of_date_only(self) -> bool:
        """Tell whether nothing differs but when the record says it last changed."""
        if self.last is None or self.row is None:
            return False
        return bool(self.before and self.after and _undated(self.before) == _undated(self.after))

    @property
    def is_of_a_day(self) -> bool:
        """Tell whether nothing differs but that a commitment became overdue."""
        if self.last is None or self.row is None or self.row.get("status") != "overdue":
            return False
        before, after = self.before, self.after
        if not (before and after):
            return False
        return _undated(before) == _undated({**after, "status": before["status"]})

    @property
    def is_of_an_upgrade(self) -> bool:
        """Tell whether a record differs because its rows have other columns, or because nothing names it any more."""
        if self.row is None:
            return self.kind.model in PUBLIC_BY_NAME
        if self.before is None or self.after is None:
            return False
        return self.before.keys() != self.after.keys()

    @property
    def is_of_a_move(self) -> bool:
        """Tell whether the same words stand on another edition, and nothing else differs."""
        if not (self.before and self.after) or self.before.get("edition") == self.after.get("edition"):
            return False
        before, after = self.before, self.after
        return _unplaced(before) == _unplaced(after)

    def names(self, column: str) -> set[str]:
        """Collect the ids that a column names in one of the two rows only."""
        return ids_in(self.before, column) ^ ids_in(self.row, column)


def differences_around(touched: dict[type[Any], set[str]]) -> list[Difference]:
    """Find the differences that the writing of some records made, in them and in what depends on them."""
    kinds = public_rows()
    pending = {kind.collection: set(touched[kind.model]) for kind in kinds.values() if kind.model in touched}
    seen: dict[str, set[str]] = defaultdict(set)
    found: list[Difference] = []
    while pending:
        new: list[Difference] = []
        for collection, ids in pending.items():
            fresh = ids - seen[collection]
            seen[collection] |= fresh
            new += _compare(kinds[collection], fresh)
        found += new
        pending = _around([each for each in new if not each.is_of_date_only])
    return in_order(found)


def all_differences() -> Iterator[list[Difference]]:
    """Find every difference there is, some at a time: additions and changes first, then removals."""
    kinds, is_first = public_rows().values(), not Change.objects.exists()
    for kind in kinds:
        ids = kind.model.objects.published().order_by("pk").values_list("pk", flat=True)
        for some in batches(ids.iterator(chunk_size=BATCH)):
            yield in_order(_added(kind, some) if is_first else _compare(kind, some))
    for kind in () if is_first else reversed(kinds):
        there = kind.model.objects.published().filter(pk=OuterRef("record"))
        left = Q(after__isnull=False)
        if issubclass(kind.model, Mergeable):
            left |= Q(record__in=kind.model.objects.filter(merged_into__isnull=False).values("pk"))
        gone = Change.objects.current().filter(left, ~Exists(there), record_type=kind.collection)
        for last in batches(gone.order_by("record")):
            yield in_order(_compare(kind, [each.record for each in last]))


def in_order(found: list[Difference]) -> list[Difference]:
    """Sort so that a reader who follows never lacks what a record refers to: removals last, and backwards."""
    place = {name: at for at, name in enumerate(public_rows())}
    stay = [each for each in found if each.row is not None]
    gone = [each for each in found if each.row is None]
    stay.sort(key=lambda each: (place[each.kind.collection], each.record))
    gone.sort(key=lambda each: (-place[each.kind.collection], each.record))
    return stay + gone


def _compare(kind: PublicRows, ids: Iterable[str]) -> list[Difference]:
    found = []
    for some in batches(sorted(ids)):
        present = {row.record: row for row in kind.rows(some)}
        known = {last.record: last for last in _last(kind.collection, some)}
        targets = _targets(kind.model, known.keys() - present.keys())
        for pk in some:
            last, row = known.get(pk), present.get(pk)
            into = targets.get(pk) if last else None
            told = last.merged_into if last else None
            differs = (last.text if last else None) != (row.text if row else None)
            if differs or (into is not None and into != told):
                found.append(Difference(kind, pk, last, row, into))
    return found


def _last(collection: str, ids: list[str]) -> Iterator[Last]:
    """Read the newest changes of some records."""

    def chosen(places: list[Bound]) -> QuerySet[Any]:
        kind, *records = places
        found = Change.objects.current().filter(record_type=kind, record__in=BoundList(*records))
        text = ExpressionWrapper(F("after"), output_field=TextField())
        return found.order_by().values_list("id", "record", text, "key", "merged_into")

    return (Last(*row) for row in read("last changes", chosen, [collection, *padded(ids)]))


def _added(kind: PublicRows, ids: list[str]) -> list[Difference]:
    """Return the differences of a first release, in which every public record is new."""
    return [Difference(kind, row.record, None, row) for row in kind.rows(ids)]


def _targets(model: Any, ids: Iterable[str]) -> dict[str, str]:
    """Map those of some ids whose records were merged to the public records that took their places.

    An id of which every earlier row is hidden leads nowhere: who was withdrawn is not named again.
    """
    if not ids or not issubclass(model, Mergeable):
        return {}
    told = Change.objects.published().filter(record_type=model.collection, after__isnull=False)
    shown = told.filter(record__in=list(ids)).values("record")
    merged = model.objects.filter(pk__in=shown, merged_into__in=model.objects.published())
    return dict(merged.values_list("pk", "merged_into"))


def _around(found: list[Difference]) -> dict[str, set[str]]:
    """Collect what may differ because some records do: by their labels, their hearing, or their being named."""
    ids: dict[type[Record], set[str]] = defaultdict(set)
    appeared: dict[Any, list[str]] = defaultdict(list)
    pending: dict[str, set[str]] = defaultdict(set)
    for each in found:
        ids[each.kind.model].add(each.record)
        if each.before is None and each.row is not None and issubclass(each.kind.model, Mergeable):
            appeared[each.kind.model].append(each.record)
        for column, model in each.kind.names.items():
            if model in PUBLIC_BY_NAME:
                pending[model.collection] |= each.names(column)
    for model, records in appeared.items():
        for some in batches(records):
            merged = model._base_manager.filter(merged_into__in=some)
            pending[model.collection].update(merged.values_list("pk", flat=True))
    for kind in public_rows().values():
        for path, model in kind.labelled_by.items():
            for some in batches(sorted(ids[model]) if model in ids else ()):
                pending[kind.collection].update(kind.dependents(path, some))
    for some in batches(sorted(ids.get(Source, ()))):
        editions = Edition._base_manager.filter(source__in=some)
        pending[Edition.collection].update(editions.values_list("pk", flat=True))
    parts = Change.objects.current().filter(hearing__in=ids.get(Hearing, ()))
    for collection, record in parts.values_list("record_type", "record"):
        pending[collection].add(record)
    return {collection: around for collection, around in pending.items() if around}


def _undated(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != STAMP}


def _unplaced(row: dict[str, Any]) -> dict[str, Any]:
    """Leave out when a row last changed, and where its words and those of its points stand."""
    found = {name: value for name, value in row.items() if name not in {STAMP, PAGE, "quoted_from", *PLACE}}
    if "points" in found:
        found["points"] = [_unplaced(point) for point in found["points"]]
    if "outline" in found:
        found["outline"] = [_unplaced(point) for point in found["outline"]]
    return found


def ids_in(row: dict[str, Any] | PublicRow | None, column: str) -> set[str]:
    """Collect the ids that a column of a public row names."""
    value = row.get(column) if row else None  # a row of an earlier version may lack the column
    if isinstance(value, list):
        return set(value)
    return set() if value is None else {value}
