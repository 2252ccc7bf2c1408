import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..quantities.folding import fold
from ..quantities.numerals import read_number
from ..spans import Span, shorten, span_constraint
from .hearings import HearingPart, part_constraints

COUNTS = ["satisfied", "basically_satisfied", "unsatisfied", "abstained"]
DIGITS = re.compile(r"(?<![\d.])\d{1,9}(?!\d|\.\d)")
ZERO = re.compile("[零〇无]|没有")


def count(name: Any, help_text: Any) -> models.PositiveSmallIntegerField:
    """Make the column of one count of a vote."""
    return models.PositiveSmallIntegerField(name, null=True, blank=True, help_text=help_text)


class Vote(Span, HearingPart):
    """One vote of an organization on how satisfied its members are with an answer or an agenda item, as printed."""

    collection = "votes"
    LETTER = "v"
    WORDS = "quote"

    organization = models.ForeignKey(
        "hearings.Organization",
        models.PROTECT,
        related_name="votes",
        verbose_name=_("organization"),
        help_text=_("Organization whose members voted."),
    )
    answer = models.ForeignKey(
        "hearings.Answer",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="votes",
        verbose_name=_("answer"),
        help_text=_("Answer that was voted on; null if it was an agenda item."),
    )
    agenda_item = Text(
        _("agenda item"),
        max_length=300,
        null=True,
        blank=True,
        help_text=_("Agenda item that was voted on, in the words of the source; null if it was an answer."),
    )
    quote = Text(_("quote"), help_text=_("Exact words of the source."))
    satisfied = count(_("satisfied"), _("Votes for satisfied (满意); null if not printed."))
    basically_satisfied = count(
        _("basically satisfied"), _("Votes for basically satisfied (基本满意); null if not printed.")
    )
    unsatisfied = count(_("unsatisfied"), _("Votes for unsatisfied (不满意); null if not printed."))
    abstained = count(_("abstained"), _("Abstentions (弃权); null if not printed."))

    class Meta(HearingPart.Meta):
        verbose_name = _("satisfaction vote")
        verbose_name_plural = _("satisfaction votes")
        ordering = ["hearing", "number"]
        constraints = [
            *part_constraints("vote"),
            span_constraint("vote", "quote"),
            models.CheckConstraint(
                condition=Q(answer__isnull=False, agenda_item__isnull=True)
                | Q(answer__isnull=True, agenda_item__isnull=False),
                name="vote_on_one_thing",
                violation_error_message=_("A vote is either on an answer or on an agenda item."),
            ),
            models.CheckConstraint(
                condition=~Q(**{f"{name}__isnull": True for name in COUNTS}),
                name="vote_has_a_count",
                violation_error_message=_("A vote has at least one printed count."),
            ),
        ]

    def __str__(self) -> str:
        return shorten(self.words)

    def clean(self) -> None:
        super().clean()
        if self.agenda_item and self.source_id and self.agenda_item not in self.source.text:
            raise ValidationError({"agenda_item": _("These words are not in the text of the source.")})
        printed = numbers(self.quote)
        for name in COUNTS:
            if getattr(self, name) not in {None, *printed}:
                message = _("The quote does not print %(count)s.") % {"count": getattr(self, name)}
                raise ValidationError({name: message})


def numbers(words: str) -> set[int]:
    """List the whole numbers that words print, in Arabic digits or Chinese numerals."""
    words = fold(words)
    found = {int(digits) for digits in DIGITS.findall(words)}
    at = 0
    while at < len(words):
        number = read_number(words, at)
        if number and number.value == int(number.value):
            found.add(int(number.value))
        at = number.end if number else at + 1
    return found | {0} if ZERO.search(words) else found
