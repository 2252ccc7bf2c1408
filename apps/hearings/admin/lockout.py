"""The page that is shown after too many wrong passwords."""

from axes.helpers import get_cool_off
from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import gettext as _


def locked_out(request, _response=None, _credentials=None):
    """Say kindly that the login is closed, and for how long."""
    seconds = int(get_cool_off(request).total_seconds())
    context = {**admin.site.each_context(request), "title": _("Login closed"), "minutes": -(-seconds // 60)}
    answer = render(request, "admin/hearings/locked.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
