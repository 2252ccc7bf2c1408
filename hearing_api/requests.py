"""The request class and the WSGI application."""

from typing import Any

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.core.wsgi import get_wsgi_application


class Request(WSGIRequest):
    """A request with an unreadable `Content-Type` has none; Django's class raises before any middleware can answer."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except ValueError:
            self.content_type, self.content_params = "", {}


def wsgi_application() -> WSGIHandler:
    """Make the WSGI application with this request class."""
    application = get_wsgi_application()
    application.request_class = Request
    return application
