"""The small tables in which change pages show the records that belong to them."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from ..models import Answer, Commitment, CommitmentEvent, Figure, Hearing, Question, Speaker
from .context import link
from .related import Table


def plain(number) -> str:
    """Write a decimal number without exponent or closing zeros."""
    return f"{number.normalize():f}"


QUESTIONS = Table(
    Question.objects.select_related("speaker__person", "section").annotate(answered=Count("answers")),
    [
        (_("question"), link),
        (_("speaker"), lambda question: question.speaker),
        (_("section"), lambda question: question.section or ""),
        (_("answers"), lambda question: question.answered),
    ],
)

ANSWERS = Table(
    Answer.objects.select_related("speaker__person", "question").annotate(
        promised=Count("commitments", distinct=True), stated=Count("figures", distinct=True)
    ),
    [
        (_("answer"), link),
        (_("speaker"), lambda answer: answer.speaker),
        (_("commitments"), lambda answer: answer.promised),
        (_("figures"), lambda answer: answer.stated),
    ],
)

COMMITMENTS = Table(
    Commitment.objects.select_related("lead"),
    [
        (_("quote"), link),
        (_("kind"), Commitment.get_kind_display),
        (_("status"), Commitment.get_status_display),
        (_("lead organization"), lambda commitment: commitment.lead.short_name or commitment.lead),
        (_("due, as stated"), lambda commitment: commitment.due_stated or ""),
    ],
)

FIGURES = Table(
    Figure.objects.all(),
    [
        (_("quote"), link),
        (_("measures"), lambda figure: figure.measures),
        (_("value"), lambda figure: plain(figure.value)),
        (_("unit"), lambda figure: figure.unit),
    ],
)

EVENTS = Table(
    CommitmentEvent.objects.all(),
    [
        (_("happened on"), link),
        (_("status after"), CommitmentEvent.get_status_display),
        (_("state"), CommitmentEvent.get_state_display),
        (_("note"), lambda event: event.note or ""),
    ],
)

HEARINGS = Table(
    Hearing.objects.all(),
    [
        (_("hearing"), link),
        (_("held on"), lambda hearing: hearing.held_on),
        (_("state"), Hearing.get_state_display),
    ],
)

SPEAKERS = Table(
    Speaker.objects.select_related("hearing", "organization", "person"),
    [
        (_("speaker"), link),
        (_("organization"), lambda speaker: speaker.organization),
        (_("hearing"), lambda speaker: link(speaker.hearing)),
    ],
)
