"""The tables in which change pages show related records."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import Count, Prefetch
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from ..models import Answer, Commitment, CommitmentEvent, Edition, Figure, Hearing, Question, Speaker, Vote
from ..units_in_words import unit_words
from .context import link
from .related import Table


def plain(number: Decimal) -> str:
    """Write a decimal number without exponent or trailing zeros."""
    return f"{number.normalize():f}"


def printed(count: int | None) -> int | str:
    """Leave the cell of a count empty where none is printed."""
    return "" if count is None else count


def replies(answers: Iterable[Any]) -> SafeString:
    """Link each answer by its speaker, with the numbers of its commitments and figures."""
    return format_html_join(
        "",
        "<div>{} <small>{} {} · {} {}</small></div>",
        (
            (link(each, each.speaker), each.promised, _("commitments"), each.stated, _("figures"))
            for each in answers
        ),
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

QUESTIONS = Table(
    Question.objects.select_related("speaker__person", "section").prefetch_related(
        Prefetch("answers", ANSWERS.records)
    ),
    [
        (_("section"), lambda question: question.section or ""),
        (_("speaker"), lambda question: question.speaker),
        (_("question"), link),
        (_("answers"), lambda question: replies(question.answers.all())),
    ],
)

COMMITMENTS = Table(
    Commitment.objects.select_related("lead"),
    [
        (_("quote"), link),
        (_("kind"), Commitment.get_kind_display),
        (_("status"), Commitment.get_status_display),
        (
            _("lead organization"),
            lambda commitment: (commitment.lead and commitment.lead.short_name) or commitment.lead,
        ),
        (_("due, as stated"), lambda commitment: commitment.due_stated or ""),
    ],
)

FIGURES = Table(
    Figure.objects.all(),
    [
        (_("quote"), link),
        (_("measures"), lambda figure: figure.measures),
        (_("value"), lambda figure: plain(figure.value)),
        (_("unit"), lambda figure: unit_words(figure.unit)),
    ],
)

EVENTS = Table(
    CommitmentEvent.objects.all(),
    [
        (_("happened on"), link),
        (_("kind"), CommitmentEvent.get_kind_display),
        (_("status after"), lambda event: event.get_status_display() or ""),
        (_("state"), CommitmentEvent.get_state_display),
        (_("note"), lambda event: event.note or ""),
    ],
)

VOTES = Table(
    Vote.objects.all(),
    [
        (_("quote"), link),
        (_("satisfied"), lambda vote: printed(vote.satisfied)),
        (_("basically satisfied"), lambda vote: printed(vote.basically_satisfied)),
        (_("unsatisfied"), lambda vote: printed(vote.unsatisfied)),
        (_("abstained"), lambda vote: printed(vote.abstained)),
    ],
)

EDITIONS = Table(
    Edition.objects.select_related("source").defer("text"),
    [
        (_("edition"), lambda edition: link(edition, edition.pk)),
        (_("reason"), Edition.get_reason_display),
        (_("valid from"), lambda edition: edition.valid_from or ""),
        (_("note"), lambda edition: edition.note or ""),
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
