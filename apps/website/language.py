from django.conf import settings
from django.utils import translation


class LanguageMiddleware:
    """Speaks the language chosen by cookie, else the site's default; the API speaks English.

    What a browser prefers does not count, so that everybody is shown the same page at first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        if request.path_info.startswith("/api/"):
            language = "en"
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
