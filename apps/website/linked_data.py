"""What search engines read of a page: JSON-LD in the terms of schema.org."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE_URL
from apps.exports.package import File
from apps.hearings.models import Release

from .citations import SITE

ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
"""What would end the element or begin another one."""


def json_ld(value: Mapping[str, Any]) -> SafeString:
    """Write a description as the element in which a page holds it."""
    text = json.dumps({"@context": "https://schema.org", **value}, ensure_ascii=False).translate(ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


def dataset(request: Any, release: Release, files: Iterable[File]) -> dict[str, Any]:
    """Describe a release and its files."""
    here = f"/data/{release.number}/"
    return {
        "@type": "Dataset",
        "name": str(SITE),
        "url": absolute(request, here),
        "license": LICENCE_URL,
        "version": str(release.number),
        "datePublished": release.at.isoformat(),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": absolute(request, f"{here}{file.name}"),
                "encodingFormat": file.media_type,
                "contentSize": str(file.size),
            }
            for file in files
        ],
    }


def quotation(record: Mapping[str, Any], source: Mapping[str, Any] | None, address: str) -> dict[str, Any]:
    """Describe the words of a record, who said them and where they were printed."""
    found: dict[str, Any] = {
        "@type": "Quotation",
        "text": record["quote"],
        "url": address,
    }
    if record.get("person_name"):
        found["creator"] = {"@type": "Person", "name": record["person_name"]}
    if source:
        printed = {"@type": "NewsArticle", "headline": source["title"], "url": source["source_url"]}
        printed |= {"publisher": {"@type": "Organization", "name": source["publisher_name"]}}
        found["isPartOf"] = {name: value for name, value in printed.items() if value}
    return found
