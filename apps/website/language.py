from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.i18n import set_language

from apps.api.http.addresses import local


def choose(request: HttpRequest) -> HttpResponse:
    """Set the language that the reader chooses, and redirect to the page, or to the home page."""
    answer = set_language(request)
    if answer.headers.get("Location") == "/":  # Django's view leaves out the path of the site
        answer.headers["Location"] = local("/")
    return answer


class LanguageMiddleware:
    """Activates the language of the cookie, or else the site's default; the API is in English.

    `Accept-Language` is ignored, so that every first visit shows the same page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/api/"):
            return self._spoken(request, "en")
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        response = self._spoken(request, language)
        if request.path_info.endswith("/"):  # other addresses are files, the same in every language
            patch_vary_headers(response, ["Cookie"])
        return response

    def _spoken(self, request: HttpRequest, language: str) -> HttpResponse:
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
