"""Writing the search index anew, and comparing it with the current rows."""

from collections.abc import Callable, Iterator

from django.db import transaction

from apps.api.resources.searched import searched
from apps.hearings.batches import BATCH, batches
from apps.hearings.models import Change, SearchEntry
from apps.search import index
from apps.search.checking import wrong_tokens
from apps.search.entries import ids_of_kind

from .closing import lock
from .indexing import current_entries


def rebuild(tell: Callable[[int, int], None]) -> int:
    """Write the whole index anew in one transaction, and count its entries; `tell` is told how many of how many are done."""
    with transaction.atomic():
        lock()
        index.clear()
        filling = index.Filling()
        most, done = Change.objects.current().filter(after__isnull=False).count(), 0
        for some in batches(current_entries(), BATCH):
            filling.write(some)
            done += len(some)
            tell(done, most)
        index.tidy()
    return done


def differing() -> Iterator[str]:
    """Name the records whose entry is missing, says something else or should not be, and those whose tokens are wrong."""
    seen = set()
    for some in batches(current_entries(), BATCH):
        stored = index.stored([(each.collection, each.record) for each in some])
        for each in some:
            found = stored.get((each.collection, each.record))
            seen.add(found.id if found else None)
            if found is None or found.id not in each.ids or found.text != each.text:
                yield f"{each.collection} {each.record}"
    for id, record in SearchEntry.objects.order_by("id").values_list("id", "record").iterator():
        if id not in seen:
            yield f"{collection_of(id)} {record}"
    for id in wrong_tokens():
        names = dict(SearchEntry.objects.filter(pk=id).values_list("pk", "record"))
        yield f"{collection_of(id)} {names.get(id, id)}"


def collection_of(id: int) -> str:
    """Name the kind of record of an entry."""
    return next((name for name in searched() if id in ids_of_kind(name)), "(no kind)")
