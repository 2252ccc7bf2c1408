"""The Link header (RFC 8288) of every answer with data."""

from typing import Any

from .addresses import absolute
from .licence import LICENCE_URL


def links(request: Any, **neighbours: str | None) -> str:
    """Name the licence, the site that the data comes from, and by relation the neighbouring pages there are."""
    found = {"license": LICENCE_URL, "via": absolute(request, "/"), **neighbours}
    return ", ".join(f'<{address}>; rel="{relation}"' for relation, address in found.items() if address)
