"""Loading fixture files atomically, without replacing the changes of editors unless told to."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .batches import batches
from .carrying import Carrier
from .checking import faults_among, faults_of_hearing, sound_among, sound_but_for_parts
from .corrections import WithoutReason
from .editions import groups, move
from .faults import Fault, faults_in
from .fixture_files import Fixtures, read
from .fixture_rows import FixtureRows, Key, judge, tie
from .fixture_store import KIND_OF
from .ledger import touched, writing
from .load_steps import Step, decide, recall
from .load_writing import write
from .models import RECORDS, SPANNED, Change, Commitment, CommitmentEvent, Edition, Hearing
from .models.base import LOADED, Record
from .models.hearings import HearingPart
from .models.releases import Reason
from .proving import Known


class Refused(Exception):
    """Files were not loaded because of their faults."""

    def __init__(self, faults: list[Fault]):
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def load(
    paths: Iterable[str | Path],
    *,
    overwrite: bool = False,
    dry_run: bool = False,
    why: str = "",
    now: datetime | None = None,
    tell: Callable[[Step, int], None] = lambda _step, _most: None,
) -> None:
    """Store the records of fixture files, and tell what was done with each, and how many there are.

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
            with writing(Reason.LOADED, why=why, now=now):
                Load(fixtures, overwrite, now or timezone.now(), tell).run()
        except WithoutReason as missing:
            told = f"{missing.messages[0]} Give it with --why."
            raise Refused([Fault(missing.record, told)]) from missing
        transaction.set_rollback(dry_run)


