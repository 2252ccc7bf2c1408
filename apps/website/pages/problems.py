"""The pages that the `type` of a problem document leads to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.http.problems import BY_NAME, CODES, TYPES

from .page import show


@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    """List the types of problems that the API reports, and the codes of faults of parameters."""
    return show(request, "problems.html", {"types": TYPES, "codes": CODES.items()}, "/api/v1/")


@require_safe
def problem(request: HttpRequest, name: str) -> HttpResponse:
    """Explain one type of problem, and what to do about it."""
    if name not in BY_NAME:
        raise Http404
    kind = BY_NAME[name]
    codes = CODES.items() if name == "bad-parameters" else ()
    return show(request, "problems.html", {"kind": kind, "types": [kind], "codes": codes}, "/api/v1/")
