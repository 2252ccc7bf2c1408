"""Records as files state them, before anything is stored: their order, their references, their faults."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError

from apps.hearings.models.base import Record
from apps.hearings.models.sources import digest_of

from .faults import Fault, faults_in, name_of
from .models import RECORDS, Source
from .values import expected

READ_BY_OTHERS = {"text", "start", "end", "source", "hearing", "answer", "capacity", "parent"}
"""Fields of a record without which those that refer to it cannot be judged."""


@dataclass
class Entry:
    """A record as a file states it, with the ids that its many-to-many fields link to."""

    file: str
    record: Record
    links: dict[str, list[str]] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)

    @property
    def key(self):
        return type(self.record), self.record.pk

    @property
    def name(self) -> str:
        return name_of(self.record)

    def references(self) -> Iterator:
        """Give the field, kind and id of each record that its foreign keys refer to."""
        for each in self.record._meta.concrete_fields:
            if each.is_relation and getattr(self.record, each.attname) is not None:
                yield each, each.related_model, getattr(self.record, each.attname)

    def linked(self) -> Iterator:
        """Give the field, kind and id of each record that its many-to-many fields link to."""
        for name, ids in self.links.items():
            each = self.record._meta.get_field(name)
            for pk in ids:
                yield each, each.related_model, pk


def in_order(entries: dict) -> dict:
    """Put each entry after those that it refers to, in whatever order the files hold them."""

    def depth(key):
        above, model = set(), key[0]
        while key in entries and key not in above:
            above.add(key)
            key = (model, getattr(entries[key].record, "parent_id", None))
        return len(above)

    return {key: entries[key] for key in sorted(entries, key=lambda key: (RECORDS.index(key[0]), depth(key)))}


def tie(entries: dict) -> list[Fault]:
    """Let the records refer to each other, and to stored ones where no file holds them; list what dangles."""
    stored = _stored_targets(entries)
    faults = []
    for entry in entries.values():
        for each, *key in [*entry.references(), *entry.linked()]:
            target = entries[tuple(key)].record if tuple(key) in entries else stored.get(tuple(key))
            if target is None:
                entry.faulty.add(each.name)
                why = f"found {key[1]}, which is neither in the files nor stored, expected {expected(each)}"
                faults.append(Fault(entry.name, why, each.name, entry.file))
            if not each.many_to_many and (target is not None or each.null):
                setattr(entry.record, each.name, target)
    return faults


def _stored_targets(entries):
    """Fetch the records that are referred to and that no file holds."""
    wanted = defaultdict(set)
    for entry in entries.values():
        for _field, model, pk in [*entry.references(), *entry.linked()]:
            if (model, pk) not in entries:
                wanted[model].add(pk)
    return {
        (model, pk): row
        for model, ids in wanted.items()
        for pk, row in model._base_manager.in_bulk(list(ids)).items()
    }


def judge(entries: dict) -> list[Fault]:
    """List what is wrong with the entries, each by itself and with those that it refers to."""
    faults = []
    for entry in entries.values():
        found = _wrong_values(entry)
        entry.faulty |= {fault.field for fault in found}
        if not (entry.faulty or _refers_to_faulty(entry, entries)):
            found = _wrong_together(entry)
            entry.faulty |= {"" for _fault in found}
        faults += found
    return faults


def _wrong_values(entry):
    record = entry.record
    if isinstance(record, Source):
        if entry.faulty & {"text", "sha256"}:
            return []
        if record.sha256 != digest_of(record.text):
            # Left to the model, this might pass for a text that an editor is replacing.
            why = f"found {record.sha256}, expected {digest_of(record.text)}, that of the text"
            return [Fault(entry.name, why, "sha256", entry.file)]
    try:
        record.clean_fields({each.name for each in record._meta.fields if each.is_relation} | entry.faulty)
    except ValidationError as error:
        return [_with_expectation(fault, record) for fault in faults_in(error, entry.name, entry.file)]
    return []


def _with_expectation(fault, record):
    if not fault.field:
        return fault
    return replace(fault, why=f"{fault.why} Expected {expected(record._meta.get_field(fault.field))}.")


def _refers_to_faulty(entry, entries):
    keys = [(model, pk) for _field, model, pk in entry.references()]
    return any(entries[key].faulty & READ_BY_OTHERS for key in keys if key in entries)


def _wrong_together(entry):
    if isinstance(entry.record, Source):
        return []  # its quotations are judged once they are stored as well
    try:
        entry.record.clean()
    except ValidationError as error:
        return faults_in(error, entry.name, entry.file)
    return []
