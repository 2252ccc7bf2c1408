from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from apps.api.query.filters import Choice, Filters, Id, one_or_many
from apps.api.query.scalars import Day, Sha256
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail, Row
from apps.api.rows.details import RowDict, published_details
from apps.hearings.models import Edition

from .viewset import Resource


class QuotedText(NamedTuple):
    """A text on which quotes stand: its source, its edition, and whether there is a later edition."""

    source: RowDict
    edition: RowDict
    text: str
    earlier: bool


class EditionRow(Row):
    class Meta:
        model = Edition
        fields = [
            "id",
            "key",
            "source",
            "number",
            "reason",
            "valid_from",
            "note",
            "sha256",
            "html_url",
            "created_at",
            "modified_at",
        ]


class EditionDetail(EditionRow, Detail):
    class Meta(EditionRow.Meta):
        fields = [*EditionRow.Meta.fields, *Detail.ADDRESSES, "text"]


def quoted_texts(sources: Iterable[RowDict], quoted: Collection[str]) -> Iterator[QuotedText]:
    """Yield the current text of each source, and after it those of earlier editions that are quoted."""
    sources = list(sources)
    earlier = {row["id"] for source in sources for row in source["editions"][:-1] if row["id"] in quoted}
    found = published_details(EditionDetail, pk__in=earlier) if earlier else []
    texts = {row["id"]: row["text"] for row in found}
    for source in sources:
        for at, edition in enumerate(reversed(source["editions"])):
            if at == 0:
                yield QuotedText(source, edition, source["text"], False)
            elif edition["id"] in texts:
                yield QuotedText(source, edition, texts[edition["id"]], True)


class EditionFilters(Filters):
    q = Terms("text", help_text="Words contained in the text of the edition.")
    source, source__in, source__not = one_or_many(Id, "source", help_text="Editions of this document.")
    reason, reason__in, reason__not = one_or_many(
        Choice, "reason", Edition.Reason.values, help_text="Why there is the edition."
    )
    sha256 = Sha256("sha256", help_text="The edition whose text has this SHA-256.")
    valid_from__gte = Day(
        "valid_from", "gte", help_text="Editions that are the text from this day or a later one on."
    )
    valid_from__lte = Day(
        "valid_from", "lte", help_text="Editions that are the text from this day or an earlier one on."
    )


class EditionViewSet(Resource):
    """Editions of the documents: each text that a document was recorded with, and why there is another one.

    The edition with the highest number of a document is the current one. The offsets of a quote count in its own edition.
    """

    serializer_class = EditionRow
    detail_class = EditionDetail
    filterset_class = EditionFilters
    orderings = {
        "source": ("source", "number", "id"),
        "valid_from": ("valid_from", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "source"

    def paragraphs(self, row: RowDict) -> list[str | None]:
        return [*super().paragraphs(row), row["source"]]
