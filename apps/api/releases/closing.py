"""Making a release at the end of a transaction, one transaction at a time, where what is public differs after it."""

from collections import defaultdict

from django.db import connection, transaction
from django.utils import timezone

from apps.hearings.ledger import Batch
from apps.hearings.models import Commitment, Release
from apps.hearings.permits import is_read_only

from .current_release import forget
from .differences import all_differences, differences_around
from .recording import Recording, became_overdue


def lock() -> None:
    """Wait for another transaction that may make a release; SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f'LOCK TABLE "{Release._meta.db_table}" IN SHARE ROW EXCLUSIVE MODE')


def close(batch: Batch) -> None:
    """Store a release of what a batch changed in public, and give the records written in it the instant of the release.

    Errors: PublicIsReadOnly; WithoutReason; ValidationError for what is no public reason; NotReleased where the stored rows
    have another shape.
    """
    with Recording(batch) as recording:
        if batch.everything or recording.last is None:
            for some in all_differences():
                recording.add(some)
        else:
            late = became_overdue(recording.last, timezone.localdate())
            pending = defaultdict(set, batch.touched)
            if (
                not is_read_only()
            ):  # an editor who may not publish must not release what became overdue meanwhile
                pending[Commitment] = pending[Commitment] | set(late.values_list("pk", flat=True))
            recording.add(differences_around(pending))
    for record in batch.records:
        at = recording.stamps.get((type(record), record.pk))
        if at is not None:
            record.modified_at = at
    transaction.on_commit(forget)
