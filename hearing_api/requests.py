"""Requests as they come from a server."""

from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application


class Request(WSGIRequest):
    """A request whose `Content-Type` may be unreadable: it is none then, where Django fails before anything can answer."""

    def _set_content_type_params(self, meta):
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except ValueError:
            self.content_type, self.content_params = "", {}


def wsgi_application():
    """Make the application that takes such requests."""
    application = get_wsgi_application()
    application.request_class = Request
    return application
