"""Responses while the database cannot answer: 503, with the fields of a sent form so that it can be sent again."""

import logging
from collections.abc import Callable
from typing import Any

from django.contrib.messages import get_messages
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from apps.api.http.errors import database_unavailable, of_api
from apps.hearings.waiting import is_busy, is_unanswered

log = logging.getLogger(__name__)

RETRY = 5
TOKEN = "csrfmiddlewaretoken"  # noqa: S105


class UnavailableMiddleware:
    """Answers with 503 when the database cannot answer in a view."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Handle only temporary errors of the database; all others stay errors of the server."""
        return unavailable(request, error, undone=is_busy(error)) if is_unanswered(error) else None


def unavailable(request: HttpRequest, error: BaseException, *, undone: bool) -> HttpResponse:
    """Answer that the database is unavailable; `undone` tells that nothing of the request was stored.

    Nothing here queries the database. The answer is a problem document for the API, and a page elsewhere.
    """
    if of_api(request):
        return database_unavailable(request, error)
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
    # The request is not passed, so that the context processors do not query the database.
    page = render_to_string(f"website/unavailable_{within}.html", context)
    return HttpResponse(page, status=503, headers={"Retry-After": str(RETRY), "Cache-Control": "no-store"})


def _tell_no_success(request: HttpRequest) -> None:
    """Drop the messages that this request added, and keep those that were stored before."""
    messages: Any = get_messages(request)
    if messages:
        messages.used = messages.added_new = False


def _sent(request: HttpRequest) -> dict[str, Any]:
    """Collect the fields of a form to send them again; passwords must be typed again, and files chosen again."""
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
