from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..spans import Span, shorten, span_constraint
from ..vote_counts import read_counts
from .hearings import HearingPart, part_constraints
from .mergeable import MergeableKey

COUNTS = ["satisfied", "basically_satisfied", "unsatisfied", "abstained"]


def count(name: Any, help_text: Any) -> models.PositiveSmallIntegerField:
    """Make the column of one count of a vote."""
    return models.PositiveSmallIntegerField(name, null=True, blank=True, help_text=help_text)


class Vote(Span, HearingPart):
    """One vote of an organization on how satisfied its members are with an answer or an agenda item, as printed."""

    collection = "votes"
    LETTER = "v"
    WORDS = "quote"

    organization = MergeableKey(
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
    agenda_item = models.ForeignKey(
        "hearings.AgendaItem",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="votes",
        verbose_name=_("agenda item"),
        help_text=_("Agenda item that was voted on; null if it was an answer."),
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
        indexes = [
            *HearingPart.Meta.indexes,
            *(models.Index(fields=[name, "id"], name=f"vote_{name}") for name in COUNTS),
        ]
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
        errors: dict[str, Any] = {}
        for name, stated in read_counts(self.quote).items():
            if getattr(self, name) is not None and stated != {getattr(self, name)}:
                errors[name] = self._not_stated(name, stated)
        if errors:
            raise ValidationError(errors)

    def _not_stated(self, name: str, stated: set[int]) -> str:
        """Tell how a count differs from what the words state."""
        field: Any = self._meta.get_field(name)
        if not stated:
            message = _("%(field)s is %(count)s, but the words state no count for it; leave it empty.")
        elif len(stated) == 1:
            message = _("%(field)s is %(count)s, but the words state %(stated)s.")
        else:
            message = _("%(field)s is %(count)s, but the words state several counts: %(stated)s.")
        return message % {
            "field": field.verbose_name,
            "count": getattr(self, name),
            "stated": ", ".join(map(str, sorted(stated))),
        }
