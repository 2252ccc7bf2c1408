"""Releases: whatever changes what is public makes one, in the same transaction."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from .permits import is_read_only

_open: ContextVar["Batch | None"] = ContextVar("batch", default=None)


@dataclass
class Batch:
    """What was written so far within one release to be."""

    reason: str = ""
    everything: bool = False
    now: datetime | None = None
    touched: dict[type, set[str]] = field(default_factory=lambda: defaultdict(set))
    records: list = field(default_factory=list)


@contextmanager
def releasing(reason="", *, everything=False, now=None) -> Iterator[Batch]:
    """Make one release of all that is changed within, if what is public differs after it.

    Within another one it joins that; a reason given here then tells more than the one outside.
    `everything` compares the whole public record with the last release, not only what was written here.
    """
    batch = _open.get()
    if batch is not None:
        batch.reason, batch.now = reason or batch.reason, now or batch.now
        batch.everything = batch.everything or everything
        yield batch
        return
    with transaction.atomic():
        _one_at_a_time()
        batch = Batch(reason, everything, now)
        token = _open.set(batch)
        try:
            yield batch
        finally:
            _open.reset(token)
        _release(batch)


def touched(record):
    """Note within `releasing` that a record was written or deleted."""
    batch = _open.get()
    if batch is not None:
        batch.touched[type(record)].add(record.pk)
        batch.records.append(record)


def _one_at_a_time():
    """Let nobody else make a release meanwhile; SQLite knows no two writers anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE hearings_release IN SHARE ROW EXCLUSIVE MODE")


def _release(batch):
    from .current import forget  # the models themselves import this module
    from .differences import all_differences, differences_around
    from .models import Commitment
    from .recording import Recording, became_overdue

    with Recording(batch.reason, batch.now or timezone.now()) as recording:
        if batch.everything or recording.last is None:
            for some in all_differences():
                recording.add(some)
        else:
            late = became_overdue(recording.last, timezone.localdate())
            if not is_read_only():  # else that a day passed would look like a change by whoever writes
                batch.touched[Commitment].update(late.values_list("pk", flat=True))
            recording.add(differences_around(batch.touched))
    for record in batch.records:
        at = recording.stamps.get((type(record), record.pk))
        if at is not None:
            record.modified_at = at
    transaction.on_commit(forget)
