from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils import translation
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2, OpenApiYamlRenderer2
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.api.http.addresses import local
from apps.api.http.parameters import Parameters
from apps.api.schema import examples
from apps.exports.json import to_json

from .generator import Generator

FORMATS = {"json": OpenApiJsonRenderer2, "yaml": OpenApiYamlRenderer2}


@cache
def document() -> dict:
    """Draw the OpenAPI document, once for a process."""
    with translation.override("en"):
        return Generator().get_schema(request=None, public=True)


@cache
def rendered(renderer_class: Any, illustrated: bool = True, server: str = "") -> bytes:
    """Write the document as JSON or YAML, with examples or without, once for a process: YAML takes seconds."""
    described = document() if illustrated else examples.without_examples(document())
    if server:
        described = described | {"servers": [described["servers"][0] | {"url": server}]}
    if issubclass(renderer_class, OpenApiJsonRenderer):
        return to_json(described).encode()
    return renderer_class().render(described, renderer_context={})


class SchemaView(APIView):
    """The OpenAPI 3.1 document of this API: JSON, or YAML with `format=yaml`.

    Its examples are of the first record; they are left out where that is not public.
    """

    http_method_names = ["get", "head"]
    renderer_classes = [OpenApiJsonRenderer2, OpenApiJsonRenderer, OpenApiYamlRenderer2]

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        if wanted := FORMATS.get(request.GET.get("format", "")):
            return wanted(), wanted.media_type
        return super().perform_content_negotiation(request, force)

    @extend_schema(exclude=True)
    def get(self, request: Any) -> HttpResponse:
        """Return the document in the format that is asked for."""
        parameters = Parameters(request, ["format"])
        parameters.choose("format", list(FORMATS), "json")
        parameters.check()
        renderer = request.accepted_renderer
        body = rendered(renderer.__class__, examples.are_public(), settings.PUBLIC_URL or local(""))
        return HttpResponse(body, content_type=f"{renderer.media_type}; charset=utf-8")
