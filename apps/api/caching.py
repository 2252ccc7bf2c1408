"""Conditional requests: an ETag on every answer, and 304 where the reader has it already."""

import hashlib

from django.conf import settings
from django.middleware.http import ConditionalGetMiddleware
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag

from apps.hearings.revision import revision


class ConditionalMiddleware(ConditionalGetMiddleware):
    """Django's own, which leaves out HEAD; API answers must be asked for anew each time."""

    def process_response(self, request, response):
        if request.path_info.startswith("/api/"):
            response.headers.setdefault("Cache-Control", "public, no-cache")
        if request.method == "HEAD":
            if not response.streaming and "ETag" not in response:
                set_response_etag(response)
            return get_conditional_response(request, response.get("ETag"), response=response)
        return super().process_response(request, response)


def file_tag(request, columns) -> str:
    """Tag a file by its address and columns, the release, the state of the record, and the day, on which `overdue` depends."""
    names = [column.name for column in columns]
    release = settings.SPECTACULAR_SETTINGS["VERSION"]
    state = f"{request.get_full_path()} {names} {release} {revision()} {timezone.localdate()}"
    return f'W/"{hashlib.sha256(state.encode()).hexdigest()[:32]}"'
