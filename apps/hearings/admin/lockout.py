"""The page shown after too many wrong passwords."""

from typing import Any

from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def address_of(request: HttpRequest) -> str:
    """Return the address of the client, as the trusted proxies report it."""
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    proxies = min(settings.TRUSTED_PROXIES, len(forwarded))
    return (forwarded[-proxies].strip() if proxies else "") or request.META.get("REMOTE_ADDR", "")


def locked_out(
    request: HttpRequest, _response: HttpResponse | None = None, _credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """Show that the login is closed, and for how long."""
    seconds = int(get_cool_off(request).total_seconds())
    context = {**admin.site.each_context(request), "title": _("Login closed"), "minutes": -(-seconds // 60)}
    answer = render(request, "admin/hearings/locked.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
