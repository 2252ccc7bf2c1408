"""Records read from fixture files, before they are stored: their order, their references, their faults."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field

from apps.hearings.models.base import Record
from apps.hearings.models.editions import sha256_of

from .faults import Fault, faults_in, name_of
from .models import RECORDS, Answer, Edition, Speaker
from .values import expected

READ_BY_OTHERS = {"text", "start", "end", "source", "edition", "hearing", "answer", "capacity", "parent"}
"""Fields that are needed to validate the records that refer to this one."""


Key = tuple[type[Record], str]
"""The model and the id of a record."""


@dataclass
class FixtureRow:
    """A record of a fixture file, with the ids that its many-to-many fields link to."""

    file: str
    record: Record
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

    def references(self) -> Iterator[tuple[Field, type[Record], str]]:
        """Yield the field, model and id of each record that its foreign keys and ordered links refer to."""
        for each in self.record._meta.concrete_fields:
            if each.is_relation and getattr(self.record, each.attname) is not None:
                model: Any = each.related_model
                yield each, model, getattr(self.record, each.attname)
        yield from self._targets(self.ordered)

    def linked(self) -> Iterator[tuple[Field, type[Record], str]]:
        """Yield the field, model and id of each record that its many-to-many fields link to."""
        yield from self._targets(self.links)

    def _targets(self, links: dict[str, list[str]]) -> Iterator[tuple[Field, type[Record], str]]:
        for name, ids in links.items():
            each: Any = self.record._meta.get_field(name)
            for pk in ids:
                yield each, each.related_model, pk


FixtureRows = dict[Key, FixtureRow]


def in_order(entries: FixtureRows) -> FixtureRows:
    """Sort the entries so that each comes after those that it refers to."""

    def depth(key: Key) -> int:
        above: set[Key] = set()
        waiting = [key]
        while waiting:
            at = waiting.pop()
            if at in entries and at not in above:
                above.add(at)
                waiting += [(model, pk) for _field, model, pk in entries[at].references() if model is at[0]]
        return len(above)

    return {key: entries[key] for key in sorted(entries, key=lambda key: (RECORDS.index(key[0]), depth(key)))}


def tie(entries: FixtureRows) -> list[Fault]:
    """Resolve references to other entries or to stored records, and list those that refer to nothing."""
    stored = _stored_targets(entries)
    faults = []
    for entry in entries.values():
        speakers = []
        for each, model, pk in [*entry.references(), *entry.linked()]:
            key = (model, pk)
            target = entries[key].record if key in entries else stored.get(key)
            if target is None:
                entry.faulty.add(each.name)
                why = f"found {pk}, which is neither in the files nor stored, expected {expected(each)}"
                faults.append(Fault(entry.name, why, each.name, entry.file))
            elif (into := getattr(target, "merged_into_id", None)) is not None:
                entry.faulty.add(each.name)
                why = f"found {pk}, which was merged into {into}, expected {into}"
                faults.append(Fault(entry.name, why, each.name, entry.file))
            if not each.many_to_many and (target is not None or each.null):
                setattr(entry.record, each.name, target)
            if each.name in entry.ordered and isinstance(target, Speaker):
                speakers.append(target)
        if isinstance(entry.record, Answer) and "speaker" not in entry.faulty:
            entry.record.name_speakers(speakers if "speakers" in entry.ordered else [entry.record.speaker])
    return faults


def _stored_targets(entries: FixtureRows) -> dict[Key, Record]:
    """Fetch the stored records that are referred to and are not in the files."""
    wanted: dict[type[Record], set[str]] = defaultdict(set)
    for entry in entries.values():
        for _field, model, pk in [*entry.references(), *entry.linked()]:
            if (model, pk) not in entries:
                wanted[model].add(pk)
    return {
        (model, pk): row
        for model, ids in wanted.items()
        for pk, row in model._base_manager.in_bulk(list(ids)).items()
    }


def judge(entries: FixtureRows) -> list[Fault]:
    """List the faults of the entries, each alone and together with those that it refers to."""
    faults = []
    for entry in entries.values():
        found = _wrong_values(entry)
        entry.faulty |= {fault.field for fault in found}
        if not (entry.faulty or _refers_to_faulty(entry, entries)):
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


def _refers_to_faulty(entry: FixtureRow, entries: FixtureRows) -> bool:
    keys = [(model, pk) for _field, model, pk in entry.references()]
    return any(entries[key].faulty & READ_BY_OTHERS for key in keys if key in entries)


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
