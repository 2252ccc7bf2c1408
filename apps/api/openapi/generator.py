"""How drf-spectacular finds the addresses of the API, and writes what they share once."""

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

from drf_spectacular.generators import EndpointEnumerator, SchemaGenerator

from .guide import introduction, tags
from .responses import described_headers
from .sharing import share_parameters

WITH_FILES = ("feed", "chosen", "calendar", "facets_file", "sums_file")
OF_RECORDS = re.compile(r"(/api/v1/)[a-z_]+(?=/{id}(?:/history/|\.json))")


class Endpoints(EndpointEnumerator):
    """The addresses that the document describes.

    Files of rows and of groups, feeds, calendars and pages of chosen columns have addresses of one form, and are described
    together; the histories of all kinds of record have one, and so have chosen columns of one record.
    """

    def should_include_endpoint(self, path: str, callback: Callable[..., Any]) -> bool:
        """Include addresses that end in a format, which DRF leaves out as copies of others."""
        described = getattr(callback, "actions", {}).get("get") not in WITH_FILES
        return described and bool(super().should_include_endpoint(path.removesuffix("{format}"), callback))

    def get_path_from_regex(self, path_regex: str) -> str:
        return OF_RECORDS.sub(r"\1{list}", super().get_path_from_regex(path_regex))


class Generator(SchemaGenerator):
    """Draws the OpenAPI document."""

    endpoint_inspector_cls = Endpoints

    def get_schema(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Draw the document; its version ends in a mark of what it says."""
        found: dict[str, Any] = super().get_schema(*args, **kwargs)
        share_parameters(found)
        found["components"]["headers"] = described_headers()
        found |= {"security": [], "servers": [{"url": "/", "description": "This site."}], "tags": tags()}
        found["info"]["description"] = introduction()
        found["info"]["version"] += f"+{mark_of(found)}"
        return found


def mark_of(described: Any) -> str:
    """Digest a description."""
    text = json.dumps(described, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:8]
