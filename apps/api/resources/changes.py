from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import Case, F, Q, QuerySet, When
from django.http.response import HttpResponseBase
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request

from apps.api.http.errors import ParameterError
from apps.api.http.not_found import can_be, not_found
from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Choice, Filters, Id, one_or_many
from apps.api.query.ordering import OrderingBackend
from apps.api.query.relations import IdBelow
from apps.api.query.strict_filter import StrictFilter
from apps.api.rows.aliases import leads_to_public
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import RECORDS, Area, Change, Hearing, Release
from apps.hearings.models.jsontext import JSONText
from apps.hearings.models.keys import Keyed

from .viewset import Resource

NOTHING = "0" * 64
"""Digest of a record of which nothing is public."""

KINDS = [model.collection for model in RECORDS]

KEYED = [model.collection for model in RECORDS if issubclass(model, Keyed)]
"""Kinds of records whose ids are made of names."""


@extend_schema_field({"type": "object", "additionalProperties": True})
class RecordField(serializers.JSONField):
    """The public row of a record: its detail answer without addresses and without other records."""


class ChangeRow(Row):
    record = serializers.CharField(
        source="shown",
        read_only=True,
        allow_null=True,
        help_text=_(
            "Public id of the record; null where a person, an organization or a source was removed, because their "
            "ids are made of names."
        ),
    )
    before = RecordField(
        read_only=True,
        allow_null=True,
        help_text=_("The record until this release; null where it was not public."),
    )
    after = RecordField(
        read_only=True,
        allow_null=True,
        help_text=_("The record from this release on; null where it was removed."),
    )

    merged_into = serializers.CharField(
        source="leads_to",
        read_only=True,
        allow_null=True,
        help_text=_(
            "Public id of the person, organization or topic into which the record was merged. Null for other changes, and "
            "while that is not public."
        ),
    )

    class Meta:
        model = Change
        fields = [
            "id",
            "release",
            "at",
            "record_type",
            "record",
            "key",
            "hearing",
            "area",
            "action",
            "merged_into",
            "why",
            "before",
            "after",
            "html_url",
        ]
        paths: ClassVar = {"at": "release.at"}

    @classmethod
    def with_columns(cls, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Add the row before each change, and its id; of what was withdrawn neither is shown."""
        shown = When(previous__hidden=False, then=F("previous__after"))
        named = When(record_type__in=KEYED, after__isnull=True, then=None)
        return (
            super()
            .with_columns(queryset)
            .annotate(
                before=Case(shown, output_field=JSONText(null=True)),
                shown=Case(named, default=F("record")),
                leads_to=Case(When(leads_to_public(), then=F("merged_into"))),
            )
        )

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        return "/data/"


class ChangeDetail(ChangeRow, Detail):
    class Meta(ChangeRow.Meta):
        fields = [*ChangeRow.Meta.fields, *Detail.ADDRESSES]


UNKNOWN_RELEASE = _(
    "There is no release {since} here, the newest is {newest}. If another installation gave it, begin without it."
)
NOTHING_PUBLIC = _(
    "There is no release {since} here, nothing was ever public. If another installation gave it, begin without it."
)
OTHER_DIGEST = _(
    "Release {since} has another digest here; your copy is of another record. Begin without both."
)


class Since(StrictFilter):
    """The number of a release that a reader has already."""

    expects = _("the number of the release that you have, 0 for none")
    pattern = "0|[1-9][0-9]{0,8}"
    max_length = 9

    def to_python(self, text: str) -> int:
        return int(text)


class Digest(StrictFilter):
    """The digest of the release that a reader has already."""

    expects = _("the digest of that release: 64 hexadecimal digits")
    pattern = "[0-9a-f]{64}"
    max_length = 64

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset  # it is compared, in `HistoryFilters.clean`, and selects nothing


class Within(IdBelow):
    """The public id of a division: what it is, what names it, and the hearings of it and of all below it."""

    def condition(self, value: list[str]) -> Q:
        hearings = Change.objects.current().filter(
            record_type=Hearing.collection, area__in=value
        )  # as last public
        return Q(area__in=value) | Q(hearing__in=hearings.values("record"))


class HistoryFilters(Filters):
    id__in = None
    modified_since = None
    since = Since(
        "release", "gt", help_text="Changes after this release; 0 or nothing for all from the beginning."
    )
    digest: StrictFilter | None = Digest(
        "release",
        help_text="Digest of the release that `since` names, as you have it; refused where this record has another one.",
    )
    action, action__in, action__not = one_or_many(
        Choice, "action", Change.Action.values, help_text="What happened."
    )

    @classmethod
    def clean(cls, values: Mapping[str, Any]) -> Iterator[ParameterError]:
        """Yield the faults of a release that this record does not have, or has with another content."""
        since, digest = values.get("since", 0), values.get("digest")
        known = Release.objects.filter(number=since).first() if since else None
        if since and known is None:
            last = Release.objects.current()
            detail = UNKNOWN_RELEASE if last else NOTHING_PUBLIC
            newest = last.number if last else None
            yield ParameterError("since", format_lazy(detail, since=since, newest=newest))
        elif digest not in (None, known.digest if known else NOTHING):
            yield ParameterError("digest", format_lazy(OTHER_DIGEST, since=since))


class ChangeFilters(HistoryFilters):
    id__in = Filters.base_filters["id__in"]
    record_type, record_type__in, record_type__not = one_or_many(
        Choice, "record_type", KINDS, help_text="Kind of record."
    )
    record, record__in, record__not = one_or_many(Id, "record", help_text="Changes of this record.")
    hearing, hearing__in, hearing__not = one_or_many(
        Id, "hearing", help_text="Changes of this hearing and its parts."
    )
    area = Within(
        "area", Area, help_text="Changes of this division and all below it, and of their hearings and bodies."
    )


class ChangeViewSet(Resource):
    """What happened to each public record in each release, oldest first: all that is needed to keep a copy.

    Start without `since` and follow `next` to the end. Replace the record that you have with each `after`, and delete what
    was `removed`. Remember the last `release`, and pass it as `since` the next time. Only the removal of a withdrawn record
    is listed, even from the beginning, so a copy may be told to delete a record that it never had. The removal of a person,
    an organization or a source contains the `key` of its row and no id.
    """

    serializer_class = ChangeRow
    detail_class = ChangeDetail
    filterset_class = ChangeFilters
    orderings = {"release": ("release", "number")}
    ordering = "release"
    formats: tuple[str, ...] = ("jsonl",)
    feed_formats: tuple[str, ...] = ()
    filter_backends: Sequence[Any] = (StrictFilterBackend, OrderingBackend)
    detail_filter_backends = ()


class HistoryViewSet(ChangeViewSet):
    """What happened to one record in each release, oldest first."""

    filterset_class = HistoryFilters
    formats = ()
    resource: Any = None
    """The resource whose records have this history."""

    @property
    def identity(self) -> Any:
        return type(self), self.resource

    def get_queryset(self) -> QuerySet[Any]:
        of_record = {"record_type": self.resource.collection, "record": self.kwargs["id"]}
        return super().get_queryset().filter(**of_record)

    @action(detail=True)
    def history(self, request: Request, id: str) -> HttpResponseBase:
        """List what happened to one record since it first was public, oldest first."""
        if not (can_be(id) and self.get_queryset().filter(after__isnull=False).exists()):
            raise not_found(self.resource.collection, id)
        return self.page()
