"""Records read from fixture files, before they are stored: their order, their references, their faults."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

from django.core.exceptions import ValidationError

from apps.hearings.models.base import Record
from apps.hearings.models.editions import sha256_of

from .batches import batches
from .faults import Fault, faults_in, name_of
from .models import Answer, Edition, Speaker
from .values import expected

READ_BY_OTHERS = {"text", "start", "end", "source", "edition", "hearing", "answer", "capacity", "parent"}
"""Fields that are needed to validate the records that refer to this one."""


Key = tuple[type[Record], str]
"""The model and the id of a record."""
Reference = tuple[Any, Any, str]
"""A field, and the model and the id of the record that it refers to."""


@dataclass
class FixtureRow:
    """A record of a fixture file, with the ids that its many-to-many fields link to."""

    file: str
    record: Record
    place: tuple[int, ...] = ()
    """Where it stands among all rows, in the order in which they are stored."""
    links: dict[str, list[str]] = field(default_factory=dict)
    ordered: dict[str, list[str]] = field(default_factory=dict)
    """Links whose order is part of the record, such as the speakers of an answer."""
    faulty: set[str] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return type(self.record), self.record.pk

    @property
    def name(self) -> str:
        return name_of(self.record)

    @cached_property
    def references(self) -> list[Reference]:
        """The field, model and id of each record that its foreign keys and ordered links refer to."""
        found: list[Reference] = []
        for each in _foreign_keys(type(self.record)):
            if (pk := getattr(self.record, each.attname)) is not None:
                found.append((each, each.related_model, pk))
        return [*found, *self._targets(self.ordered)] if self.ordered else found

    def linked(self) -> Iterator[Reference]:
        """Yield the field, model and id of each record that its many-to-many fields link to."""
        yield from self._targets(self.links)

    def _targets(self, links: dict[str, list[str]]) -> Iterator[Reference]:
        for name, ids in links.items():
            each: Any = self.record._meta.get_field(name)
            for pk in ids:
                yield each, each.related_model, pk


@cache
def _foreign_keys(model: type[Record]) -> list[Any]:
    return [each for each in model._meta.concrete_fields if each.is_relation]


FixtureRows = dict[Key, FixtureRow]
Find = Callable[[Key], FixtureRow | None]
"""What looks for the entry of a model and id in all files."""


def tie(entries: FixtureRows, others: FixtureRows, find: Find) -> list[Fault]:
    """Resolve references to other entries or to stored records, and list those that refer to nothing.

    `others` are entries that are not stored as the files have them; `find` looks for one that comes later.
    """
    known = {**others, **entries}
    stored = _stored_targets(known, entries)
    later: FixtureRows = {}
    faults = []
    for entry in entries.values():
        speakers = []
        for each, model, pk in [*entry.references, *entry.linked()]:
            key = (model, pk)
            target = known[key].record if key in known else stored.get(key) or _later(key, later, find)
            if target is None:
                entry.faulty.add(each.name)
                why = f"found {pk}, which is neither in the files nor stored, expected {expected(each)}"
                faults.append(Fault(entry.name, why, each.name, entry.file))
            elif (into := getattr(target, "merged_into_id", None)) is not None:
                entry.faulty.add(each.name)
                why = f"found {pk}, which was merged into {into}, expected {into}"
                faults.append(Fault(entry.name, why, each.name, entry.file))
            if target is not None and not each.many_to_many:
                entry.record._state.fields_cache[each.name] = target
            elif each.null:
                setattr(entry.record, each.name, None)
            if each.name in entry.ordered and isinstance(target, Speaker):
                speakers.append(target)
        if isinstance(entry.record, Answer) and "speaker" not in entry.faulty:
            entry.record.name_speakers(speakers if "speakers" in entry.ordered else [entry.record.speaker])
    return faults


def _later(key: Key, later: FixtureRows, find: Find) -> Record | None:
    """Find the record of an entry that comes later, with those over it: together they may be a circle."""
    waiting = [key]
    while waiting:
        at = waiting.pop()
        if at not in later and (row := find(at)):
            later[at] = row
            waiting += [(model, pk) for _field, model, pk in row.references if model is at[0]]
    for row in later.values():
        for each, model, pk in row.references:
            if model is key[0] and (model, pk) in later:
                setattr(row.record, each.name, later[model, pk].record)
    return later[key].record if key in later else None


def _stored_targets(known: Mapping[Key, FixtureRow], entries: FixtureRows) -> dict[Key, Record]:
    """Fetch the stored records that are referred to and are not among the known entries."""
    wanted: dict[type[Record], set[str]] = defaultdict(set)
    for entry in entries.values():
        for _field, model, pk in [*entry.references, *entry.linked()]:
            if (model, pk) not in known:
                wanted[model].add(pk)
    return {
        (model, row.pk): row
        for model, ids in wanted.items()
        for some in batches(ids)
        for row in model._base_manager.filter(pk__in=some)
    }


def judge(entries: FixtureRows, others: FixtureRows) -> list[Fault]:
    """List the faults of the entries, each alone and together with those that it refers to."""
    faults = []
    known = {**others, **entries}
    for entry in entries.values():
        found = _wrong_values(entry)
        entry.faulty |= {fault.field for fault in found}
        if not (entry.faulty or _refers_to_faulty(entry, known)):
            found = _wrong_together(entry)
            if found:
                entry.faulty.add("")
        faults += found
    return faults


def _wrong_values(entry: FixtureRow) -> list[Fault]:
    record = entry.record
    if isinstance(record, Edition):
        if entry.faulty & {"text", "sha256"}:
            return []
        if record.sha256 != sha256_of(record.text):
            # The model's own validation could take this for a text that an editor replaces.
            why = f"found {record.sha256}, expected {sha256_of(record.text)}, that of the text"
            return [Fault(entry.name, why, "sha256", entry.file)]
    try:
        record.clean_fields({each.name for each in record._meta.fields if each.is_relation} | entry.faulty)
    except ValidationError as error:
        return [_with_expectation(fault, record) for fault in faults_in(error, entry.name, entry.file)]
    return []


def _with_expectation(fault: Fault, record: Record) -> Fault:
    if not fault.field:
        return fault
    field: Any = record._meta.get_field(fault.field)
    return replace(fault, why=f"{fault.why} Expected {expected(field)}.")


def _refers_to_faulty(entry: FixtureRow, known: Mapping[Key, FixtureRow]) -> bool:
    keys = [(model, pk) for _field, model, pk in entry.references]
    return any(known[key].faulty & READ_BY_OTHERS for key in keys if key in known)


def _wrong_together(entry: FixtureRow) -> list[Fault]:
    record = entry.record
    try:
        if isinstance(record, Edition):
            record.refuse_other_text()  # its quotations are checked after they are stored
        else:
            record.clean()
    except ValidationError as error:
        return faults_in(error, entry.name, entry.file)
    return []
