from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.http.parameters import Parameters

from .resources import RESOURCES


class RootAnswer(serializers.Serializer):
    """What the API offers, and under which terms."""

    title = serializers.CharField(help_text="Name of the record.")
    version = serializers.CharField(help_text="Version of the API.")
    licence = serializers.URLField(help_text="Licence of the compilation.")
    licence_name = serializers.CharField(help_text="Short name of that licence.")
    rights = serializers.CharField(help_text="Whose the quoted words are.")
    documentation = serializers.URLField(help_text="Address of the documentation.")
    schema = serializers.URLField(help_text="Address of the OpenAPI document.")
    search = serializers.URLField(help_text="Address of the search over several kinds of record.")
    resources = serializers.DictField(
        child=serializers.URLField(), help_text="Address of the list of each resource, by its name."
    )


class Root(APIView):
    """The API of the open record of public hearings.

    Read-only, without keys, and strict: whatever it does not understand it refuses and names.
    """

    serializer_class = RootAnswer
    http_method_names = ["get", "head"]

    @extend_schema(operation_id="root", tags=["root"])
    def get(self, request: Request) -> Response:
        """Name every list that the API offers, the documentation and the licence."""
        Parameters(request, ()).check()
        return Response(
            {
                "title": "Open record of public hearings",
                "version": settings.SPECTACULAR_SETTINGS["VERSION"],
                "licence": LICENCE_URL,
                "licence_name": LICENCE,
                "rights": QUOTED,
                "documentation": absolute(request, "/docs/"),
                "schema": absolute(request, "/api/v1/schema/"),
                "search": absolute(request, "/api/v1/search/"),
                "resources": {r.collection: absolute(request, f"/api/v1/{r.collection}/") for r in RESOURCES},
            }
        )
