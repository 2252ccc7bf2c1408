"""A site over a made-up record: each page and each file says so, and no search engine keeps it."""

from collections.abc import Callable
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

FILE, ANY_FILE = 'filename="', "filename*=UTF-8''"


class DemoMiddleware:
    """Marks the files of a made-up record in their names, and every answer as nothing to be indexed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["X-Robots-Tag"] = "noindex"
        if named := response.headers.get("Content-Disposition"):
            named = named.replace(FILE, f"{FILE}demo-", 1)
            response["Content-Disposition"] = named.replace(ANY_FILE, f"{ANY_FILE}{quote('演示数据-')}", 1)
        return response
