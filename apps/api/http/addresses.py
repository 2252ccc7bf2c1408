"""Addresses of this site: a path is given as the site itself knows it, whatever path the site stands under."""

from typing import Any

from django.conf import settings
from django.urls import get_script_prefix
from django.utils.translation import get_language


def local(path: str) -> str:
    """Put the path that the site stands under before a path of its own."""
    return get_script_prefix().rstrip("/") + path


def in_language(path: str) -> str:
    """Return the path of a page in the active language; `path` is that of the page in the language of the site."""
    language = get_language()
    return path if language in (None, settings.LANGUAGE_CODE) else f"/{language}{path}"


def absolute(request: Any, path: str) -> str:
    """Put the public address of this site before a path of its own."""
    return settings.PUBLIC_URL + path if settings.PUBLIC_URL else request.build_absolute_uri(local(path))
