"""The language of an answer: that which is active, and that in which a reader wants problems explained."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import get_language, trans_real

ENGLISH = DEFAULT = "en"


def in_english() -> bool:
    """Tell whether the active language is English."""
    return get_language() == ENGLISH


def listed(words: Iterable[object]) -> str:
    """Join words of one kind as the active language does."""
    return separator().join(map(str, words))


def separator() -> str:
    """Return what stands between words of one kind."""
    return ", " if in_english() else "、"


def preferred(request: HttpRequest) -> str:
    """Return the language of the site that `Accept-Language` prefers; English where it names none."""
    header = request.headers.get("Accept-Language", "").lower()
    for code, weight in trans_real.parse_accept_lang_header(header):
        if code == "*":
            break
        if weight:
            try:
                return trans_real.get_supported_language_variant(code)
            except LookupError:
                continue
    return DEFAULT
