"""In which public records the present state differs from the last release."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from apps.hearings.batches import BATCH, batches
from apps.hearings.models import Change, Hearing, Organization, Person, Source
from apps.hearings.models.base import Record

from .public_rows import PublicRows, public_rows

STAMP = "modified_at"
PUBLIC_BY_NAME = (Person, Organization, Source)
"""What is public once something public names it, and not before."""


@dataclass
class Difference:
    """One record whose public row differs from that in the last release; None where it is not public."""

    kind: PublicRows
    record: str
    last: Change | None
    after: dict[str, Any] | None

    @property
    def before(self) -> dict[str, Any] | None:
        return self.last.after if self.last else None  # type: ignore[return-value]  # JSONText reads a dict

    @property
    def is_of_date_only(self) -> bool:
        """Tell whether nothing differs but when the record says it last changed."""
        return bool(self.before and self.after and _undated(self.before) == _undated(self.after))

    def names(self, column: str) -> set[str]:
        """Collect the ids that a column names in one of the two rows only."""
        return ids_in(self.before, column) ^ ids_in(self.after, column)


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
    kinds = public_rows().values()
    for kind in kinds:
        ids = kind.model.objects.published().order_by("pk").values_list("pk", flat=True)
        for some in batches(ids.iterator(chunk_size=BATCH)):
            yield in_order(_compare(kind, some))
    for kind in reversed(kinds):
        there = kind.model.objects.published().filter(pk=OuterRef("record"))
        gone = Change.objects.current().filter(
            ~Exists(there), record_type=kind.collection, after__isnull=False
        )
        for last in batches(gone.order_by("record")):
            yield [Difference(kind, each.record, each, None) for each in last]


def in_order(found: list[Difference]) -> list[Difference]:
    """Sort so that a reader who follows never lacks what a record refers to: removals last, and backwards."""
    place = {name: at for at, name in enumerate(public_rows())}
    stay = [each for each in found if each.after is not None]
    gone = [each for each in found if each.after is None]
    stay.sort(key=lambda each: (place[each.kind.collection], each.record))
    gone.sort(key=lambda each: (-place[each.kind.collection], each.record))
    return stay + gone


def _compare(kind: PublicRows, ids: Iterable[str]) -> list[Difference]:
    found = []
    for some in batches(sorted(ids)):
        present = {row["id"]: row for row in kind.read(some)}
        last = Change.objects.current().filter(record_type=kind.collection, record__in=some)
        known = {change.record: change for change in last}
        for pk in some:
            before, after = known.get(pk), present.get(pk)
            if (before.after if before else None) != after:
                found.append(Difference(kind, pk, before, after))
    return found


def _around(found: list[Difference]) -> dict[str, set[str]]:
    """Collect what may differ because some records do: by their labels, their hearing, or their being named."""
    ids: dict[type[Record], set[str]] = defaultdict(set)
    pending: dict[str, set[str]] = defaultdict(set)
    for each in found:
        ids[each.kind.model].add(each.record)
        for column, model in each.kind.names.items():
            if model in PUBLIC_BY_NAME:
                pending[model.collection] |= each.names(column)
    for kind in public_rows().values():
        for path, model in kind.labelled_by.items():
            for some in batches(sorted(ids[model]) if model in ids else ()):
                pending[kind.collection].update(kind.dependents(path, some))
    parts = Change.objects.current().filter(hearing__in=ids.get(Hearing, ()))
    for collection, record in parts.values_list("record_type", "record"):
        pending[collection].add(record)
    return {collection: around for collection, around in pending.items() if around}


def _undated(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != STAMP}


def ids_in(row: dict[str, Any] | None, column: str) -> set[str]:
    """Collect the ids that a column of a public row names."""
    value = row.get(column) if row else None  # a row of an earlier version may lack the column
    ids = value if isinstance(value, list) else [value]
    return {id for id in ids if id is not None}
