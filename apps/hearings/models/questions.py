from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..spans import Span, shorten, span_constraint
from .hearings import HearingPart, part_constraints
from .speakers import Speaker


class Question(Span, HearingPart):
    """What one member asked, in the words printed."""

    collection = "questions"
    LETTER = "q"

    section = models.ForeignKey(
        "hearings.Section",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name=_("section"),
        help_text=_("Printed heading under which it stands."),
    )
    speaker = models.ForeignKey(
        "hearings.Speaker",
        models.PROTECT,
        related_name="questions",
        verbose_name=_("speaker"),
        help_text=_("Who asked."),
    )
    text = Text(_("text"), help_text=_("Words spoken, without the printed label before them."))

    class Meta(HearingPart.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["hearing", "number"]
        constraints = [*part_constraints("question"), span_constraint("question", "text")]

    def __str__(self) -> str:
        return shorten(self.words)

    def clean(self) -> None:
        super().clean()
        if self.speaker_id and self.speaker.capacity != Speaker.Capacity.QUESTIONER:
            raise ValidationError({"speaker": _("A question is asked by a questioner.")})
