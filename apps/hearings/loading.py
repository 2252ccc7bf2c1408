"""Loading fixture files: all of them or nothing, and never over somebody's own work unless told to."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from .checking import faults_of, faults_of_hearing
from .faults import Fault, faults_in, name_of
from .fixture_rows import Entry, in_order, judge, tie
from .ledger import releasing
from .models import RECORDS, SPANNED, Commitment, CommitmentEvent, Hearing, Source
from .models.base import LOADED, Record
from .models.hearings import HearingPart
from .models.releases import Reason
from .reading import read
from .waiting import is_unanswered

BATCH = 500


class Refused(Exception):
    """Files were not loaded, because of the faults that it lists."""

    def __init__(self, faults):
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass
class Step:
    """What a load does, or did, with one entry."""

    entry: Entry
    stored: Record | None = None
    links: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    edited: bool = False
    outcome: str = ""
    note: str = ""

    @property
    def record(self) -> Record:
        return self.entry.record

    @property
    def written(self) -> bool:
        return self.outcome in ("created", "changed")


def load(paths, *, overwrite=False, dry_run=False, now=None) -> list[Step]:
    """Store the records of fixture files, and say what was done with each.

    A record is kept as it is, or as absent as it is, where the newest row of its history is not from a load;
    `overwrite` replaces such records too. The first release keeps the instants of the files; a later one dates
    what it publishes or changes.
    A dry run does everything and then takes it back.

    Errors: Refused, with every fault found; nothing is changed then.
    """
    reading = read(paths)
    with transaction.atomic():
        steps = _load(reading, overwrite, now)
        transaction.set_rollback(dry_run)
    return steps


def _load(reading, overwrite, now):
    with releasing(Reason.LOADED, now=now):
        entries = in_order(reading.entries)
        faults = reading.faults + tie(entries) + judge(entries)
        steps = _recall(entries.values())
        _decide(steps, overwrite)
        faults += _write(steps, now or timezone.now())
        if not faults:
            _let_commitments_follow(steps)
        if not faults:
            faults = _prove(steps)
        if faults:
            raise Refused(sorted(faults, key=lambda fault: fault.file))
    return steps


def _recall(entries):
    """Look up what is stored of the entries, and who wrote it last; nobody else may write it meanwhile."""
    groups: dict[type[Record], dict[str, Step]] = {model: {} for model in RECORDS}
    for entry in entries:
        groups[type(entry.record)][entry.record.pk] = Step(entry)
    for model, steps in groups.items():
        ids = list(steps)
        for batch in [ids[at : at + BATCH] for at in range(0, len(ids), BATCH)]:
            _recall_batch(model, steps, batch)
    return [step for steps in groups.values() for step in steps.values()]


def _recall_batch(model, steps, ids):
    for row in model._base_manager.select_for_update().filter(pk__in=ids).order_by("pk"):
        steps[row.pk].stored = row
        if "key" in steps[row.pk].entry.left_out:
            steps[row.pk].record.key = row.key
    told = model.history.filter(id__in=ids).order_by("history_id")
    for pk, reason in told.values_list("id", "history_change_reason"):
        steps[pk].edited = reason != LOADED
    for each in model._meta.many_to_many:
        ends = each.m2m_column_name(), each.m2m_reverse_name()
        links = each.remote_field.through.objects.filter(**{f"{ends[0]}__in": ids})
        for pk, target in links.values_list(*ends):
            steps[pk].links[each.name].add(target)


def _decide(steps, overwrite):
    """Settle what becomes of each entry; what refers to a record that stays deleted stays away too."""
    gone = set()
    for step in steps:
        entry = step.entry
        entry.links = {
            each.name: [
                pk for other, model, pk in entry.linked() if other is each and (model, pk) not in gone
            ]
            for each in step.record._meta.many_to_many
        }
        lost = [pk for _field, model, pk in entry.references() if (model, pk) in gone]
        if step.stored is not None and _same(step):
            step.outcome = "unchanged"
        elif step.edited and not overwrite:
            step.outcome, step.note = (
                "kept",
                "changed by an editor" if step.stored else "deleted by an editor",
            )
        elif lost:
            step.outcome, step.note = "kept", f"it refers to {lost[0]}, which is kept deleted"
        else:
            step.outcome = "changed" if step.stored else "created"
            step.note = "an editor's version was replaced" if step.edited else ""
        if step.outcome == "kept" and step.stored is None:
            gone.add(entry.key)


def _same(step):
    linked = all(set(ids) == step.links[name] for name, ids in step.entry.links.items())
    return linked and step.stored.content() == step.record.content()


def _write(steps, now):
    """Store what is to be stored and was found sound; list what the database refuses."""
    faults = []
    for step in steps:
        if step.written and not step.entry.faulty:
            try:
                with transaction.atomic():
                    _store(step, now)
            except DatabaseError as error:
                if is_unanswered(error):
                    raise
                faults += _refusal(step, error)
    return faults


def _store(step, now):
    record, stored = step.record, step.stored
    record._change_reason = LOADED
    if stored is None:
        record.store(force_insert=True)
    else:
        record.created_at = stored.created_at
        record.modified_at = now
        if not record.store():
            record.touch(record.modified_at)
    for name, ids in step.entry.links.items():
        getattr(record, name).set(ids)


def _refusal(step, error):
    """Say in the words of the model why the database refused a record, or else in its own."""
    step.record._state.adding = step.stored is None
    try:
        step.record.validate_unique()
        step.record.validate_constraints()
    except ValidationError as refused:
        return faults_in(refused, step.entry.name, step.entry.file)
    return [Fault(step.entry.name, f"the database refuses it ({error})", file=step.entry.file)]


def _let_commitments_follow(steps):
    """Move the status of commitments that have new events, where no file states the status itself."""
    stated = {step.record.pk for step in steps if step.outcome != "kept"}
    events = [step.record for step in steps if step.written and isinstance(step.record, CommitmentEvent)]
    for pk in {event.commitment_id for event in events} - stated:
        commitment = Commitment.objects.get(pk=pk)
        newest = commitment.history.order_by("-history_id").first()
        # An edit stays recognisable as one, and what was loaded as loaded.
        commitment._change_reason = newest.history_change_reason if newest else LOADED
        commitment.follow_events()


def _prove(steps):
    """Check everything written as it is now stored, and every hearing that it touches as a whole."""
    faults, hearings = [], set()
    for record in [step.record for step in steps if step.written]:
        if isinstance(record, HearingPart | Hearing):
            hearings.add(getattr(record, "hearing_id", record.pk))
        else:
            faults += faults_of(type(record)._base_manager.get(pk=record.pk))
        if isinstance(record, Source):
            for model in SPANNED:
                hearings |= set(model.objects.filter(source=record.pk).values_list("hearing", flat=True))
    for pk in sorted(hearings):
        faults += faults_of_hearing(Hearing.objects.get(pk=pk))
    files = {name_of(step.record): step.entry.file for step in steps}
    return list(dict.fromkeys(replace(fault, file=files.get(fault.record, "")) for fault in faults))
