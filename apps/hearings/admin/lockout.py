"""The page that is shown after too many wrong passwords."""

from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import gettext as _


def address_of(request) -> str:
    """Tell from where a request comes, past the proxies that are ours and so tell the truth."""
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    proxies = min(settings.TRUSTED_PROXIES, len(forwarded))
    return (forwarded[-proxies].strip() if proxies else "") or request.META.get("REMOTE_ADDR", "")


def locked_out(request, _response=None, _credentials=None):
    """Say kindly that the login is closed, and for how long."""
    seconds = int(get_cool_off(request).total_seconds())
    context = {**admin.site.each_context(request), "title": _("Login closed"), "minutes": -(-seconds // 60)}
    answer = render(request, "admin/hearings/locked.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
