import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.views.i18n import set_language

from apps.api.http.addresses import local
from apps.api.http.languages import ENGLISH, in_english

CHINESE = "zh-Hans"
HAN = re.compile("[\u3400-\u9fff]")
CHINESE_WORDS = re.compile(f"{HAN.pattern}[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")
OF_EDITORS = ("/admin/", "/i18n/")


def lang_of(text: object) -> str:
    """Return the language of words that a page shows where it is not that of the page: that of Chinese ones in English."""
    return CHINESE if in_english() and HAN.search(str(text)) else ""


def lang_attribute(text: object) -> SafeString:
    """Write the attribute that tells the language of words, where it is not that of the page."""
    return mark_safe(f' lang="{found}"' if (found := lang_of(text)) else "")  # noqa: S308


def tagged(text: str) -> SafeString:
    """Write words as HTML that tells their language, where it is not that of the page."""
    found = lang_of(text)
    return format_html('<span lang="{}">{}</span>', found, text) if found else format_html("{}", text)


def tagged_within(text: Any) -> SafeString:
    """Write a text as HTML that tells the language of the Chinese words in it, where it is not that of the page."""
    found = conditional_escape(text)
    mark = rf'<span lang="{CHINESE}">\g<0></span>'
    return mark_safe(CHINESE_WORDS.sub(mark, found)) if in_english() else found  # noqa: S308


def path_of(path: str) -> str:
    """Return the path of a page in the active language; `path` is that of the Chinese page."""
    return f"/{ENGLISH}{path}" if in_english() else path


def page(path: str) -> str:
    """Return the address of a page of the site in the active language; `path` is that of the Chinese page."""
    return local(path_of(path))


def counterpart(path: str) -> str:
    """Return the path of the same page in the other language."""
    return path.removeprefix(f"/{ENGLISH}") if in_english() else f"/{ENGLISH}{path}"


def choose(request: HttpRequest) -> HttpResponse:
    """Set the language of the admin that an editor chooses, and redirect to the page, or to the home page."""
    answer = set_language(request)
    if answer.headers.get("Location") == "/":  # Django's view leaves out the path of the site
        answer.headers["Location"] = local("/")
    return answer


class LanguageMiddleware:
    """Activates the language of the address: pages are Chinese at `/` and English at `/en/`; the API is in English.

    Only the admin asks the cookie. Nothing but its address changes a page of the site.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(OF_EDITORS):
            english = f"{request.path_info}/".startswith(("/api/", f"/{ENGLISH}/"))
            return self._spoken(request, ENGLISH if english else settings.LANGUAGE_CODE)
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        response = self._spoken(
            request, chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        )
        patch_vary_headers(response, ["Cookie"])
        return response

    def _spoken(self, request: HttpRequest, language: str) -> HttpResponse:
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
