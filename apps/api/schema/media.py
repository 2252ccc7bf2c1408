"""What the OpenAPI document says of answers that are in other forms: feeds, the calendar, documents, annotations."""

from drf_spectacular.utils import OpenApiExample, OpenApiResponse

from apps.api.documents import calendars
from apps.api.documents.feeds import FORMATS, SIZE
from apps.exports import akn, annotations, ics

from . import examples

ADDRESS = f"https://hearings.example/api/v1/commitments/{examples.IDS['commitments']}/"
ITEM = {
    "id": ADDRESS,
    "url": examples.COMPUTED["html_url"],
    "title": "陈小东（揭阳市商务局）：搭建电商服务平台",
    "content_html": "<blockquote>搭建电商服务平台</blockquote><p>承诺与举措 · 2025-10-30 · 举措 · 已提出</p>",
    "date_published": "2025-11-01T00:00:00Z",
    "date_modified": "2025-11-01T00:00:00Z",
    "_record": {"url": ADDRESS},
    "authors": [
        {"name": "陈小东", "url": f"https://hearings.example/people/{examples.IDS['people']}/"},
    ],
}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "公开询问记录 · 承诺与举措",
    "home_page_url": "https://hearings.example/",
    "feed_url": "https://hearings.example/api/v1/commitments.feed.json",
    "description": "最新增加或改动的记录，最近的在前。",
    "language": "zh-hans",
    "authors": [{"name": "公开询问记录", "url": "https://hearings.example/"}],
    "_licence": {
        "url": examples.COMPUTED["licence"],
        "rights": f"CC BY 4.0 {examples.COMPUTED['licence']} {examples.COMPUTED['rights']}",
    },
    "items": [ITEM],
}
ATOM = '<feed xml:lang="zh-hans" xmlns="http://www.w3.org/2005/Atom">…</feed>'
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n"
SHAPES = {
    "atom": ({"type": "string"}, ATOM, "Atom (RFC 4287)."),
    "feed.json": (
        {
            "type": "object",
            "required": ["version", "title", "items"],
            "properties": {
                "version": {"type": "string"},
                "title": {"type": "string"},
                "next_url": {"type": "string", "format": "uri"},
                "items": {"type": "array", "items": {"type": "object", "required": list(ITEM)[:-1]}},
            },
        },
        JSON_FEED,
        "JSON Feed 1.1.",
    ),
}

ANNOTATIONS = {
    "@context": [annotations.CONTEXT, {"rec": "https://hearings.example/data/#"}],
    "id": f"https://hearings.example/api/v1/hearings/{examples.HEARING}/annotations/",
    "type": "AnnotationCollection",
    "label": examples.COLUMNS["title"],
    "rights": examples.COMPUTED["licence"],
    "total": 0,
    "first": {
        "id": f"https://hearings.example/api/v1/hearings/{examples.HEARING}/annotations/#all",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [],
    },
}
COLLECTION = {
    "type": "object",
    "required": list(ANNOTATIONS),
    "properties": {
        "total": {"type": "integer"},
        "first": {"type": "object", "required": ["id", "type", "startIndex", "items"]},
    },
}
AKN = f'<akomaNtoso xmlns="{akn.NAMESPACE}"><debate name="special_inquiry">…</debate></akomaNtoso>'
CALENDAR_TEXT = f"Every record that matches and has a last day, at most {calendars.MOST}."
TEXT = {"type": "string"}
FORMS = {
    "calendar": (ics.CONTENT_TYPE, TEXT, CALENDAR, CALENDAR_TEXT),
    "akn": (akn.CONTENT_TYPE, TEXT, AKN, "The document, valid against the public schema of Akoma Ntoso 3.0."),
    "annotations": (annotations.CONTENT_TYPE, COLLECTION, ANNOTATIONS, "The annotations, in one page."),
    "text": ("text/plain", TEXT, "30日,市七届人大常委会召开第四十三次会议…", "The text in UTF-8."),
}
"""The one other form of each action: its media type, schema, example, and what it is."""


def feed_responses():
    """Describe a feed in each of its formats."""
    found = {}
    for name, (shape, example, text) in SHAPES.items():
        media_type = FORMATS[name].CONTENT_TYPE.split(";")[0]
        text = f"At most {SIZE} entries; the next page is linked. {text}"
        shown = OpenApiExample("example", example, response_only=True, media_type=media_type)
        found[200, media_type] = OpenApiResponse(shape, text, [shown])
    return found


def form_response(action):
    """Describe the one form in which an action answers."""
    content_type, shape, example, text = FORMS[action]
    media_type = content_type.split(";")[0]
    shown = OpenApiExample("example", example, response_only=True, media_type=media_type)
    found = {(200, media_type): OpenApiResponse(shape, text, [shown])}
    if action == "akn":
        found[206, media_type] = OpenApiResponse(TEXT, "The bytes of it that the Range header asks for.")
    return found
