import datetime
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.events import EventViewSet
from apps.api.resources.hearings import HearingViewSet
from apps.api.resources.speakers import SpeakerRow
from apps.api.rows.day import day_read
from apps.api.rows.details import published_details
from apps.hearings.models import Commitment, Figure, Hearing, Speaker
from apps.website.charts import kinds_chart
from apps.website.notes import event_title
from apps.website.tables.names import kinds, with_kinds

from .page import show

NEWEST, LATEST, SOON = 3, 5, datetime.timedelta(days=30)
FOLLOWED = [HearingViewSet, CommitmentViewSet, EventViewSet]
PLEDGES = {"kind": "pledge"}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what this site is, what it holds, what falls due, and what can be done with it."""
    hearings = asked(HearingViewSet, request, {"page_size": str(NEWEST)}).records()
    counted = dict(Commitment.objects.published().values_list("kind").annotate(Count("pk")).order_by())
    events = asked(EventViewSet, request, {"ordering": "-happened_on", "page_size": str(LATEST)}).records()
    today = day_read()
    soon = {"due_to__gte": today.isoformat(), "due_to__lte": (today + SOON).isoformat()}
    context = {
        "room": "home",
        "without_search": True,
        "hearings": [_card(each) for each in with_kinds(request, hearings, "hearing")],
        "kinds": kinds(counted),
        "figures": Figure.objects.published().count(),
        "sittings": Hearing.objects.published().count(),
        "past": _count(request, {**PLEDGES, "status": "overdue"}),
        "soon": _count(request, {**PLEDGES, **soon}),
        "soon_query": soon,
        "dated": _count(request, {**PLEDGES, "due_to__isnull": "false"}),
        "events": [event | {"title": event_title(event)} for event in events],
        "chart": kinds_chart(request, "organization", {}),
    }
    return show(request, "home.html", context, "/api/v1/", followed=[(resource, "") for resource in FOLLOWED])


def _count(request: HttpRequest, query: dict[str, str]) -> int:
    view = asked(CommitmentViewSet, request, {**query, "page_size": "1", "count": "true"})
    view.records()
    return view.paginator.count


def _card(hearing: dict[str, Any]) -> dict[str, Any]:
    """Add to a hearing who asked and which bodies answered, as printed."""
    speakers = published_details(SpeakerRow, hearing=hearing["id"])
    asking, answering = (
        [each for each in speakers if each["capacity"] == capacity]
        for capacity in (Speaker.Capacity.QUESTIONER, Speaker.Capacity.RESPONDENT)
    )
    answered = (each["organization_name"] or each["role"] for each in answering)
    return hearing | {
        "asked": [each["person_name"] or each["role"] for each in asking],
        "answered": list(dict.fromkeys(answered)),
        "table": f"{reverse('commitments')}?hearing={hearing['id']}",
    }
