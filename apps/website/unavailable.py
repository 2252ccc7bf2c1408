"""What is answered when the database cannot now: 503, and whoever sent a form is given it back to send again."""

import logging
from typing import Any

from django.contrib.messages import get_messages
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpResponse
from django.http.request import UnreadablePostError
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from apps.api.http.errors import of_api, unanswered
from apps.hearings.waiting import is_busy, is_unanswered

log = logging.getLogger(__name__)

RETRY = 5
TOKEN = "csrfmiddlewaretoken"  # noqa: S105


class UnavailableMiddleware:
    """Answers for every view whose database cannot now, in the form of its address."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        """Take only failures that pass by themselves; a fault of ours stays one."""
        return unavailable(request, error, undone=is_busy(error)) if is_unanswered(error) else None


def unavailable(request, error, *, undone: bool) -> HttpResponse:
    """Say that the database cannot now; `undone` where nothing of what was asked was stored.

    Nothing here asks the database. Answers are a problem document for the API, a page for all others.
    """
    if of_api(request):
        return unanswered()
    log.warning("The database could not in time: %s %s", request.method, request.path, exc_info=error)
    _tell_no_success(request)
    context = {
        "title": _("The database is busy"),
        "undone": undone,
        "sends": request.method == "POST",
        "again": request.get_full_path(),
        **(_sent(request) if request.method == "POST" else {}),
        "site_title": _("Public hearings"),
        "site_header": _("Open record of public hearings"),
    }
    within = "admin" if request.path_info.startswith("/admin/") else "site"
    # Without the request: whatever asks the database must not do so again while the page is written.
    page = render_to_string(f"website/unavailable_{within}.html", context)
    return HttpResponse(page, status=503, headers={"Retry-After": str(RETRY), "Cache-Control": "no-store"})


def _tell_no_success(request):
    """Drop the messages of what was not done after all, and keep those that were there before."""
    messages: Any = get_messages(request)
    if messages:
        messages.used = messages.added_new = False


def _sent(request) -> dict:
    """Collect the fields of a form to send them again; passwords are typed anew, and files chosen anew."""
    try:
        lists = [(name, values) for name, values in request.POST.lists() if name != TOKEN]
    except (UnreadablePostError, SuspiciousOperation, BadRequest):
        lists = []
    return {
        "token": get_token(request),
        "kept": [(name, value) for name, values in lists for value in values if "password" not in name],
        "secrets": [name for name, _values in lists if "password" in name],
        "files": [file.name for _name, files in request.FILES.lists() for file in files],
    }
