"""Problem documents (RFC 9457), in which the API reports every error."""

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework import exceptions
from rest_framework.response import Response

from apps.hearings.waiting import NotReleased, is_unanswered

log = logging.getLogger(__name__)

CONTENT_TYPE = "application/problem+json"


TITLES = {
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    410: "Gone",
    412: "Precondition Failed",
    413: "Content Too Large",
    414: "URI Too Long",
    416: "Range Not Satisfiable",
    429: "Too Many Requests",
    500: "Internal Server Error",
    503: "Service Unavailable",
}
"""Short names of the statuses (RFC 9110)."""


@dataclass(frozen=True)
class ParameterError:
    """One parameter at fault: its name, what is wrong, what was expected, and the code of the fault."""

    parameter: str
    detail: str
    expected: list[str] = field(default_factory=list)
    code: str = "invalid"


class BadParameters(exceptions.APIException):
    """400: parameters that the API does not understand."""

    status_code = 400

    def __init__(self, errors: list[ParameterError]) -> None:
        self.errors = errors
        names = ", ".join(error.parameter for error in errors)
        super().__init__(f"Not understood: {names}. Nothing was returned in part.")


class TooManyRows(exceptions.APIException):
    """413: a file with more rows than its format can hold."""

    status_code = 413


class UriTooLong(exceptions.APIException):
    """414: a query string longer than the API reads."""

    status_code = 414


class Crowded(exceptions.APIException):
    """503: as many files are made and sent as threads are kept for that."""

    status_code = 503
    default_detail = "As many files are being sent as this server sends at once; try again shortly."
    wait = 5


def problem(status: int, detail: str, errors: Iterable[ParameterError] = ()) -> dict[str, Any]:
    """Make the body of a problem document."""
    body = {"type": "about:blank", "title": TITLES[status], "status": status, "detail": detail}
    return {**body, "errors": [asdict(error) for error in errors]}


def problem_for(error: Any, context: dict[str, Any]) -> HttpResponseBase:
    """Turn any exception of an API view into a problem document; DRF calls this."""
    headers: dict[str, str] = {}
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    if is_unanswered(error):
        return database_unavailable(error)
    if not isinstance(error, exceptions.APIException):
        log.exception("A request failed.", exc_info=error)
        return _response(500, "The request failed on our side; it has been logged. Nothing was changed.")
    if isinstance(error, exceptions.Throttled):
        headers["Retry-After"] = str(int(getattr(error, "wait", None) or 1) + 1)
    if isinstance(error, Crowded):
        headers["Retry-After"] = str(error.wait)
    if isinstance(error, exceptions.MethodNotAllowed):
        detail = "This API is read-only: use GET or HEAD."
    elif isinstance(error, exceptions.NotAcceptable):
        detail = "Answers are application/json; files have addresses of their own, such as commitments.csv."
    else:
        detail = str(error.detail)
    if headers_of_405 := context["view"].allowed_methods if error.status_code == 405 else None:
        headers["Allow"] = ", ".join(headers_of_405)
    return _response(error.status_code, detail, getattr(error, "errors", ()), headers)


def _response(
    status: int, detail: str, errors: Iterable[ParameterError] = (), headers: dict[str, str] | None = None
) -> Response:
    body = problem(status, detail, errors)
    return Response(body, status=status, headers=headers, content_type=CONTENT_TYPE)


def plain_problem(status: int, detail: str) -> HttpResponse:
    """Make a problem document outside DRF, for addresses that no API view answers."""
    body = json.dumps(problem(status, detail), ensure_ascii=False)
    return HttpResponse(body, status=status, content_type=CONTENT_TYPE)


def of_api(request: HttpRequest) -> bool:
    """Tell whether errors of a request are problem documents; those of other requests are pages."""
    return f"{request.path_info}/".startswith("/api/")


def database_unavailable(error: BaseException) -> HttpResponse:
    """Make the problem document for a database that does not answer, or has no release to serve."""
    log.error("The database did not answer.", exc_info=error)
    silent = "The database does not answer now; try again shortly."
    response = plain_problem(503, f"{error}." if isinstance(error, NotReleased) else silent)
    response["Retry-After"] = "10"
    return response


def precondition_failed() -> HttpResponse:
    """Make the problem document for an `If-Match` that lists no current version."""
    return plain_problem(412, "What stands here is another version than the one named; nothing was sent.")
