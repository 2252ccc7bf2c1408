"""Errors outside of views: problem documents under /api/, small pages elsewhere."""

import sys
from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.api.http.addresses import local
from apps.api.http.errors import CONTENT_TYPE, FAILED, Crowded, of_api, plain_problem
from apps.api.http.problems import BY_NAME
from apps.api.http.text import Text
from apps.api.resources import RESOURCES
from apps.hearings.waiting import is_unanswered
from apps.website.published import Withdrawn
from apps.website.unavailable import unavailable

TITLES = {
    412: gettext_lazy("The version at this address is not the one that was requested"),
    416: gettext_lazy("The file does not contain the requested bytes"),
}


class ErrorPagesMiddleware:
    """Turns problem documents into pages, except under /api/."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.get("Content-Type") == CONTENT_TYPE and not of_api(request):
            del response["Content-Language"], response["Vary"]  # a page is in the language of the site
            title = str(TITLES.get(response.status_code) or _("The request cannot be read"))
            page = error_page(response.status_code, title)
            response.content, response["Content-Type"] = page.content, page["Content-Type"]
            response["Content-Length"] = str(len(page.content))
        return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read, such as one for an unknown host."""
    if isinstance(exception, DisallowedHost):
        detail = gettext_lazy("The Host header names no host of this site.")
    else:
        detail = gettext_lazy("The request cannot be read.")
    return _answer(request, "bad-request", detail, _("The request cannot be read"))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that its sender is not allowed to make."""
    return _answer(request, "forbidden", gettext_lazy("This is not for you to do."), _("You may not do this"))


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that comes without its token: it waited too long, or the browser keeps no cookies."""
    hint = _(
        "Nothing was stored. Go back, load the page again and send the form once more. If that does not help, let the browser "
        "keep the cookie of this site: it tells only that the form came from here."
    )
    return error_page(403, _("The form was not accepted"), hint)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an unknown address with 404, the same for records that were never public; withdrawn ones get 410."""
    if isinstance(exception, Withdrawn):
        detail = gettext_lazy("This was withdrawn from the public; nothing of it is shown any more.")
        title = str(exception) or _("This record was withdrawn from the public")
        return _answer(request, "withdrawn", detail, title)
    return _answer(request, "not-found", no_such_page(request.path_info), _("There is no such page"))


def failed(request: HttpRequest) -> HttpResponse:
    """Answer after an error of the server, or of the database outside of views, without showing the cause."""
    error = sys.exc_info()[1]
    if error is not None and is_unanswered(error):
        return unavailable(request, error, undone=request.method != "POST")  # the view may have ended well
    return _answer(request, "failed", FAILED, _("The site failed to answer"))


def crowded() -> HttpResponse:
    """Answer a request for a release's file while all threads reserved for files are in use."""
    answer = error_page(503, _("Too many files are being sent; try again shortly"))
    answer["Retry-After"] = str(Crowded.wait)
    return answer


def too_many_pictures(seconds: int) -> HttpResponse:
    """Answer a request for one more picture than an address may have drawn in a minute."""
    answer = error_page(429, _("Too many pictures were asked for; try again shortly"))
    answer["Retry-After"] = str(seconds)
    return answer


def undrawn() -> HttpResponse:
    """Answer a request for a picture where the machine has no font for Chinese: boxes would say nothing."""
    return error_page(503, _("This server cannot draw pictures now: it has no font for Chinese"))


def no_such_page(path: str) -> Text:
    """Name the addresses that exist instead of an unknown one of the API."""
    names = [resource.collection for resource in RESOURCES]
    tail = path.removeprefix("/api/v1/")
    stem, dot, suffix = tail.rstrip("/").partition(".")
    if tail != path and dot and stem in names:
        formats = next(resource.formats for resource in RESOURCES if resource.collection == stem)
        files = ", ".join(local(f"/api/v1/{stem}.{name}") for name in formats)
        unknown = gettext_lazy("There is no file format {format}. The files of this list are {files}.")
        return format_lazy(unknown, format=repr(suffix[:20]), files=files)
    unknown = gettext_lazy("There is no such address. The lists of the API are {lists}, under {root}.")
    return format_lazy(unknown, lists=", ".join(names), root=local("/api/v1/"))


def _answer(request: HttpRequest, name: str, detail: Text, title: str) -> HttpResponse:
    return (
        plain_problem(request, name, detail) if of_api(request) else error_page(BY_NAME[name].status, title)
    )


def error_page(status: int, title: str, hint: str = "", *, closed: bool = False) -> HttpResponse:
    """Show a small page, which reads nothing from the database; without menu and search while the site is closed."""
    # The request is not passed, so that the context processors do not raise the same error again.
    page = render_to_string(
        "website/error.html", {"title": title, "status": status, "hint": hint, "closed": closed}
    )
    return HttpResponse(page, status=status)
