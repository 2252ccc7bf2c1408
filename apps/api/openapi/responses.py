"""Responses and headers that many operations have; each is described once."""

from typing import Any

from apps.api.files.feeds import FeedPagination
from apps.api.schema.media import PART, content_of

HEADERS: dict[str, tuple[dict[str, Any], str, Any]] = {
    "ETag": (
        {"type": "string"},
        "Version of the answer. Send it back as `If-None-Match`, and an unchanged answer is a short 304.",
        '"0d6d5b9c3b0f4e5e8a1c2d3e4f5a6b7c"',
    ),
    "Release": ({"type": "integer", "minimum": 1}, "Number of the release that the answer shows.", 2),
    "Link": (
        {"type": "string"},
        "Addresses by their relation (RFC 8288): `license`, `via`, and on pages `next` and `prev`.",
        '<https://creativecommons.org/licenses/by/4.0/>; rel="license", <https://hearings.example/>; rel="via"',
    ),
    "Location": (
        {"type": "string", "format": "uri"},
        "Address that took the place of this one.",
        "https://hearings.example/api/v1/people/jieyang-chen-xiaodong/",
    ),
    "Deprecation": (
        {"type": "string"},
        "Since when what was asked is deprecated (RFC 9745).",
        "@1795824000",
    ),
    "Sunset": (
        {"type": "string"},
        "From when on it may be refused (RFC 8594).",
        "Sun, 28 Nov 2027 00:00:00 GMT",
    ),
    "Content-Disposition": (
        {"type": "string"},
        "Name for the file, with its release.",
        'attachment; filename="commitments-release-2.csv"',
    ),
    "Content-Range": (
        {"type": "string"},
        "Which bytes these are, and how many there are.",
        "bytes 0-99/5120",
    ),
    "Retry-After": ({"type": "integer", "minimum": 1}, "Seconds after which to ask again.", 2),
    "RateLimit-Policy": (
        {"type": "string"},
        "How many requests (`q`) one address may send in so many seconds (`w`).",
        '"address";q=100;w=1',
    ),
    "RateLimit": (
        {"type": "string"},
        "How many requests are left (`r`), and in how many seconds there are more (`t`).",
        '"address";r=99;t=1',
    ),
    "Allow": ({"type": "string"}, "Methods that are understood.", "GET, HEAD"),
}
OF_STATUS = {
    405: ("Allow",),
    416: ("Content-Range",),
    429: ("Retry-After", "RateLimit", "RateLimit-Policy"),
    503: ("Retry-After",),
}
"""The headers of problem documents, by their status."""

MERGED = (
    "The record was merged into another: its id is an alias, and the answer is at the address of the other."
)
DEPRECATED = (
    "The query has a deprecated parameter, `format` or `fields`: the answer is at the address of the file, or of the pages of "
    "chosen columns."
)
NOT_MODIFIED = "The client has this version, which `If-None-Match` names."

CHOSEN_LIST = "ChosenList"
CHOSEN = {
    "type": "object",
    "additionalProperties": True,
    "minProperties": 1,
    "description": "A row of the columns that `fields` and `omit` choose.",
}


def headers(*names: str) -> dict[str, Any]:
    """Refer to headers."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def described_headers() -> dict[str, Any]:
    """Describe every header."""
    return {
        name: {"schema": schema, "description": text, "example": example}
        for name, (schema, text, example) in sorted(HEADERS.items())
    }


def redirect(merged: bool) -> tuple[str, dict[str, Any]]:
    """Describe the redirect from an alias, or from a list asked with a deprecated parameter."""
    name, text, more = (
        ("Merged", MERGED, ()) if merged else ("Deprecated", DEPRECATED, ("Deprecation", "Sunset"))
    )
    return name, {"description": text, "headers": headers("Location", *more)}


def not_modified() -> tuple[str, dict[str, Any]]:
    """Describe the answer to a client that has this version."""
    return "NotModified", {"description": NOT_MODIFIED, "headers": headers("ETag", "Release")}


def files(formats: tuple[str, ...], part: bool = False) -> tuple[str, dict[str, Any]]:
    """Describe a file, a feed or a page of chosen columns in one of some formats, or a part of a file."""
    name = "".join(each.title().replace(".", "") for each in formats) + ("Part" if part else "")
    text = PART if part else "The whole result as a file, or a page of chosen columns"
    if not part:
        feed = f", or a page of a feed with at most {FeedPagination.page_size} entries; `Link` names the next"
        text += f"{feed if 'atom' in formats else ''}."
    more = ("Content-Disposition", *(("Content-Range",) if part else ()))
    shown = headers("ETag", "Release", "Link", *more)
    content = content_of(formats)
    if "json" in formats:
        content["application/json"] = {"schema": {"$ref": f"#/components/schemas/{CHOSEN_LIST}"}}
    return name, {"description": text, "headers": shown, "content": content}
