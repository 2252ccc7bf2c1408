from typing import Any

from rest_framework.renderers import BaseRenderer

from apps.exports.json import to_json


class JSONRenderer(BaseRenderer):
    """The one renderer of the API."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        return b"" if data is None else to_json(data).encode()
