"""Addresses as they were received: read strictly, and written in ASCII for all code that writes them again."""

import re
from collections.abc import Callable
from urllib.parse import quote

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from .errors import plain_problem

ASCII = "".join(map(chr, range(128)))
BROKEN = re.compile("%[89A-F][0-9A-F]")
"""How Django writes a byte of a path that is not UTF-8."""


class AddressMiddleware:
    """Refuses an address that is not UTF-8, and writes the bytes of a query that are not ASCII percent-encoded.

    WSGI passes bytes decoded as Latin-1; encoded as text they would be encoded twice, and be another address.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if BROKEN.search(request.path_info):
            return plain_problem(
                request, "bad-request", _("The path is not percent-encoded UTF-8, or is encoded twice.")
            )
        try:
            query = request.META.get("QUERY_STRING", "").encode("latin-1")
            query.decode("utf-8")
        except UnicodeError:
            return plain_problem(request, "bad-request", _("The query is not UTF-8."))
        request.META["QUERY_STRING"] = quote(query, safe=ASCII)
        return self.get_response(request)
