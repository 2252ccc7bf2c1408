"""Content negotiation: JSON is negotiated, a file is what its address says."""

from typing import Any

from rest_framework.negotiation import BaseContentNegotiation, DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request


class AddressNegotiation(BaseContentNegotiation):
    """Ignore the Accept header where the address names the format; a renderer serves for errors only."""

    def select_parser(self, request: Request, parsers: Any) -> None:
        return None

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class FormatNegotiation(DefaultContentNegotiation):
    """Ignore the Accept header where the parameter `format` asks for a file, and where it accepts everything."""

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        view: Any = request.parser_context["view"]
        accepts_all = request.META.get("HTTP_ACCEPT", "*/*") == "*/*"
        if accepts_all or request.query_params.get("format") in view.formats:
            return renderers[0], renderers[0].media_type
        return super().select_renderer(request, renderers, format_suffix)
