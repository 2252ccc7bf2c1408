"""Addresses as the public sees them."""

from django.conf import settings


def absolute(request, path) -> str:
    """Put the public address of this site before a path."""
    return settings.PUBLIC_URL + path if settings.PUBLIC_URL else request.build_absolute_uri(path)
