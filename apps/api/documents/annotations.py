"""The spans of a hearing as W3C Web Annotations, each on the plain text of its source."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE_URL
from apps.api.http.links import links
from apps.api.resources import RECORDS
from apps.api.resources.editions import EditionDetail
from apps.api.rows.columns import PAGE
from apps.api.rows.details import RowDict, published_details
from apps.api.rows.quoted import EARLIER
from apps.exports.annotations import CONTENT_TYPE, CONTEXT, UNITS, Selectors
from apps.exports.json import to_json
from apps.hearings.models import SPANNED

from .hearing_parts import EARLIER_EDITION

ELSEWHERE = {
    "id",
    "text",
    "title",
    "quote",
    "source",
    "edition",
    "start",
    "end",
    PAGE,
    "created_at",
    "modified_at",
}
"""What the target or the annotation itself says."""


def annotations_response(request: Any, hearing: RowDict) -> HttpResponse:
    """Answer with an annotation for each span of a published hearing."""
    body = _collection(request, hearing, list(_annotations(request, hearing)))
    response = HttpResponse(to_json(body), content_type=CONTENT_TYPE)
    response["Link"] = links(request)
    response["Content-Language"] = settings.LANGUAGE_CODE
    return response


def _collection(request: Any, hearing: RowDict, items: list[RowDict]) -> RowDict:
    here = f"{hearing['url']}annotations/"
    own = {
        "rec": absolute(request, "/data/#"),
        "html_url": {"@id": "rec:html_url", "@type": "@id"},
        **UNITS,
    }
    return {
        "@context": [CONTEXT, own],
        "id": here,
        "type": "AnnotationCollection",
        "label": hearing["title"],
        "rights": LICENCE_URL,
        "rec:release": request.release.number,
        "rec:offsets": "start and end count Unicode code points, utf16_start and utf16_end UTF-16 units; all from 0",
        "total": len(items),
        "first": {"id": f"{here}#all", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _annotations(request: Any, hearing: RowDict) -> Iterator[RowDict]:
    quoting = [each for each in RECORDS if each.serializer_class.Meta.model in SPANNED]
    spanned = [
        (each.collection, row)
        for each in quoting
        for row in published_details(each.serializer_class, hearing=hearing["id"])
        if row["edition"] is not None  # the evidence of an event may be a link
    ]
    wanted = {row["edition"] for _collection, row in spanned}
    editions = {row["id"]: row for row in published_details(EditionDetail, pk__in=wanted)}
    texts = {id: Selectors(edition["text"]) for id, edition in editions.items()}
    for collection, row in spanned:
        sha256, earlier = editions[row["edition"]]["sha256"], row["quoted_from"] == EARLIER
        address = f"/api/v1/sources/{row['source']}/text/?sha256={sha256}"
        yield {
            "id": f"{hearing['url']}annotations/#{row['id']}",
            "type": "Annotation",
            "motivation": "describing",
            "created": row["created_at"],
            "modified": row["modified_at"],
            "rights": LICENCE_URL,
            "body": _body(request, hearing, collection, row),
            "target": {
                "source": {
                    "id": absolute(request, address),
                    "format": "text/plain",
                    "language": settings.LANGUAGE_CODE,
                },
                "selector": texts[row["edition"]].selectors(row["start"], row["end"]),
                **({"rec:remark": EARLIER_EDITION} if earlier else {}),
            },
        }


def _body(request: Any, hearing: RowDict, collection: str, row: RowDict) -> RowDict:
    return {
        "id": absolute(request, f"/api/v1/{collection}/{row['id']}/"),
        "type": "Dataset",
        "format": "application/json",
        PAGE: absolute(request, row[PAGE]),
        "rec:record_type": collection,
        **{
            f"rec:{name}": value for name, value in row.items() if name not in ELSEWHERE and value is not None
        },
    }
