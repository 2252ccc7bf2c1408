"""Which ids may be meant by a text that names nothing public."""

from typing import Any

from apps.api.http.suggestions import MOST
from apps.api.rows.aliases import near_ids
from apps.hearings.models import Release
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart
from apps.search.entries import ids_of_kind
from apps.search.matching import hits
from apps.search.query import LONGEST, Query


def suggested(kind: Any, text: str, release: Release | None = None) -> list[str]:
    """Suggest ids of a kind of record that are spelt nearly as a text, or today those of records whose names contain it."""
    if not issubclass(kind, Record):
        return []
    found = near_ids(kind.collection, text, release)
    if found or release or issubclass(kind, HearingPart) or not text.strip() or len(text) > LONGEST:
        return found
    query = Query((text.strip(),)).folded
    named = hits(query, ids_of_kind(kind.collection), MOST, by_share=True, backwards=False)
    return [each.record for each in named]
