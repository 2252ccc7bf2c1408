"""The start page of the admin: what waits for editors, each as a number that leads to a list, and the newest drafts."""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .attention import (
    BY_NO_BODY,
    DUE,
    OVERDUE,
    WITHOUT_ANSWER,
    WITHOUT_MEASURE,
    WITHOUT_TOPIC,
    Attention,
)
from .labels import name_of_user
from .models import Amendment, Answer, Commitment, CommitmentEvent, Figure, Hearing, Question, ReviewNote
from .models.hearings import UNFINISHED, HearingPart, State

MOST = 999
"""The highest number that is counted; above it the page says “999+”."""
NEWEST = 5_000
"""How many records, those that changed last, are looked at where no index leads to the ones that wait."""
DRAFTS = 10
ANSWERS = 10
KEPT = datetime.timedelta(days=30)
"""How long a declined amendment is told to who proposed it."""


class Waiting(NamedTuple):
    """One kind of work that waits, with the query of the list that shows it."""

    title: Any
    model: type[Any]
    query: str
    rows: Callable[[], QuerySet[Any]]


def newest(model: type[Any]) -> QuerySet[Any]:
    """Select the records of a kind that changed last, so that no page reads a whole table."""
    chosen = model._base_manager.order_by("-modified_at", "-id").values("pk")[:NEWEST]
    return model._base_manager.filter(pk__in=chosen)


def in_state(title: Any, model: type[Any], state: str) -> Waiting:
    return Waiting(title, model, f"state__exact={state}", lambda: newest(model).filter(state=state))


def needing(title: Any, model: type[Any], attention: Attention) -> Waiting:
    return Waiting(
        title,
        model,
        f"attention={attention.code}",
        lambda: attention.among(model._base_manager.all() if attention.indexed else newest(model)),
    )


WAITING: list[Waiting] = [
    in_state(_("Drafts"), Hearing, State.DRAFT),
    in_state(_("Hearings in review, not published"), Hearing, State.IN_REVIEW),
    in_state(_("Hearings returned with a comment"), Hearing, State.RETURNED),
    Waiting(_("Amendments, not decided"), Amendment, "state__exact=open", Amendment.objects.open),
    in_state(_("Events not published"), CommitmentEvent, CommitmentEvent.State.DRAFT),
    needing(_("Public pledges past their day, without progress"), Commitment, OVERDUE),
    needing(_("Public pledges due within 90 days, without progress"), Commitment, DUE),
    needing(_("Commitments without a topic"), Commitment, WITHOUT_TOPIC),
    needing(_("Questions without an answer"), Question, WITHOUT_ANSWER),
    needing(_("Answers by speakers without an organization"), Answer, BY_NO_BODY),
    needing(_("Figures that do not say what they measure"), Figure, WITHOUT_MEASURE),
]
"""What waits for the editors, in the order of the page. An app that adds records of its own appends its line here."""


def listed(model: type[Any], query: str) -> str:
    """Return the address of a list of the admin."""
    return f"{reverse(f'admin:{model._meta.app_label}_{model._meta.model_name}_changelist')}?{query}"


def waiting(request: HttpRequest) -> list[dict[str, Any]]:
    """Count what waits among the records that a user may see: title, number and address of each."""
    found = []
    for each in WAITING:
        opts = each.model._meta
        if request.user.has_perm(f"{opts.app_label}.view_{opts.model_name}"):
            number = each.rows().order_by()[: MOST + 1].count()
            shown = f"{MOST}+" if number > MOST else number
            found.append({"title": each.title, "number": shown, "url": listed(each.model, each.query)})
    return found


def returned(request: HttpRequest) -> list[ReviewNote]:
    """List the newest comments on the hearings that a user submitted and that were returned."""
    notes = ReviewNote.objects.filter(submitted_by=request.user.pk, hearing__state=State.RETURNED)
    newest_first = notes.select_related("hearing", "written_by")[:ANSWERS]
    return list({note.hearing_id: note for note in reversed(newest_first)}.values())[::-1]


def declined(request: HttpRequest) -> QuerySet[Amendment]:
    """List the amendments of a user that were declined lately."""
    found = Amendment.objects.listed().filter(
        proposed_by=request.user.pk,
        state=Amendment.State.DECLINED,
        closed_at__gte=timezone.now() - KEPT,
    )
    return found.select_related("closed_by").order_by("-closed_at")[:ANSWERS]


def drafts(request: HttpRequest) -> list[Any]:
    """List the hearings that changed last among those that are not public yet, with who began each and how far it is."""
    if not request.user.has_perm("hearings.view_hearing"):
        return []
    unfinished = newest(Hearing).filter(state__in=UNFINISHED).order_by("-modified_at", "-id")
    found = list(
        unfinished.annotate(
            questions_count=number_of(Question),
            answers_count=number_of(Answer),
            commitments_count=number_of(Commitment),
            topics_missing=Subquery(_numbers(WITHOUT_TOPIC.among(Commitment.objects.all()))),
            answers_missing=Subquery(_numbers(WITHOUT_ANSWER.among(Question.objects.all()))),
        )[:DRAFTS]
    )
    begun = Hearing.history.filter(id__in=[each.pk for each in found], history_type="+")
    names = {row.id: row.history_user for row in begun.select_related("history_user")}
    for hearing in found:
        hearing.begun_by = name_of_user(names.get(hearing.pk))
    return found


def number_of(model: type[HearingPart]) -> Subquery:
    """Count the parts of one model for each hearing of a list."""
    return Subquery(_numbers(model.objects.all()))


def _numbers(parts: QuerySet[Any]) -> QuerySet[Any]:
    of_hearing = parts.filter(hearing=OuterRef("pk")).order_by().values("hearing")
    return of_hearing.annotate(number=Count("pk")).values("number")
