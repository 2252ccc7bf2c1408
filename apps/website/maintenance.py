"""Maintenance: while a file is there, everything is answered with 503 and nothing reads the database."""

from collections.abc import Callable
from os.path import exists  # in C: it runs before each request

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.api.http.errors import of_api, plain_problem

from .errors import error_page

RETRY = 300
STYLES = "/style-"


class MaintenanceMiddleware:
    """Answers for the whole site while the file of `MAINTENANCE` is there; static files and `/healthz` come before it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not exists(settings.MAINTENANCE) or request.path_info.startswith(STYLES):
            return self.get_response(request)
        if of_api(request):
            told = gettext_lazy("The site is being maintained; try again in some minutes.")
            response = plain_problem(request, "unavailable", told)
        else:
            hint = _("Everything is kept. Please come back in some minutes.")
            response = error_page(503, _("The site is being maintained"), hint, closed=True)
        response["Retry-After"] = str(RETRY)
        response["Cache-Control"] = "no-store"
        return response
