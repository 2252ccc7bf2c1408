from django.conf import settings
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request

from apps.api.http.links import links
from apps.api.http.negotiation import AddressNegotiation
from apps.api.query.filters import Choice, Day, Filters, Id, Terms, one_or_many
from apps.api.query.relations import LinkedBy
from apps.api.rows.columns import Detail, Row
from apps.api.schema.media import text_responses
from apps.hearings.models import Hearing, Source
from apps.hearings.models.hearings import ROLES

from .viewset import Resource

PLAIN = "text/plain; charset=utf-8"


class SourceRow(Row):
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
            "created_at",
            "modified_at",
        ]
        paths = {"publisher_name": "publisher.name", "source_url": "url"}


class SourceDetail(SourceRow, Detail):
    class Meta(SourceRow.Meta):
        fields = [*SourceRow.Meta.fields, *Detail.ADDRESSES, "text"]

    @classmethod
    def page_path(cls, record: dict) -> str:
        return f"/sources/{record['id']}/"


class SourceFilters(Filters):
    q = Terms(
        "title", "text", "credits", help_text="Words contained in the headline, the text or the credits."
    )
    kind, kind__in = one_or_many(Choice, "kind", Source.Kind.values, help_text="Kind of document.")
    publisher, publisher__in = one_or_many(Id, "publisher", help_text="Documents of this publisher.")
    hearing = LinkedBy(
        Hearing, *ROLES, help_text="Documents that this hearing quotes, and its opinions and reports."
    )
    published_on__gte = Day("published_on", "gte", help_text="Published on or after this day.")
    published_on__lte = Day("published_on", "lte", help_text="Published on or before this day.")


class SourceViewSet(Resource):
    """Published documents; the record quotes their exact text.

    The whole text is in the detail answer. The rights in it stay with the publisher: quote it as you would quote a newspaper.
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
        filter_backends=(),
        pagination_class=None,
        content_negotiation_class=AddressNegotiation,
    )
    def text(self, request: Request, id: str) -> HttpResponse:
        """Read the text of one source as it was published, and nothing else: what spans count in."""
        source = self.read_today(id, SourceDetail)
        response = HttpResponse(source["text"], content_type=PLAIN)
        response["Link"] = links(request)
        response["Content-Language"] = settings.LANGUAGE_CODE
        return response
