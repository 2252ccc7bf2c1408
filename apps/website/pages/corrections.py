"""What was corrected in the record, when and why, and what it said before."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.files.sentences import differences, words_of
from apps.api.http.errors import BadParameters, UriTooLong
from apps.api.query.asking import asked
from apps.api.resources import BY_COLLECTION
from apps.api.resources.corrections import CorrectionDetail, CorrectionViewSet, corrected_records
from apps.website.language import page
from apps.website.offered import plural

from .page import faults_of, show

ON_A_PAGE = "30"


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """List the corrections, the newest first."""
    given = {"cursor": request.GET["cursor"]} if request.GET.get("cursor") else {}
    try:
        view = asked(CorrectionViewSet, request, {**given, "page_size": ON_A_PAGE})
    except (BadParameters, UriTooLong) as refused:
        wrong = {"faults": faults_of(refused), "room": "corrections"}
        return show(request, "corrections.html", wrong, "/api/v1/corrections/", status=400)
    found = view.records()
    rows = [_shown(row, record) for row, record in zip(found, corrected_records(found), strict=True)]
    earlier, later = view.paginator.cursors()
    context = {"room": "corrections", "rows": rows, "earlier": earlier, "later": later}
    return show(
        request, "corrections.html", context, "/api/v1/corrections/", followed=[(CorrectionViewSet, "")]
    )


def _shown(row: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    """Add to a correction what was corrected, in words, and the address of its page.

    `named` is the record as the active language names it. What changed is told as it was stored, so that no name hides it.
    """
    resource = BY_COLLECTION[row["record_type"]]
    address = page(CorrectionDetail.page_path(row)) if row["after"] or row["merged_into"] else None
    return row | {
        "kind": plural(resource),
        "words": words_of(named),
        "changed": differences(resource.detail_class, row["before"], row["after"]),
        "address": address,
    }
