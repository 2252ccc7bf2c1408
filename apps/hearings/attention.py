"""What of a record still needs attention: lists filter by it, the start page counts it, and the checklist names it."""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import Answer, AnswerSpeaker, Commitment, Figure, Hearing, Question, Speaker
from .models.commitments import OPEN_PLEDGE

SOON = datetime.timedelta(days=90)


class Attention(NamedTuple):
    """One condition that records of a kind may meet, such as a commitment without a topic."""

    code: str
    title: Any
    condition: Callable[[datetime.date], Any]
    indexed: bool = False
    """Whether an index leads to the records that meet it."""
    field: str = ""
    """The field that mends it, on the page of the record."""

    def among(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Select the records that meet it today."""
        return rows.filter(self.condition(timezone.localdate()))


PUBLIC = Q(Exists(Hearing.objects.published().filter(pk=OuterRef("hearing"))))
OVERDUE = Attention(
    "overdue",
    _("Public pledge past its day, without progress"),
    lambda today: OPEN_PLEDGE & Q(due_to__lt=today) & PUBLIC,
    indexed=True,
)
DUE = Attention(
    "due",
    _("Public pledge due within 90 days, without progress"),
    lambda today: OPEN_PLEDGE & Q(due_to__gte=today, due_to__lte=today + SOON) & PUBLIC,
    indexed=True,
)
WITHOUT_TOPIC = Attention(
    "topic",
    _("Without a topic"),
    lambda _today: ~Exists(Commitment.topics.through.objects.filter(commitment=OuterRef("pk"))),
    field="topics",
)
WITHOUT_ANSWER = Attention(
    "answer",
    _("Question without an answer"),
    lambda _today: ~Exists(Answer.objects.filter(question=OuterRef("pk"))),
)
WITHOUT_BODY = Attention(
    "body",
    _("Answering without an organization"),
    lambda _today: Q(capacity=Speaker.Capacity.RESPONDENT, organization__isnull=True),
    field="organization",
)
BY_NO_BODY = Attention(
    "body",
    _("By a speaker without an organization"),
    lambda _today: Exists(
        AnswerSpeaker.objects.filter(answer=OuterRef("pk"), speaker__organization__isnull=True).order_by()
    ),
    field="speaker",
)
WITHOUT_MEASURE = Attention(
    "measures",
    _("The measured thing is not named"),
    lambda _today: Q(measures=F("quote")),
    field="measures",
)
ATTENTION: dict[type[Any], list[Attention]] = {
    Commitment: [OVERDUE, DUE, WITHOUT_TOPIC],
    Question: [WITHOUT_ANSWER],
    Answer: [BY_NO_BODY],
    Speaker: [WITHOUT_BODY],
    Figure: [WITHOUT_MEASURE],
}
"""The conditions of each kind of record, in the order in which its list offers them."""
