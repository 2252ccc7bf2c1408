"""Addresses of this site: a path is given as the site itself knows it, whatever path the site stands under."""

from typing import Any

from django.conf import settings
from django.urls import get_script_prefix


def local(path: str) -> str:
    """Put the path that the site stands under before a path of its own."""
    return get_script_prefix().rstrip("/") + path


def absolute(request: Any, path: str) -> str:
    """Put the public address of this site before a path of its own."""
    return settings.PUBLIC_URL + path if settings.PUBLIC_URL else request.build_absolute_uri(local(path))
