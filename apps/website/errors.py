"""Errors that no view answers: problem documents under /api/, small pages elsewhere."""

import sys

from django.core.exceptions import DisallowedHost
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.api.http.addresses import local
from apps.api.http.errors import CONTENT_TYPE, Crowded, of_api, plain_problem
from apps.api.resources import RESOURCES
from apps.hearings.waiting import is_unanswered
from apps.website.reading import Withdrawn
from apps.website.unavailable import unavailable

TITLES = {
    412: gettext_lazy("The version at this address is not the one that was requested"),
    416: gettext_lazy("The file does not contain the requested bytes"),
}


class ErrorPagesMiddleware:
    """Shows what was refused below the views as a page, too, except under /api/."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.get("Content-Type") == CONTENT_TYPE and not of_api(request):
            title = TITLES.get(response.status_code) or _("The request cannot be read")
            page = _page(response.status_code, title)
            response.content, response["Content-Type"] = page.content, page["Content-Type"]
            response["Content-Length"] = str(len(page.content))
        return response


def bad_request(request, exception=None):
    """Answer a request that cannot be read, such as one for a host that is not ours."""
    if isinstance(exception, DisallowedHost):
        detail = "The Host header names no host of this site."
    else:
        detail = "The request cannot be read."
    return _answer(request, 400, detail, _("The request cannot be read"))


def forbidden(request, exception=None):
    """Answer a request for something that its sender may not do."""
    return _answer(request, 403, "This is not for you to do.", _("You may not do this"))


def not_found(request, exception=None):
    """Answer an unknown address; what was never published is answered in the same way, what was withdrawn is not."""
    if isinstance(exception, Withdrawn):
        detail = "This was withdrawn from the public; nothing of it is shown any more."
        return _answer(request, 410, detail, str(exception) or _("This record was withdrawn from the public"))
    return _answer(request, 404, missing(request.path_info), _("There is no such page"))


def failed(request):
    """Answer when we failed ourselves, or the database did outside every view; nothing of the cause is shown."""
    error = sys.exc_info()[1]
    if error is not None and is_unanswered(error):
        return unavailable(request, error, undone=request.method != "POST")  # the view may have ended well
    detail = "The request failed on our side; it has been logged. Nothing was changed."
    return _answer(request, 500, detail, _("The site failed to answer"))


def crowded():
    """Answer a request for a file of a release while as many files are sent as threads are kept for that."""
    answer = _page(503, _("Too many files are being sent; try again shortly"))
    answer["Retry-After"] = str(Crowded.wait)
    return answer


def missing(path: str) -> str:
    """Say what there is instead of an unknown address of the API."""
    names = [resource.collection for resource in RESOURCES]
    tail = path.removeprefix("/api/v1/")
    stem, dot, suffix = tail.rstrip("/").partition(".")
    if tail != path and dot and stem in names:
        formats = next(resource.formats for resource in RESOURCES if resource.collection == stem)
        files = ", ".join(local(f"/api/v1/{stem}.{name}") for name in formats)
        return f"There is no file format {suffix[:20]!r}. The files of this list are {files}."
    return (
        f"There is no such address. The lists of the API are {', '.join(names)}, under {local('/api/v1/')}."
    )


def _answer(request, status, detail, title):
    return plain_problem(status, detail) if of_api(request) else _page(status, title)


def _page(status, title):
    # Without the request: whatever failed must not fail again while the page is written.
    page = render_to_string("website/error.html", {"title": title, "status": status})
    return HttpResponse(page, status=status)
