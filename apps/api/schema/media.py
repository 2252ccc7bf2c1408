"""Answers of other media types, for the OpenAPI document: files, feeds, the calendar, documents, annotations."""

from collections.abc import Collection
from typing import Any

from django.utils import translation
from drf_spectacular.utils import OpenApiExample, OpenApiResponse

from apps.api.http.errors import CONTENT_TYPE, problem
from apps.api.http.problems import OF_STATUS, TYPES, path_of
from apps.exports import akn, annotations, atom, csv, ics, jsonfeed, jsonl, parquet, xlsx

from . import examples
from .error_schema import DETAILS, Problem

ADDRESS = f"{examples.SITE}/api/v1/commitments/{examples.IDS['commitments']}/"
ITEM: dict[str, Any] = {
    "id": ADDRESS,
    "url": f"{examples.SITE}/hearings/{examples.HEARING}/#{examples.IDS['commitments']}",
    "title": "陈小东（揭阳市商务局）：搭建电商服务平台",
    "content_html": "<blockquote>搭建电商服务平台</blockquote><p>承诺与举措 · 2025-10-30 · 举措 · 已提出</p>",
    "date_published": "2025-11-01T00:00:00Z",
    "date_modified": "2025-11-01T00:00:00Z",
    "_record": {"url": ADDRESS},
    "authors": [
        {"name": "陈小东", "url": f"https://hearings.example/people/{examples.IDS['people']}/"},
    ],
}
JSON_FEED: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "公开询问记录 · 承诺与举措",
    "home_page_url": "https://hearings.example/",
    "feed_url": "https://hearings.example/api/v1/commitments.feed.json",
    "description": "最新增加或改动的记录，最近的在前。",
    "language": "zh-hans",
    "authors": [{"name": "公开询问记录", "url": "https://hearings.example/"}],
    "_licence": {
        "url": examples.LICENCE,
        "rights": f"CC BY 4.0 {examples.LICENCE} {examples.RIGHTS}",
    },
    "items": [ITEM],
}
ATOM = '<feed xml:lang="zh-hans" xmlns="http://www.w3.org/2005/Atom">…</feed>'
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n"
OBJECT: dict[str, Any] = {"type": "object", "additionalProperties": True}
SCHEMA_OF: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    list: {"type": "array", "items": OBJECT},
    dict: OBJECT,
}
TEXT = {"type": "string"}
BINARY = {"type": "string", "format": "binary"}


def _shape_of(example: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Describe an object by an example of it."""
    properties = {name: SCHEMA_OF[type(value)] for name, value in example.items()}
    return {"type": "object", "required": list(example), "properties": properties | more}


ENTRY = _shape_of(ITEM) | {"required": list(ITEM)[:-1]}
FEED = _shape_of(
    JSON_FEED, next_url={"type": "string", "format": "uri"}, items={"type": "array", "items": ENTRY}
) | {"required": ["version", "title", "items"]}
CONTENTS: dict[str, tuple[Any, dict[str, Any], Any]] = {
    "jsonl": (jsonl, BINARY, None),
    "xlsx": (xlsx, BINARY, None),
    "parquet": (parquet, BINARY, None),
    "csv": (csv, TEXT, None),
    "atom": (atom, TEXT, ATOM),
    "feed.json": (jsonfeed, FEED, JSON_FEED),
}
"""What a file or a feed holds, by its format. Generators of clients take the first type that they know: bytes, or text."""

ANNOTATIONS: dict[str, Any] = {
    "@context": [annotations.CONTEXT, {"rec": "https://hearings.example/data/#"}],
    "id": f"https://hearings.example/api/v1/hearings/{examples.HEARING}/annotations/",
    "type": "AnnotationCollection",
    "label": examples.COLUMNS["title"],
    "rights": examples.LICENCE,
    "total": 0,
    "first": {
        "id": f"https://hearings.example/api/v1/hearings/{examples.HEARING}/annotations/#all",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [],
    },
}
COLLECTION = _shape_of(
    ANNOTATIONS, first=_shape_of(ANNOTATIONS["first"]), **{"@context": {"type": "array", "items": {}}}
)
AKN = f'<akomaNtoso xmlns="{akn.NAMESPACE}"><debate name="special_inquiry">…</debate></akomaNtoso>'
PART = "The bytes of it that the Range header asks for."
Responses = dict[tuple[int, str], OpenApiResponse]
"""The answers of an action by status and media type, as `extend_schema` takes them."""


def calendar_responses(most: int) -> Responses:
    """Describe the calendar; `most` is the number of its events."""
    text = f"Every record that matches and has a last day, at most {most}."
    return _response(ics.CONTENT_TYPE, TEXT, CALENDAR, text) | problems(413)


def akn_responses() -> Responses:
    """Describe the Akoma Ntoso document, and a part of it."""
    text = "The document, valid against the public schema of Akoma Ntoso 3.0."
    part = OpenApiResponse(TEXT, PART)
    found = _response(akn.CONTENT_TYPE, TEXT, AKN, text) | {(206, _media_type(akn.CONTENT_TYPE)): part}
    return found | problems(410, 416)


def annotations_responses() -> Responses:
    """Describe the annotations of a hearing."""
    text = "The annotations, in one page."
    return _response(annotations.CONTENT_TYPE, COLLECTION, ANNOTATIONS, text) | problems(410)


def text_responses() -> Responses:
    """Describe the text of a source."""
    example = "30日,市七届人大常委会召开第四十三次会议…"
    return _response("text/plain", TEXT, example, "The text in UTF-8.") | problems(410)


def content_of(formats: Collection[str]) -> dict[str, Any]:
    """Describe what files and feeds hold, by their media types."""
    found: dict[str, Any] = {}
    for name, (writer, schema, example) in CONTENTS.items():
        if name in formats:
            shown = {} if example is None else {"example": example}
            found[_media_type(writer.CONTENT_TYPE)] = {"schema": schema, **shown}
    return found


def problems(*statuses: int) -> Responses:
    """Describe the problem documents with which an action answers beside those of every action."""
    found: Responses = {}
    for status in statuses:
        with translation.override(None):  # as the messages are written: the document is in English
            meaning = " ".join(str(each.meaning) for each in TYPES if each.status == status)
            kind = OF_STATUS[status]
            value = problem(f"{examples.SITE}{path_of(kind.name)}", kind, DETAILS[status])
        example = OpenApiExample("example", value, status_codes=[status])
        found[status, CONTENT_TYPE] = OpenApiResponse(Problem, meaning, [example])
    return found


def _response(content_type: str, schema: dict[str, Any], example: Any, text: str) -> Responses:
    media_type = _media_type(content_type)
    shown = OpenApiExample("example", example, response_only=True, media_type=media_type)
    return {(200, media_type): OpenApiResponse(schema, text, [shown])}


def _media_type(content_type: str) -> str:
    return content_type.split(";")[0]
