from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.events import EventViewSet
from apps.api.resources.hearings import HearingViewSet
from apps.hearings.models import Answer, Commitment, Figure, Hearing, Question

from .hearings import lines, newest
from .page import show

SHOWN = 10
FOLLOWED = [HearingViewSet, CommitmentViewSet, EventViewSet]
COUNTED: list[Any] = [Hearing, Question, Answer, Commitment, Figure]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what this site is, what it holds, and what can be done with it."""
    context = {
        "hearings": lines(newest()[:SHOWN]),
        "counts": [(model._meta.verbose_name_plural, model.objects.published().count()) for model in COUNTED],
    }
    return show(request, "home.html", context, "/api/v1/", followed=[(resource, "") for resource in FOLLOWED])
