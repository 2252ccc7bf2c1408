"""Django's middleware of sessions, users and messages, which requests of the API do without."""

from typing import Any

from django.contrib.auth import middleware as auth
from django.contrib.messages import middleware as messages
from django.contrib.sessions import middleware as sessions
from django.http import HttpRequest

from apps.api.http.errors import of_api


class OutsideAPI:
    """Passes requests of the API on."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        outside: Any = super()
        return self.get_response(request) if of_api(request) else outside.__call__(request)


class SessionMiddleware(OutsideAPI, sessions.SessionMiddleware):
    """Opens the session of a visitor of the site."""


class AuthenticationMiddleware(OutsideAPI, auth.AuthenticationMiddleware):
    """Finds the user of the session."""


class MessageMiddleware(OutsideAPI, messages.MessageMiddleware):
    """Keeps messages until they are shown."""
