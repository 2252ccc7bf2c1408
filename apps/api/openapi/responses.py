"""Responses and headers that many operations have; each is described once."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import translation

from apps.api.facets.responses import FORMATS as GROUPS
from apps.api.facets.responses import GROUPINGS
from apps.api.files.calendars import MOST
from apps.api.files.feeds import FORMATS as FEEDS
from apps.api.files.feeds import FeedPagination
from apps.api.http.errors import CONTENT_TYPE, problem
from apps.api.http.problems import OF_STATUS, TYPES, path_of
from apps.api.schema.error_schema import DETAILS
from apps.api.schema.examples import SITE
from apps.api.schema.media import CONTENTS, PART, content_of
from apps.exports.formats import FORMATS as FILES

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
OFTEN = (400, 404)
"""The statuses of problems that an operation names; the response of all others describes each."""
OF_PROBLEMS = ("Allow", "Content-Range", "RateLimit", "RateLimit-Policy", "Retry-After")

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


def problems() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Describe the problem documents with which every operation may answer: status, name, response."""
    others = [status for status in DETAILS if status not in OFTEN]
    for status in OFTEN:
        yield str(status), f"Problem{status}", _problem(_meaning(status), [status])
    meanings = "\n".join(f"- {status}: {_meaning(status)}" for status in others)
    described = _problem(f"Any other problem, by its status:\n\n{meanings}", others)
    yield "default", "Problems", described | {"headers": headers(*OF_PROBLEMS)}


def _meaning(status: int) -> str:
    """Say what the types of problems of a status mean, in English as they are written."""
    with translation.override(None):
        return " ".join(str(each.meaning) for each in TYPES if each.status == status)


def _example(status: int) -> dict[str, Any]:
    kind = OF_STATUS[status]
    with translation.override(None):
        return problem(f"{SITE}{path_of(kind.name)}", kind, DETAILS[status])


def _problem(text: str, statuses: Sequence[int]) -> dict[str, Any]:
    shown = {str(status): {"value": _example(status)} for status in statuses}
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": shown}
    return {"description": text, "content": {CONTENT_TYPE: content}}


def files() -> tuple[str, dict[str, Any]]:
    """Describe a file, a feed, a calendar or a page of chosen columns; the parameter `format` says which a list has."""
    groups = ", ".join(f"{way}.{each}" for way in GROUPINGS for each in GROUPS)
    text = f"""The rows, as `format` says:

- json: a page of the list with the columns that `fields` and `omit` choose.
- {", ".join(FILES)}: the whole result as a file, without paging and `as_of`.
- {groups}: all groups, with the filters and `by` alone.
- ics: a calendar of the days on which they fall due, at most {MOST}, with the filters alone.
- {", ".join(FEEDS)}: a page of a feed, with the filters and `cursor` alone. It has at most {FeedPagination.page_size} entries,
  and `Link` names the next."""
    page = {"application/json": {"schema": {"$ref": f"#/components/schemas/{CHOSEN_LIST}"}}}
    return "File", _file(text, content_of(CONTENTS) | page)


def part() -> tuple[str, dict[str, Any]]:
    """Describe a part of a file."""
    return "FilePart", _file(PART, content_of(FILES), "Content-Range")


def _file(text: str, content: dict[str, Any], *more: str) -> dict[str, Any]:
    shown = headers("ETag", "Release", "Link", "Content-Disposition", *more)
    return {"description": text, "headers": shown, "content": content}
