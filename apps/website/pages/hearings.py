from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.http.addresses import local
from apps.api.resources import RECORDS
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.events import EventViewSet
from apps.api.resources.hearings import HearingRow, HearingViewSet
from apps.api.resources.sources import SourceDetail, SourceRow
from apps.api.resources.speakers import SpeakerRow
from apps.api.rows.details import published_details
from apps.hearings.models import SPANNED, Hearing
from apps.website.facts import facts
from apps.website.published import published_record
from apps.website.related import plural
from apps.website.transcript import documents

from .page import show

QUOTING = [resource for resource in RECORDS if resource.serializer_class.Meta.model in SPANNED]
"""The lists that a hearing's page offers as files."""


@require_safe
def hearing(request: HttpRequest, pk: str) -> HttpResponse:
    """Show one hearing: its facts, its speakers, and all of its words with their marks."""
    found = published_record(HearingViewSet, pk, HearingRow)
    sources = published_details(SourceDetail, hearings=pk)
    context = {
        "hearing": found,
        "facts": facts(HearingRow, found),
        "lists": [
            {"name": plural(resource), "address": local(f"/api/v1/{resource.collection}")}
            for resource in QUOTING
        ],
        "roles": [
            (Hearing.sources.field.verbose_name, sources),
            (Hearing.opinions.field.verbose_name, published_details(SourceRow, opinion_of=pk)),
            (Hearing.reports.field.verbose_name, published_details(SourceRow, report_of=pk)),
        ],
        "speakers": published_details(SpeakerRow, hearing=pk),
        "documents": documents(pk, sources),
    }
    followed = [(resource, f"?hearing={pk}") for resource in (CommitmentViewSet, EventViewSet)]
    return show(request, "hearing.html", context, f"/api/v1/hearings/{pk}/", followed=followed)
