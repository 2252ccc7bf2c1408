"""Writing the search index anew, and comparing it with the current rows."""

from collections.abc import Callable

from django.db import transaction

from apps.hearings.batches import BATCH, batches
from apps.hearings.models import Change
from apps.search import index

from .closing import lock
from .indexing import current_entries


def rebuild(tell: Callable[[int, int], None]) -> int:
    """Write the whole index anew in one transaction, and count its entries; `tell` is told how many of how many are done."""
    with transaction.atomic():
        lock()
        index.clear()
        most, done = Change.objects.current().filter(after__isnull=False).count(), 0
        for some in batches(current_entries(), BATCH):
            index.write(some)
            done += len(some)
            tell(done, most)
        index.tidy()
    return done
