"""What Django does for people who are logged in; nobody is on the public site and in the API."""

from typing import Any

from django.contrib.auth import middleware as auth
from django.contrib.messages import middleware as messages
from django.contrib.sessions import middleware as sessions
from django.utils.deprecation import MiddlewareMixin

from .language import OF_EDITORS


class ForEditors(MiddlewareMixin):
    """Leaves out its work where no editor comes."""

    def __call__(self, request: Any) -> Any:
        return (super().__call__ if request.path_info.startswith(OF_EDITORS) else self.get_response)(request)


class SessionMiddleware(ForEditors, sessions.SessionMiddleware):
    """Reads and stores the session of an editor."""


class AuthenticationMiddleware(ForEditors, auth.AuthenticationMiddleware):
    """Tells which editor sends a request."""


class MessageMiddleware(ForEditors, messages.MessageMiddleware):
    """Keeps what an editor is told on the next page."""
