from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request

from apps.api.http.negotiation import AddressNegotiation
from apps.api.resources.hearings import HearingRow, HearingViewSet
from apps.api.rows.stored import RowDict, typed
from apps.api.schema.media import akn_responses, annotations_responses

from .akn import akn_response
from .annotations import annotations_response

DOCUMENT: Any = {
    "detail": True,
    "filter_backends": (),
    "pagination_class": None,
    "content_negotiation_class": AddressNegotiation,
}


class HearingDocuments(HearingViewSet):
    """One hearing as a complete document, in the formats that archives of parliaments and readers of annotations exchange.

    Every question, answer, commitment and figure keeps its public id, and stands on its exact characters.
    """

    @extend_schema(responses=akn_responses())
    @action(**DOCUMENT)
    def akn(self, request: Request, id: str) -> HttpResponse:
        """Read one hearing with all its parts as an Akoma Ntoso 3.0 document (OASIS LegalDocML)."""
        return akn_response(request, self._hearing(request, id))

    @extend_schema(responses=annotations_responses())
    @action(**DOCUMENT)
    def annotations(self, request: Request, id: str) -> HttpResponse:
        """Read the spans of one hearing as W3C Web Annotations, each on the plain text of its source."""
        return annotations_response(request, self._hearing(request, id))

    def _hearing(self, request: Request, id: str) -> RowDict:
        """Read the row of a published hearing with its addresses.

        Errors: 404; 410.
        """
        return typed(HearingRow, self.addressed(request, self.read_today(id, HearingRow)))
