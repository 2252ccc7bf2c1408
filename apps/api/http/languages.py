"""The language in which a reader wants problems explained."""

from django.http import HttpRequest
from django.utils.translation import trans_real

DEFAULT = "en"


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
