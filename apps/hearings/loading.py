"""Loading fixture files atomically, without replacing the changes of editors unless told to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from .checking import faults_of, faults_of_hearing
from .corrections import WithoutReason
from .editions import groups, move, unchanged
from .faults import Fault, faults_in, name_of
from .fixture_files import Fixtures, read
from .fixture_rows import FixtureRow, FixtureRows, in_order, judge, tie
from .ledger import touched, writing
from .models import RECORDS, SPANNED, Change, Commitment, CommitmentEvent, Edition, Hearing
from .models.base import LOADED, Record
from .models.hearings import HearingPart
from .models.keys import Keyed
from .models.releases import Reason
from .waiting import is_unanswered

BATCH = 500


class Refused(Exception):
    """Files were not loaded because of their faults."""

    def __init__(self, faults: list[Fault]):
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass
class Step:
    """What a load does with one entry."""

    entry: FixtureRow
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


def load(
    paths: Iterable[str | Path],
    *,
    overwrite: bool = False,
    dry_run: bool = False,
    why: str = "",
    now: datetime | None = None,
) -> list[Step]:
    """Store the records of fixture files, and return what was done with each.

    A record is kept as it is, stored or deleted, if the newest row of its history is not from a load;
    `overwrite` replaces such records too. The first release keeps the instants of the files; a later one sets
    the instants of what it publishes or changes.
    `why` is the public reason, which is needed where a load changes what is public.
    A dry run does everything and then rolls back.

    Errors: Refused, with every fault found; nothing is changed then.
    """
    try:
        Change.cleaned_why(why)
    except ValidationError as error:
        raise Refused(faults_in(error, "why")) from error
    fixtures = read(paths)
    with transaction.atomic():
        try:
            steps = _load(fixtures, overwrite, why, now)
        except WithoutReason as missing:
            told = f"{missing.messages[0]} Give it with --why."
            raise Refused([Fault(missing.record, told)]) from missing
        transaction.set_rollback(dry_run)
    return steps


def _load(fixtures: Fixtures, overwrite: bool, why: str, now: datetime | None) -> list[Step]:
    with writing(Reason.LOADED, why=why, now=now):
        entries = in_order(fixtures.rows)
        faults = fixtures.faults + tie(entries) + judge(entries)
        steps = _recall(entries.values())
        _decide(steps, overwrite)
        faults += _write(steps, now or timezone.now())
        if not faults:
            _let_quotations_follow(steps)
            _let_commitments_follow(steps)
        if not faults:
            faults = _prove(steps)
        if faults:
            raise Refused(sorted(faults, key=lambda fault: fault.file))
    return steps


def _recall(entries: Iterable[FixtureRow]) -> list[Step]:
    """Fetch and lock the stored records of the entries, and find out who changed them last."""
    groups: dict[type[Record], dict[str, Step]] = {model: {} for model in RECORDS}
    for entry in entries:
        groups[type(entry.record)][entry.record.pk] = Step(entry)
    for model, steps in groups.items():
        ids = list(steps)
        for batch in [ids[at : at + BATCH] for at in range(0, len(ids), BATCH)]:
            _recall_batch(model, steps, batch)
    return [step for steps in groups.values() for step in steps.values()]


def _recall_batch(model: type[Record], steps: dict[str, Step], ids: list[str]) -> None:
    for row in model._base_manager.select_for_update().filter(pk__in=ids).order_by("pk"):
        step = steps[row.pk]
        step.stored, record = row, step.record
        if isinstance(record, Keyed) and isinstance(row, Keyed) and "key" in step.entry.left_out:
            record.key = row.key
    told = model.history.filter(id__in=ids).order_by("history_id")
    for pk, reason in told.values_list("id", "history_change_reason"):
        steps[pk].edited = reason != LOADED
    for each in unordered(model):
        ends = each.m2m_column_name(), each.m2m_reverse_name()
        through: Any = each.remote_field.through
        for pk, target in through.objects.filter(**{f"{ends[0]}__in": ids}).values_list(*ends):
            steps[pk].links[each.name].add(target)


def unordered(model: type[Record]) -> list[Any]:
    """List the many-to-many fields that are sets; an ordered one is part of the content of its record."""
    fields: list[Any] = list(model._meta.many_to_many)
    return [each for each in fields if each.remote_field.through._meta.auto_created]


def _decide(steps: list[Step], overwrite: bool) -> None:
    """Decide what to do with each entry. An entry that refers to a record that stays deleted is not stored."""
    gone = set()
    entries = {step.entry.key: step.entry for step in steps}
    for step in steps:
        entry = step.entry
        entry.links = {
            each.name: [
                pk for other, model, pk in entry.linked() if other is each and (model, pk) not in gone
            ]
            for each in unordered(type(step.record))
        }
        lost = [pk for _field, model, pk in entry.references() if (model, pk) in gone]
        if _same(step):
            step.outcome = "unchanged"
        elif step.edited and not overwrite:
            step.outcome, step.note = (
                "kept",
                "changed by an editor" if step.stored else "deleted by an editor",
            )
        elif _leads_elsewhere(step, entries):
            step.outcome, step.note = "kept", "it was merged into another record"
        elif lost:
            step.outcome, step.note = "kept", f"it refers to {lost[0]}, which is kept deleted"
        else:
            step.outcome = "changed" if step.stored else "created"
            step.note = "an editor's version was replaced" if step.edited else ""
        if step.outcome == "kept" and step.stored is None:
            gone.add(entry.key)


def _same(step: Step) -> bool:
    if step.stored is None:
        return False
    linked = all(set(ids) == step.links[name] for name, ids in step.entry.links.items())
    return linked and step.stored.content() == step.record.content()


def _leads_elsewhere(step: Step, entries: FixtureRows) -> bool:
    """Tell whether a stored alias would lead nowhere, or to what its target is not merged into by these files."""
    before, after = (getattr(record, "merged_into_id", None) for record in (step.stored, step.record))
    if before is None or before == after:
        return False
    target: Any = entries.get((type(step.record), before))
    return after is None or target is None or target.record.merged_into_id != after


def _write(steps: list[Step], now: datetime) -> list[Fault]:
    """Store the entries without faults, and list those that the database refuses."""
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


def _store(step: Step, now: datetime) -> None:
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


def _refusal(step: Step, error: DatabaseError) -> list[Fault]:
    """Explain why the database refused a record, with the model's message if there is one."""
    step.record._state.adding = step.stored is None
    try:
        step.record.validate_unique()
        step.record.validate_constraints()
    except ValidationError as refused:
        return faults_in(refused, step.entry.name, step.entry.file)
    return [Fault(step.entry.name, f"the database refuses it ({error})", file=step.entry.file)]


