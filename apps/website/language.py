from django.conf import settings
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.i18n import set_language

from apps.api.http.addresses import local


def choose(request):
    """Keep the language that a reader chooses, and lead back to the page, or to the first one."""
    answer = set_language(request)
    if answer.headers.get("Location") == "/":  # Django's own knows no path that the site stands under
        answer.headers["Location"] = local("/")
    return answer


class LanguageMiddleware:
    """Speaks the language chosen by cookie, else the site's default; the API speaks English.

    What a browser prefers does not count, so that everybody is shown the same page at first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith("/api/"):
            return self._spoken(request, "en")
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        known = chosen in dict(settings.LANGUAGES)
        response = self._spoken(request, chosen if known else settings.LANGUAGE_CODE)
        if request.path_info.endswith("/"):  # else it is a file, the same in every language
            patch_vary_headers(response, ["Cookie"])
        return response

    def _spoken(self, request, language):
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
