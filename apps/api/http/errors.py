"""Problem documents (RFC 9457), in which the API reports every error."""

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.response import Response

from apps.hearings.waiting import NotReleased, is_unanswered

from .addresses import absolute, local
from .languages import preferred
from .problems import BY_NAME, OF_STATUS, ProblemType, path_of
from .text import Text

log = logging.getLogger(__name__)

CONTENT_TYPE = "application/problem+json"
FAILED = _("The request failed on our side; it has been logged. Nothing was changed.")


@dataclass(frozen=True)
class ParameterError:
    """One parameter at fault: its name, what is wrong, what was expected, and the code of the fault."""

    parameter: str
    detail: Text
    expected: list[str] = field(default_factory=list)
    code: str = "invalid"


class Refusal(exceptions.APIException):
    """An error whose detail is written in the language of the reader; `type_name` names the type of problem."""

    type_name: str

    def __init__(self, detail: Text = None) -> None:
        self.detail = detail or self.default_detail  # type: ignore[assignment]


class BadParameters(Refusal):
    """400: parameters that the API does not understand."""

    status_code = 400
    type_name = "bad-parameters"

    def __init__(self, errors: list[ParameterError]) -> None:
        self.errors = errors
        names = ", ".join(dict.fromkeys(error.parameter for error in errors))
        super().__init__(
            format_lazy(_("Not understood: {names}. Nothing was returned in part."), names=names)
        )


class NotFound(Refusal, exceptions.NotFound):
    """404: nothing public has this address."""

    type_name = "not-found"


class TooManyRows(Refusal):
    """413: a file with more rows than its format can hold."""

    status_code = 413
    type_name = "too-many-rows"


class UriTooLong(Refusal):
    """414: a query string longer than the API reads."""

    status_code = 414
    type_name = "query-too-long"


class Crowded(Refusal):
    """503: as many files are made and sent as threads are kept for that."""

    status_code = 503
    type_name = "too-many-files"
    default_detail = _("As many files are being sent as this server sends at once; try again shortly.")
    wait = 5


def problem(
    address: str, kind: ProblemType, detail: Text, errors: Iterable[ParameterError] = ()
) -> dict[str, Any]:
    """Make the body of a problem document in the active language; `address` is that of the page about its type."""
    return {
        "type": address,
        "title": str(kind.title),
        "status": kind.status,
        "detail": str(detail),
        "errors": [vars(each) | {"detail": str(each.detail)} for each in errors],
    }


def problem_for(error: Any, context: dict[str, Any]) -> HttpResponseBase:
    """Turn any exception of an API view into a problem document; DRF calls this."""
    request = context["request"]._request
    if is_unanswered(error):
        return database_unavailable(request, error)
    with translation.override(preferred(request)):
        if isinstance(error, Http404):
            error = exceptions.NotFound()
        if isinstance(error, exceptions.APIException):
            body, headers = _refused(request, error, context)
        else:
            log.exception("A request failed.", exc_info=error)
            body, headers = _problem(request, "failed", FAILED), {}
        response = Response(body, status=body["status"], headers=headers, content_type=CONTENT_TYPE)
        return _spoken(response)


def _refused(
    request: HttpRequest, error: Any, context: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Say in the active language why a request is refused; DRF's own errors are made again to be translated."""
    headers: dict[str, str] = {}
    detail: Text = error.detail
    if isinstance(error, exceptions.Throttled):
        wait = getattr(error, "wait", None) or 1
        headers["Retry-After"] = str(int(wait) + 1)
        detail = exceptions.Throttled(wait).detail
    elif isinstance(error, Crowded):
        headers["Retry-After"] = str(error.wait)
    elif isinstance(error, exceptions.MethodNotAllowed):
        headers["Allow"] = ", ".join(context["view"].allowed_methods)
        detail = _("This API is read-only: use GET or HEAD.")
    elif isinstance(error, exceptions.NotAcceptable):
        detail = _(
            "Answers are application/json; files have addresses of their own, such as commitments.csv."
        )
    name = getattr(error, "type_name", None) or OF_STATUS[error.status_code].name
    return _problem(request, name, detail, getattr(error, "errors", ())), headers


def plain_problem(request: HttpRequest, name: str, detail: Text) -> HttpResponse:
    """Make a problem document outside DRF, for addresses that no API view answers."""
    with translation.override(preferred(request)):
        body = json.dumps(_problem(request, name, detail), ensure_ascii=False)
        return _spoken(HttpResponse(body, status=BY_NAME[name].status, content_type=CONTENT_TYPE))


def _spoken(response: HttpResponse) -> HttpResponse:
    """Name the active language of a problem, and that the request chose it."""
    response["Content-Language"] = translation.get_language()
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _problem(
    request: HttpRequest, name: str, detail: Text, errors: Iterable[ParameterError] = ()
) -> dict[str, Any]:
    path = path_of(name)
    try:
        address = absolute(request, path)
    except DisallowedHost:  # then there is no address to name but the path
        address = local(path)
    return problem(address, BY_NAME[name], detail, errors)


def of_api(request: HttpRequest) -> bool:
    """Tell whether errors of a request are problem documents; those of other requests are pages."""
    return f"{request.path_info}/".startswith("/api/")


def database_unavailable(request: HttpRequest, error: BaseException) -> HttpResponse:
    """Make the problem document for a database that does not answer, or has no release to serve."""
    log.error("The database did not answer.", exc_info=error)
    silent = _("The database does not answer now; try again shortly.")
    with translation.override(preferred(request)):
        told = f"{translation.gettext(str(error))}." if isinstance(error, NotReleased) else silent
        response = plain_problem(request, "unavailable", told)
    response["Retry-After"] = "10"
    return response


def precondition_failed(request: HttpRequest) -> HttpResponse:
    """Make the problem document for an `If-Match` that lists no current version."""
    told = _("What stands here is another version than the one named; nothing was sent.")
    return plain_problem(request, "other-version", told)
