from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..quantities.agreement import refuse_contradiction
from ..spans import Span, shorten, span_constraint
from ..times.agreement import refuse_other_days
from ..units import refuse_inexact
from .hearings import PART_ORDERS, HearingPart, ordered, part_constraints


class Figure(Span, HearingPart):
    """One quantity that was stated, with the number and unit as printed and the same in a canonical unit."""

    collection = "figures"

    class Kind(models.TextChoices):
        MONEY = "money", _("money")
        COUNT = "count", _("count")
        AREA = "area", _("surface area")
        LENGTH = "length", _("length")
        SHARE = "share", _("share")
        RANK = "rank", _("rank")
        CHANGE = "change", _("change")
        DURATION = "duration", _("duration")

    class Qualifier(models.TextChoices):
        EXACT = "exact", _("exactly")
        ABOUT = "about", _("about")
        OVER = "over", _("over")
        AT_LEAST = "at_least", _("at least")
        UNDER = "under", _("under")
        AT_MOST = "at_most", _("at most")
        NEARLY = "nearly", _("nearly")

    LETTER = "f"
    WORDS = "quote"

    answer = models.ForeignKey(
        "hearings.Answer",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
        verbose_name=_("answer"),
        help_text=_("Answer in which it was stated; null for the introduction, a heading or a question."),
    )
    commitment = models.ForeignKey(
        "hearings.Commitment",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
        verbose_name=_("commitment"),
        help_text=_("Commitment whose words contain it; null if none does."),
    )
    quote = Text(_("quote"), help_text=_("Exact words of the source."))
    value = models.DecimalField(
        _("value"),
        max_digits=22,
        decimal_places=6,
        validators=[refuse_inexact],
        help_text=_("The number in the canonical unit, such as 2784000000 for 27.84亿元."),
    )
    unit = Text(
        _("unit"),
        max_length=20,
        help_text=_(
            "Canonical unit: CNY, m2, m, %, 1 for counts, rank, year and so on; a compound unit as one, such as "
            "CNY/month or km/h."
        ),
    )
    stated_value = models.DecimalField(
        _("stated value"),
        max_digits=22,
        decimal_places=6,
        validators=[refuse_inexact],
        help_text=_("The number as printed, such as 27.84."),
    )
    stated_unit = Text(
        _("stated unit"),
        max_length=20,
        null=True,
        blank=True,
        help_text=_("The unit as printed, such as 亿元."),
    )
    kind = Text(_("kind"), choices=Kind.choices, help_text=_("Kind of quantity."))
    qualifier = Text(
        _("qualifier"),
        choices=Qualifier.choices,
        default=Qualifier.EXACT,
        help_text=_("How the source qualifies the number: exactly, about, over, at most and so on."),
    )
    measures = Text(
        _("measures"), max_length=200, help_text=_("What is counted or measured, in the words of the source.")
    )
    period = Text(
        _("period"),
        max_length=100,
        null=True,
        blank=True,
        help_text=_("Time that the figure is about, in the words of the source; null if none is stated."),
    )
    period_from = models.DateField(
        _("period from"), null=True, blank=True, help_text=_("First day of the period.")
    )
    period_to = models.DateField(
        _("period to"), null=True, blank=True, help_text=_("Last day of the period.")
    )
    basis = Text(
        _("basis of the reading"),
        max_length=500,
        null=True,
        blank=True,
        help_text=_(
            "Why the words mean this value and unit, or these days of the period, if no rule derives them; null otherwise."
        ),
    )

    class Meta(HearingPart.Meta):
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["hearing", "number"]
        indexes = [
            *HearingPart.Meta.indexes,
            models.Index(fields=["value", "id"], name="figure_value"),
            *ordered("figure", "kind", *PART_ORDERS, ("value", "id")),
            *ordered("figure", "qualifier", *PART_ORDERS, ("value", "id")),
            *ordered("figure", "unit", *PART_ORDERS, ("value", "id")),
        ]
        constraints = [
            *part_constraints("figure"),
            span_constraint("figure", "quote"),
            models.CheckConstraint(
                condition=Q(period__isnull=False) | Q(period_from__isnull=True, period_to__isnull=True),
                name="figure_period_as_stated",
                violation_error_message=_("The days of a period need the words that state it."),
            ),
            models.CheckConstraint(
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_from__lte=F("period_to")),
                name="figure_period_in_order",
                violation_error_message=_("The first day of the period lies after the last."),
            ),
        ]

    def __str__(self) -> str:
        return shorten(self.words)

    def clean(self) -> None:
        super().clean()
        if self.answer and self.edition_id:
            self.within(self.answer, "quote")
        if self.commitment and self.edition_id:
            self.within(self.commitment, "commitment")
            if self.commitment.answer_id != self.answer_id:
                raise ValidationError({"commitment": _("The commitment belongs to another answer.")})
        if self.stated_value is not None and self.value is not None:
            refuse_contradiction(self)
        if self.hearing_id and self.edition_id:
            refuse_other_days(self, "period", "period", "basis", on=self.hearing.held_on)
