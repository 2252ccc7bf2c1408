"""Parameters that lists took before version 1.1: they are redirected to the addresses that took their place."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase

from .addresses import absolute

HEADERS = {"Deprecation": "@1795824000", "Sunset": "Sun, 28 Nov 2027 00:00:00 GMT"}
"""Since when the parameters are deprecated (RFC 9745), and from when on they may be refused (RFC 8594)."""


NAMED = ("fields", "format", "%")
"""What is in each query that names one of the parameters, which may be percent-encoded."""


def redirected(view: Any) -> Callable[..., HttpResponseBase]:
    """Redirect a list that is asked with `format` or `fields` to its file, or to its pages of chosen columns."""
    known = [["json"], *([name] for name in view.cls.formats)]
    answered: Callable[[HttpRequest], HttpResponseBase] = view

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        raw = request.META.get("QUERY_STRING", "")  # WSGI hands over bytes decoded as Latin-1
        if not any(part in raw for part in NAMED):
            return answered(request)
        try:
            pairs = parse_qsl(raw.encode("latin-1").decode(), keep_blank_values=True, errors="strict")
        except UnicodeError:
            pairs = []  # the list refuses it
        formats = [text for name, text in pairs if name == "format"]
        chosen = any(name == "fields" for name, _text in pairs)
        if not (formats or chosen) or (formats or ["json"]) not in known:
            return answered(request)
        rest = urlencode([pair for pair in pairs if pair[0] != "format"], safe=",")
        path = f"{request.path_info.removesuffix('/')}.{formats[0] if formats else 'json'}"
        where = absolute(request, f"{path}?{rest}".rstrip("?"))
        return HttpResponsePermanentRedirect(where, headers=HEADERS)

    return answer
