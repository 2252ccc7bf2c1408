from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apps.api.http.addresses import absolute, local
from apps.api.http.errors import BadParameters, ParameterError, TooManyRows, UriTooLong
from apps.api.http.licence import LICENCE, LICENCE_URL
from apps.api.resources.viewset import Resource
from apps.website.feeds import feeds
from apps.website.language import counterpart, in_english, page


def faults_of(refused: BadParameters | UriTooLong | TooManyRows) -> list[ParameterError]:
    """List what is wrong with the parameters of a list that a page asked for its reader."""
    return getattr(refused, "errors", [ParameterError("", str(refused.detail))])


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    api: str,
    path: str | None = None,
    followed: Iterable[tuple[type[Resource], str]] = (),
    status: int = 200,
) -> HttpResponse:
    """Render a page with its addresses in both languages and in the API, its feeds, and the licence.

    `path` is what its address is when it is not that of the request, with the query string that it needs.
    """
    path = path or request.path_info
    ours, theirs = absolute(request, path), absolute(request, counterpart(path))
    chinese, english = (theirs, ours) if in_english() else (ours, theirs)
    context = {
        "canonical": ours,
        "chinese": chinese,
        "english": english,
        "path": path,
        "api": absolute(request, api),
        "feeds": feeds(request, followed),
        "root": page(""),
        "site": local(""),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "release": getattr(request, "release", None),
        **context,
    }
    if getattr(request, "previews", False):  # it has no address of its own in public yet
        context |= {"previews": True, "canonical": "", "path": ""}
    return render(request, f"website/{template}", context, status=status)
