"""Examples of the components of answers that are no records: the root, the search and the problem document."""

from typing import Any

from .examples import HEARING, IDS, LICENCE, RIGHTS, SITE

FAULT = {
    "parameter": "orgnization",
    "detail": "Unknown parameter.",
    "expected": ["organization"],
    "code": "unknown_parameter",
}

COMPONENTS: dict[str, dict[str, Any]] = {
    "ParameterErrorBody": FAULT,
    "Problem": {
        "type": f"{SITE}/problems/bad-parameters/",
        "title": "Bad Request",
        "status": 400,
        "detail": "Not understood: orgnization. Nothing was returned in part.",
        "errors": [FAULT],
    },
    "RootAnswer": {
        "title": "Open record of public hearings",
        "version": "1.1.0",
        "licence": LICENCE,
        "licence_name": "CC BY 4.0",
        "rights": RIGHTS,
        "documentation": f"{SITE}/docs/",
        "schema": f"{SITE}/api/v1/schema/",
        "search": f"{SITE}/api/v1/search/",
        "resources": {"commitments": f"{SITE}/api/v1/commitments/"},
    },
    "SearchPage": {"next": None, "previous": None, "count": 12},
    "Counts": dict.fromkeys(
        (
            "hearings",
            "questions",
            "answers",
            "commitments",
            "figures",
            "people",
            "organizations",
            "sources",
        ),
        12,
    ),
    "SearchResult": {
        "record_type": "commitments",
        "record": IDS["commitments"],
        "day": "2025-10-30",
        "url": f"{SITE}/api/v1/commitments/{IDS['commitments']}/",
        "html_url": f"{SITE}/hearings/{HEARING}/#{IDS['commitments']}",
        "row": {"id": IDS["commitments"], "kind": "measure"},
    },
    "Highlight": {
        "field": "quote",
        "start": 2,
        "end": 4,
        "words": "电商",
        "source_start": 4007,
        "source_end": 4009,
    },
}
