"""What search finds of public rows: the columns that `q` covers, indexed in the transaction that makes the release."""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from apps.api.resources.searched import searched
from apps.hearings.batches import BATCH
from apps.hearings.models import Change
from apps.search import index
from apps.search.entries import Entry

from .differences import Difference


def entry_of(collection: str, record: str, value: Callable[[str], Any]) -> Entry:
    """Make the entry of a public row, of which `value` gives the values of the columns."""
    names, day_name = searched()[collection]
    day = value(day_name) if day_name else None
    day = datetime.date.fromisoformat(day) if isinstance(day, str) else day
    return Entry(collection, record, day, tuple(map(value, names)))


def index_differences(differences: Iterable[Difference], filling: index.Filling | None = None) -> None:
    """Index what some differences made public, and remove what they took back; `filling` is given where nothing was."""
    rows = [(each.kind.collection, each.record, each.row) for each in differences]
    entries = [entry_of(kind, record, row.get) for kind, record, row in rows if row]
    if filling:
        filling.write(entries)
    else:
        index.write(entries, [(kind, record) for kind, record, row in rows if row is None])


def current_entries() -> Iterator[Entry]:
    """Yield the entries that the current rows have, kind by kind."""
    for collection in searched():
        rows = Change.objects.current().filter(record_type=collection, after__isnull=False)
        texts = rows.order_by("record").values_list("record", Cast("after", TextField()))
        for record, text in texts.iterator(chunk_size=BATCH):
            yield entry_of(collection, record, json.loads(text).get)
