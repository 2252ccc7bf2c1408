from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apps.api.http.addresses import absolute, local
from apps.api.http.licence import LICENCE, LICENCE_URL
from apps.api.resources.viewset import Resource
from apps.website.feeds import feeds


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    api: str,
    path: str | None = None,
    followed: Iterable[tuple[type[Resource], str]] = (),
) -> HttpResponse:
    """Render a page with its canonical address, its address in the API, its feeds, and the licence."""
    addresses = {
        "canonical": absolute(request, path or request.path_info),
        "api": absolute(request, api),
        "feeds": feeds(request, followed),
        "root": local(""),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
    }
    return render(request, f"website/{template}", context | addresses)