class Load:
    """One load of files, some rows at a time; what it keeps in memory does not grow with sound files."""

    def __init__(
        self, fixtures: Fixtures, overwrite: bool, now: datetime, tell: Callable[[Step, int], None]
    ) -> None:
        self.fixtures, self.overwrite, self.now, self.tell = fixtures, overwrite, now, tell
        self.faults: dict[str, list[tuple[tuple[int, ...], Fault]]] = {
            "tied": [],
            "judged": [],
            "written": [],
        }
        self.differing: FixtureRows = {}
        """Rows that are not stored as the files have them: they are faulty, or somebody's own work was kept."""
        self.gone: set[Key] = set()
        self.written: dict[type[Record], list[str]] = defaultdict(list)
        """Ids of what was stored and belongs to no hearing."""
        self.hearings: set[str] = set()
        self.new: set[str] = set()
        self.proven: set[str] = set()
        """Ids of the hearings that were written to or had a part written, those of them that are new, and those of these
        whose parts were proven after they were stored."""
        self.later_editions: list[Edition] = []
        self.followed: set[str] = set()
        """Ids of the commitments that have stored events in the files."""

    def run(self) -> None:
        """Store all rows.

        Errors: Refused.
        """
        with collecting_rarely() as collect:
            for entries in self.fixtures.groups():
                self._take(entries)
                collect()
        faults = self.fixtures.faults
        for found in self.faults.values():
            faults += [fault for _place, fault in sorted(found, key=lambda one: one[0])]
        if not faults:
            self._let_quotations_follow()
            self._let_commitments_follow()
            faults = self._prove()
        if faults:
            raise Refused(sorted(faults, key=lambda fault: fault.file))

    def _take(self, entries: FixtureRows) -> None:
        """Judge some rows, decide what becomes of each, and store them."""
        self._note("tied", entries, tie(entries, self.differing, self.fixtures.find))
        self._note("judged", entries, judge(entries, self.differing))
        steps = recall(entries.values())
        decide(steps, self.gone, self.fixtures.find, overwrite=self.overwrite)
        self._note("written", entries, write(steps, self.now))
        for step in steps:
            if step.entry.faulty or step.outcome == "kept":
                self.differing[step.entry.key] = step.entry
            if step.written:
                self._note_written(step.record)
            if isinstance(step.record, Hearing) and step.outcome == "created":
                self.new.add(step.record.pk)
            self.tell(step, len(self.fixtures.rows))
        self._prove_new(steps)

    def _note(self, stage: str, entries: FixtureRows, faults: list[Fault]) -> None:
        place_of = {entry.name: entry.place for entry in entries.values()} if faults else {}
        self.faults[stage] += [(place_of[fault.record], fault) for fault in faults]

    def _note_written(self, record: Any) -> None:
        if isinstance(record, HearingPart | Hearing):
            self.hearings.add(getattr(record, "hearing_id", record.pk))
        else:
            self.written[type(record)].append(record.pk)
        if isinstance(record, Edition) and record.number > 1:
            self.later_editions.append(record)
        if isinstance(record, CommitmentEvent):
            self.followed.add(record.commitment_id)

    def _prove_new(self, steps: list[Step]) -> None:
        """Prove the parts of new hearings while what was judged is in memory; others are proven at the end."""
        parts = [step for step in steps if isinstance(step.record, HearingPart)]
        hearings = {getattr(step.record, "hearing_id", "") for step in parts}
        named = {(model, pk) for step in parts for _field, model, pk in step.entry.references}
        if not self.differing.keys().isdisjoint(named) or any(step.outcome != "created" for step in parts):
            return  # what was judged is not what is stored
        if not hearings <= self.new or self.fixtures.wrong or any(self.faults.values()):
            return
        judged: dict[type[Record], dict[str, Record]] = defaultdict(dict)
        for step in parts:
            judged[type(step.record)][step.record.pk] = step.record
        known, where = Known(), Q(hearing__in=hearings)
        if all(
            sound_among(model, where, known, records) == records.keys() for model, records in judged.items()
        ):
            self.proven |= hearings

    def _states(self, record: Record) -> bool:
        """Tell whether a record is stored as the files have it."""
        key = (type(record), record.pk)
        return self.fixtures.rows.holds(*key) and key not in self.differing

    def _let_quotations_follow(self) -> None:
        """Move to new editions what quotes unchanged words of those before and is not in the files itself."""
        for edition in sorted(self.later_editions, key=lambda edition: edition.number):
            before = edition.source.editions.filter(number__lt=edition.number).order_by("number").last()
            if before is None:
                continue
            touched(edition.source)  # without another instant: the first release keeps those of the files
            carrier = Carrier(before.text, edition.text)
            for group in groups(before):
                if not any(map(self._states, group)):
                    for record in group:
                        record._change_reason = _reason_of(record)
                    move(group, edition, carrier)

    def _let_commitments_follow(self) -> None:
        """Update the status of commitments that have new events and are not in the files themselves."""
        for ids in batches(sorted(self.followed)):
            for commitment in Commitment.objects.filter(pk__in=ids):
                if not self._states(commitment):
                    commitment._change_reason = _reason_of(commitment)
                    commitment.follow_events()

    def _prove(self) -> list[Fault]:
        """Check the stored form of everything written, and all of every hearing that it belongs to."""
        faults: list[Fault] = []
        for model in RECORDS:
            for ids in batches(self.written[model]):
                for found in faults_among(model, ids, Known()):
                    faults += found
        for ids in batches(self.written[Edition]):
            for model in SPANNED:
                self.hearings |= set(
                    model.objects.filter(edition__in=ids).values_list("hearing", flat=True).distinct()
                )
            self.hearings |= set(
                Hearing.objects.filter(sources__editions__in=ids).values_list("pk", flat=True)
            )
        proven = [] if faults else sorted(self.hearings & self.proven)
        sound = {pk for ids in batches(proven) for pk in sound_but_for_parts(ids, self.written)}
        for pk in sorted(self.hearings - sound):
            faults += faults_of_hearing(Hearing.objects.get(pk=pk))
        return list(dict.fromkeys(replace(fault, file=self._file_of(fault)) for fault in faults))

    def _file_of(self, fault: Fault) -> str:
        kind, pk = fault.record.split()
        entry = self.fixtures.find((KIND_OF[kind], pk))
        return entry.file if entry else ""


@contextmanager
def collecting_rarely() -> Iterator[Callable[[], None]]:
    """Look for unused circles of objects only where told, for that takes a sixth of the time where rows are many."""

    groups = count(1)

    def collect() -> None:
        gc.collect(2 if next(groups) % 20 == 0 else 1)

    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield collect
    finally:
        if was_enabled:
            gc.enable()


def _reason_of(record: Record) -> str | None:
    """Give the reason of the newest history row, which tells edited records from loaded ones."""
    newest = record.history.order_by("-history_id").first()
    return newest.history_change_reason if newest else LOADED
