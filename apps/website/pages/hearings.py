from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.views.decorators.http import require_safe

from apps.api.http.addresses import local
from apps.api.resources.answers import AnswerViewSet
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.events import EventViewSet
from apps.api.resources.figures import FigureViewSet
from apps.api.resources.hearings import HearingRow, HearingViewSet
from apps.api.resources.questions import QuestionViewSet
from apps.api.resources.sources import SourceDetail
from apps.api.resources.speakers import SpeakerRow
from apps.api.rows.columns import columns_of, read_records
from apps.api.rows.details import rows
from apps.website.facts import facts
from apps.website.reading import one
from apps.website.related import plural
from apps.website.transcript import documents

from .page import show

ON_A_PAGE = 50
QUOTING = [QuestionViewSet, AnswerViewSet, CommitmentViewSet, FigureViewSet]
"""The lists of what was said, which a hearing's page offers as files."""


@require_safe
def hearings(request):
    """List the published sittings, newest first."""
    try:
        page = Paginator(newest(), ON_A_PAGE).page(request.GET.get("page", "1"))
    except InvalidPage:
        raise Http404 from None
    path = request.path_info if page.number == 1 else f"{request.path_info}?page={page.number}"
    context = {"hearings": lines(page.object_list), "page": page, "formats": HearingViewSet.formats}
    return show(request, "hearings.html", context, "/api/v1/hearings/", path, [(HearingViewSet, "")])


@require_safe
def hearing(request, pk):
    """Show one sitting: its facts, who spoke, and every word of it with its marks."""
    found = one(HearingViewSet, pk, HearingRow)
    sources = rows(SourceDetail, hearings=pk)
    context = {
        "hearing": found,
        "facts": facts(HearingRow, found),
        "lists": [
            {"name": plural(resource), "address": local(f"/api/v1/{resource.collection}")}
            for resource in QUOTING
        ],
        "sources": sources,
        "speakers": rows(SpeakerRow, hearing=pk),
        "documents": documents(pk, sources),
    }
    followed = [(resource, f"?hearing={pk}") for resource in (CommitmentViewSet, EventViewSet)]
    return show(request, "hearing.html", context, f"/api/v1/hearings/{pk}/", followed=followed)


def newest():
    """Select the published sittings, newest first."""
    return HearingRow.rows().order_by("-held_on", "-id")


def lines(queryset) -> list[dict]:
    """Read sittings as lines of a list."""
    return read_records(queryset, columns_of(HearingRow))
