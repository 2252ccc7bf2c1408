from collections.abc import Sequence
from typing import Any

from apps.api.query.filters import Terms
from apps.api.query.ordering import Ordering
from apps.api.rows.columns import Detail
from apps.api.rows.details import RowDict
from apps.hearings.models import RECORDS, Correction

from .changes import ChangeDetail, ChangeFilters, ChangeRow, ChangeViewSet

KINDS = {model.collection: model for model in RECORDS}


class CorrectionRow(ChangeRow):
    class Meta(ChangeRow.Meta):
        model = Correction
        fields = [name for name in ChangeRow.Meta.fields if name != "key"]


class CorrectionDetail(ChangeDetail):
    class Meta(CorrectionRow.Meta):
        fields = [*CorrectionRow.Meta.fields, *Detail.ADDRESSES]


class CorrectionFilters(ChangeFilters):
    digest = None
    q = Terms("why", help_text="Words in the reasons.")


class CorrectionViewSet(ChangeViewSet):
    """What was corrected in the public record, newest first: what it said before and after, and why the editors changed it.

    A correction names each record that it changed or removed, also those that only show a name or title of the corrected one.
    Publishing, withdrawing, and the passing of a day are no corrections. What was withdrawn since is left out, and so is
    every correction of a release that wrote to a record that was withdrawn since, because its reason may quote that record.
    """

    serializer_class = CorrectionRow
    detail_class = CorrectionDetail
    filterset_class = CorrectionFilters
    ordering = "-release"
    feed_ordering = Ordering(("release", "number"), descending=True)

    def entries(self, rows: Sequence[RowDict]) -> Sequence[RowDict]:
        return [_entry(row) for row in rows]


def _entry(row: RowDict) -> RowDict:
    """Add to a correction what an entry of a feed shows: what was corrected, when, and why."""
    kind: Any = KINDS[row["record_type"]]
    title = " ".join(filter(None, (str(kind._meta.verbose_name), row["record"])))
    return {**row, "title": title, "note": row["why"], "created_at": row["at"], "modified_at": row["at"]}
