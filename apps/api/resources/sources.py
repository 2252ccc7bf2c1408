import json
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request

from apps.api.http.errors import BadParameters, ParameterError
from apps.api.http.links import links
from apps.api.http.negotiation import AddressNegotiation
from apps.api.http.parameters import Parameters
from apps.api.query.backends import StrictBackend
from apps.api.query.filters import Choice, Filters, Id, IsNull, one_or_many
from apps.api.query.relations import LinkedBy
from apps.api.query.scalars import Day, Sha256
from apps.api.query.strict_filter import expected
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail, Row
from apps.api.rows.details import published_details
from apps.api.schema import examples
from apps.api.schema.media import text_responses
from apps.api.schema.parameters import query_parameter
from apps.hearings.models import Edition, Hearing, Source
from apps.hearings.models.hearings import ROLES

from .editions import EditionDetail, EditionRow
from .viewset import Resource

SHA256 = Sha256()
PLAIN = "text/plain; charset=utf-8"


class SourceRow(Row):
    sha256 = serializers.CharField(
        label=_("SHA-256"),
        read_only=True,
        help_text=_("SHA-256 of the text of the current edition in UTF-8, in hexadecimal."),
    )

    class Meta:
        model = Source
        fields = [
            "id",
            "key",
            "title",
            "kind",
            "publisher",
            "publisher_name",
            "source_url",
            "published_on",
            "retrieved_on",
            "licence_note",
            "credits",
            "sha256",
            "html_url",
            "created_at",
            "modified_at",
        ]
        paths = {"publisher_name": "publisher.name", "source_url": "url"}

    @classmethod
    def with_columns(cls, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Add what the current edition says."""
        newest = Edition.objects.filter(source=OuterRef("pk")).order_by("-number")
        return (
            super()
            .with_columns(queryset)
            .annotate(sha256=Subquery(newest.values("sha256")[:1]), text=Subquery(newest.values("text")[:1]))
        )


class SourceDetail(SourceRow, Detail):
    text = serializers.CharField(
        read_only=True,
        help_text=_(
            "Text of the current edition, exactly as published; spans count its Unicode code points from 0. The rights "
            "in it stay with the publisher."
        ),
    )
    editions = EditionRow(
        many=True, read_only=True, help_text=_("Editions of the text, the oldest first, without their texts.")
    )

    class Meta(SourceRow.Meta):
        fields = [*SourceRow.Meta.fields, *Detail.ADDRESSES, "text", "editions"]


class SourceFilters(Filters):
    q = Terms(
        "title", "text", "credits", help_text="Words contained in the headline, the text or the credits."
    )
    kind, kind__in, kind__not = one_or_many(Choice, "kind", Source.Kind.values, help_text="Kind of document.")
    publisher, publisher__in, publisher__not = one_or_many(
        Id, "publisher", help_text="Documents of this publisher."
    )
    hearing = LinkedBy(
        Hearing, *ROLES, help_text="Documents that this hearing quotes, and its opinions and reports."
    )
    published_on__isnull = IsNull("published_on", help_text="Whether no day of publication is known.")
    published_on__gte = Day("published_on", "gte", help_text="Published on or after this day.")
    published_on__lte = Day("published_on", "lte", help_text="Published on or before this day.")


class EditionBackend(StrictBackend):
    """Choose an edition of one source by the SHA-256 of its text."""

    def parameter_names(self, view: Any) -> list[str]:
        return ["sha256"]

    def clean(self, parameters: Parameters, view: Any) -> None:
        if "sha256" in parameters.given:
            try:
                parameters.cleaned["sha256"] = SHA256.parse(parameters.given["sha256"])
            except ValueError:
                parameters.fail("sha256", expected(SHA256))

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        text = "SHA-256 of the edition to read; left out, it is the current one."
        return [query_parameter("sha256", SHA256.schema(), text, examples.COLUMNS["sha256"])]


class SourceViewSet(Resource):
    """Published documents; the record quotes their exact text.

    The whole text of the current edition is in the detail answer. The rights in it stay with the publisher: quote it as you
    would quote a newspaper.
    """

    serializer_class = SourceRow
    detail_class = SourceDetail
    filterset_class = SourceFilters
    orderings = {
        "id": ("id",),
        "published_on": ("published_on", "id"),
        "modified_at": ("modified_at", "id"),
    }
    ordering = "-published_on"

    @extend_schema(responses=text_responses())
    @action(
        detail=True,
        filter_backends=(EditionBackend,),
        pagination_class=None,
        content_negotiation_class=AddressNegotiation,
    )
    def text(self, request: Request, id: str) -> HttpResponse:
        """Read the text of one source as it was published, and nothing else: what spans count in."""
        source = json.loads(self.read_today(id, SourceDetail).whole)
        response = HttpResponse(self._text(source), content_type=PLAIN)
        response["Link"] = links(request)
        response["Content-Language"] = settings.LANGUAGE_CODE
        return response

    def _text(self, source: dict[str, Any]) -> str:
        """Choose the edition that `sha256` names, or the current one.

        Errors: BadParameters where the source has no edition of that SHA-256.
        """
        wanted = self.parameters.cleaned.get("sha256", source["sha256"])
        if wanted == source["sha256"]:
            return source["text"]
        for edition in published_details(EditionDetail, source=source["id"], sha256=wanted):
            return edition["text"]
        known = [edition["sha256"] for edition in source["editions"]]
        detail = format_lazy(_("{source} has no edition with this SHA-256."), source=source["id"])
        raise BadParameters([ParameterError("sha256", detail, known)])
