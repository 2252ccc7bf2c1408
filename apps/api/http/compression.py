"""Content codings (RFC 9110, section 8.4.1): answers are sent compressed to clients that take them so.

Nothing here is secret, so compression reveals nothing; the admin, whose pages hold tokens, does not come here.
"""

import sys
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.cache import patch_vary_headers

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SMALLEST = 1024
"""Fewer bytes are sent as they are: they fill one packet either way."""
GZIP_LEVEL = 3
"""Half as costly as level 4, and a tenth larger."""
MEDIA_TYPES = (
    "text/",
    "application/json",
    "application/xml",
    "application/yaml",
    "application/vnd.oai.openapi",
)
SUFFIXES = ("+json", "+xml", "+yaml")


def gzip() -> Any:
    """Make a compressor that writes the same bytes at any time."""
    return zlib.compressobj(GZIP_LEVEL, wbits=31)


CODINGS = {"zstd": zstd.ZstdCompressor, "gzip": gzip}
"""The codings by their names, first the one that costs less."""


def coding_of(request: HttpRequest) -> str | None:
    """Choose the coding that `Accept-Encoding` prefers; None for an answer as it is, as ranges are of that one."""
    header = request.headers.get("Accept-Encoding", "")
    if not header or "Range" in request.headers:
        return None
    weights = dict(map(_weighed, header.lower().split(",")))
    others = weights.get("*", 0.0)
    best = max(CODINGS, key=lambda name: weights.get(name, others))
    weight = weights.get(best, others)
    return best if weight > 0 and weight >= weights.get("identity", 0.0) else None


def is_compressible(content_type: str) -> bool:
    """Tell whether answers of a media type are text; files of other types are compressed already."""
    media_type = content_type.partition(";")[0]
    return media_type.startswith(MEDIA_TYPES) or media_type.endswith(SUFFIXES)


def compress(response: Any, coding: str | None) -> None:
    """Compress a complete answer that is not small, and say that the coding was chosen."""
    if not is_compressible(response.get("Content-Type", "")):
        return
    patch_vary_headers(response, ["Accept-Encoding"])
    if coding is None or response.streaming or len(response.content) < SMALLEST:
        return
    compressor = CODINGS[coding]()
    response.content = compressor.compress(response.content) + compressor.flush()
    response["Content-Encoding"] = coding
    response["Content-Length"] = str(len(response.content))


def compressed(pieces: Iterable[bytes], compressor: Any) -> Iterator[bytes]:
    """Compress a file piece by piece; no more is held than the window of the coding."""
    for piece in pieces:
        yield compressor.compress(piece)
    yield compressor.flush()


def _weighed(text: str) -> tuple[str, float]:
    """Read a coding and its weight, 1 where none is given and 0 for one that is none."""
    name, _, parameter = text.partition(";")
    key, _, value = parameter.strip().partition("=")
    try:
        return name.strip(), float(value) if key.strip() == "q" else 1.0
    except ValueError:
        return name.strip(), 0.0
