from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Choice, Filters, Many, OwnNumber, one_or_many
from apps.api.query.ordering import OrderingBackend
from apps.api.query.scalars import Instant
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Release
from apps.hearings.models.releases import Reason

from .viewset import Resource

DIGEST = _(
    "Digest of all public content, independent of its history: the sum, modulo 2^256 and in hexadecimal, of the SHA-256 of "
    "a line for each record: its type, a space, and its JSON without html_url, with sorted keys, no white space, and no "
    "escapes for letters outside ASCII."
)


class ReleaseRow(Row):
    class Meta:
        model = Release
        fields = ["id", "at", "reason", "digest", "added", "changed", "removed", "html_url"]
        paths: ClassVar = {"id": "number"}
        extra_kwargs: ClassVar = {"digest": {"help_text": DIGEST}}

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        return "/data/"


class ReleaseDetail(ReleaseRow, Detail):
    class Meta(ReleaseRow.Meta):
        fields = [*ReleaseRow.Meta.fields, *Detail.ADDRESSES]


class ReleaseFilters(Filters):
    id__in = Many(OwnNumber(), help_text="Only these releases.")
    modified_since = None
    reason, reason__in, reason__not = one_or_many(
        Choice, "reason", Reason.values, help_text="What made the release."
    )
    at__gte = Instant("at", "gte", help_text="Made at or after this instant.")
    at__lte = Instant("at", "lte", help_text="Made at or before this instant.")


class ReleaseViewSet(Resource):
    """Numbered versions of the public record: each change makes one, and the newest is the one that is shown.

    The header `Release` of every answer names the release that it shows. `as_of` with a release or a day shows any list or
    record as it was then, except what was withdrawn since.
    """

    serializer_class = ReleaseRow
    detail_class = ReleaseDetail
    filterset_class = ReleaseFilters
    orderings = {"id": ("number",)}
    ordering = "-id"
    feed_formats = ()
    filter_backends = (StrictFilterBackend, OrderingBackend)
    detail_filter_backends = ()
