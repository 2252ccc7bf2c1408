import datetime
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.events import EventViewSet
from apps.api.resources.hearings import HearingViewSet
from apps.api.resources.speakers import SpeakerRow
from apps.api.rows.day import day_read
from apps.hearings.models import Commitment, Figure, Hearing, Speaker
from apps.website.charts import DEPARTMENTS
from apps.website.charts.shown import charts_beside
from apps.website.notes import told
from apps.website.offered import whole
from apps.website.published import details, records_of
from apps.website.tables.names import kinds, with_kinds

from .page import show

NEWEST, LATEST, SOON = 3, 5, datetime.timedelta(days=30)
FOLLOWED = [HearingViewSet, CommitmentViewSet, EventViewSet]
ENDED = "fulfilled,not_fulfilled,superseded"
PLEDGES = {"kind": "pledge"}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what this site is, what it holds, what falls due, and what can be done with it."""
    hearings = records_of(asked(HearingViewSet, request, {"page_size": str(NEWEST)}))
    counted = dict(Commitment.objects.published().values_list("kind").annotate(Count("pk")).order_by())
    latest = {"ordering": "-happened_on", "page_size": str(LATEST)}
    today = day_read()
    soon = {
        "due_to__gte": today.isoformat(),
        "due_to__lte": (today + SOON).isoformat(),
        "status__not": ENDED,
    }
    context = {
        "room": "home",
        "without_search": True,
        "hearings": _cards(with_kinds(request, hearings, "hearing")),
        "kinds": kinds(counted),
        "figures": Figure.objects.published().count(),
        "sittings": Hearing.objects.published().count(),
        "past": _count(request, {**PLEDGES, "status": "overdue"}),
        "soon": _count(request, {**PLEDGES, **soon}),
        "soon_query": query_string(soon),
        "dated": _count(request, {**PLEDGES, "due_to__isnull": "false"}),
        "events": [told(event) for event in records_of(asked(EventViewSet, request, latest))],
        "charts": charts_beside(request, [DEPARTMENTS], {}),
    }
    return show(
        request,
        "home.html",
        context,
        "/api/v1/",
        followed=[(resource, whole(resource)) for resource in FOLLOWED],
    )


def _count(request: HttpRequest, query: dict[str, str]) -> int:
    view = asked(CommitmentViewSet, request, {**query, "page_size": "1", "count": "true"})
    view.records()
    return view.paginator.count


def _cards(hearings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add to hearings who asked and which bodies answered, as printed."""
    ids = [hearing["id"] for hearing in hearings]
    spoke: dict[tuple[str, str], dict[str, None]] = {}  # a set that keeps the order
    for each in details(SpeakerRow, hearing__in=ids):
        asking = each["capacity"] == Speaker.Capacity.QUESTIONER
        name = each["person_name"] if asking else each["organization_name"]
        spoke.setdefault((each["hearing"], each["capacity"]), {})[name or each["role"]] = None
    return [
        hearing
        | {
            "asked": list(spoke.get((hearing["id"], Speaker.Capacity.QUESTIONER), ())),
            "answered": list(spoke.get((hearing["id"], Speaker.Capacity.RESPONDENT), ())),
            "table": f"{reverse('commitments')}?hearing={hearing['id']}",
        }
        for hearing in hearings
    ]
