from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.api.files import feeds
from apps.api.files.sentences import differences
from apps.api.query.ordering import Ordering
from apps.api.query.terms import Terms
from apps.api.rows.columns import PAGE, Detail
from apps.api.rows.details import RowDict
from apps.api.rows.names import lists_with_names
from apps.hearings.models import Change, Correction

from .changes import ChangeDetail, ChangeFilters, ChangeRow, ChangeViewSet


class CorrectionRow(ChangeRow):
    class Meta(ChangeRow.Meta):
        model = Correction

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        """Lead to what was corrected, or to what it was merged into; where neither is there, to the releases."""
        page = _detail_of(record["record_type"])
        if record["after"]:
            return str(record["after"][PAGE])
        if record["merged_into"]:
            return page.page_path({"id": record["merged_into"]})
        return super().page_path(record)


class CorrectionDetail(CorrectionRow, ChangeDetail):
    class Meta(CorrectionRow.Meta):
        fields = [*CorrectionRow.Meta.fields, *Detail.ADDRESSES]


class CorrectionFilters(ChangeFilters):
    digest = None
    q = Terms("why", help_text="Words in the reasons.")


class CorrectionViewSet(ChangeViewSet):
    """What was corrected in the public record, newest first: what it said before and after, and why the editors changed it.

    Only records that the editors wrote to are listed. Those that changed with them, because they show a name or title of
    the corrected one, have the same reason in `changes`. Publishing, withdrawing, and the passing of a day are no corrections.
    What was withdrawn since is left out, and so is every correction of a release that wrote to a record that was withdrawn
    since, because its reason may quote that record.
    """

    serializer_class = CorrectionRow
    detail_class = CorrectionDetail
    filterset_class = CorrectionFilters
    ordering = "-release"
    feed_formats = tuple(feeds.FORMATS)
    feed_about = gettext_lazy("What was corrected and why, the newest first.")
    feed_ordering = Ordering(("release", "number"), descending=True)

    def entries(self, rows: Sequence[RowDict]) -> Sequence[RowDict]:
        """Add to each correction the words of its record, and its instant."""
        return [
            {**record, **row, "created_at": row["at"], "modified_at": row["at"]}
            for record, row in zip(corrected_records(rows), rows, strict=True)
        ]

    def paragraphs(self, row: RowDict) -> Sequence[str | None]:
        detail_class = _detail_of(row["record_type"])
        model: Any = detail_class.Meta.model
        what = " · ".join([str(model._meta.verbose_name), str(Change.Action(row["action"]).label)])
        told = differences(detail_class, row["before"], row["after"])
        return [what, *told, _("Corrected: %(why)s") % {"why": row["why"]}]


def corrected_records(rows: Sequence[RowDict]) -> list[RowDict]:
    """Return what each correction left, or what it removed, with names in the active language."""
    lists = [(_detail_of(row["record_type"]), [row["after"] or row["before"] or {}]) for row in rows]
    return [record for [record] in lists_with_names(lists)]


def _detail_of(collection: str) -> Any:
    """Return the detail class of a kind of record."""
    details: list[Any] = Detail.__subclasses__()
    return next(each for each in details if each.Meta.model.collection == collection)