def _let_quotations_follow(steps: list[Step]) -> None:
    """Move to new editions what quotes unchanged words of those before and is not in the files itself."""
    stated = {step.record for step in steps if step.outcome != "kept"}
    added = [step.record for step in steps if isinstance(step.record, Edition) and step.outcome == "created"]
    for edition in sorted(added, key=lambda edition: edition.number):
        before = edition.source.editions.filter(number__lt=edition.number).order_by("number").last()
        if before is None:
            continue
        touched(edition.source)  # without another instant: the first release keeps those of the files
        same = unchanged(before.text, edition.text)
        for group in groups(before):
            if stated.isdisjoint(group):
                for record in group:
                    record._change_reason = _reason_of(record)
                move(group, edition, same)


def _reason_of(record: Record) -> str | None:
    """Give the reason of the newest history row, which tells edited records from loaded ones."""
    newest = record.history.order_by("-history_id").first()
    return newest.history_change_reason if newest else LOADED


def _let_commitments_follow(steps: list[Step]) -> None:
    """Update the status of commitments that have new events and are not in the files themselves."""
    stated = {step.record.pk for step in steps if step.outcome != "kept"}
    events = [step.record for step in steps if step.written and isinstance(step.record, CommitmentEvent)]
    for pk in {event.commitment_id for event in events} - stated:
        commitment = Commitment.objects.get(pk=pk)
        commitment._change_reason = _reason_of(commitment)
        commitment.follow_events()


def _prove(steps: list[Step]) -> list[Fault]:
    """Check the stored form of everything written, and all of every hearing that it belongs to."""
    faults, hearings = [], set()
    for record in [step.record for step in steps if step.written]:
        if isinstance(record, HearingPart | Hearing):
            hearings.add(getattr(record, "hearing_id", record.pk))
        else:
            faults += faults_of(type(record)._base_manager.get(pk=record.pk))
        if isinstance(record, Edition):
            for model in SPANNED:
                hearings |= set(model.objects.filter(edition=record.pk).values_list("hearing", flat=True))
            hearings |= set(record.source.hearings.values_list("pk", flat=True))
    for pk in sorted(hearings):
        faults += faults_of_hearing(Hearing.objects.get(pk=pk))
    files = {name_of(step.record): step.entry.file for step in steps}
    return list(dict.fromkeys(replace(fault, file=files.get(fault.record, "")) for fault in faults))
