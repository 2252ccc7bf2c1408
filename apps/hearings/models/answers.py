from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..outline import refuse_wrong_outline
from ..spans import Span, shorten, span_constraint
from .hearings import HearingPart, part_constraints
from .speakers import Speaker


class Answer(Span, HearingPart):
    """What one head of a department replied to a question, in the words printed."""

    collection = "answers"
    LETTER = "a"

    question = models.ForeignKey(
        "hearings.Question",
        models.PROTECT,
        related_name="answers",
        verbose_name=_("question"),
        help_text=_("Question that it replies to."),
    )
    speaker = models.ForeignKey(
        "hearings.Speaker",
        models.PROTECT,
        related_name="answers",
        verbose_name=_("speaker"),
        help_text=_("Who replied."),
    )
    text = Text(_("text"), help_text=_("Words spoken, without the printed label before them."))
    outline = models.JSONField(
        _("outline"),
        default=list,
        blank=True,
        help_text=_("Numbered points (一、 and 一是) of the reply with their spans, nested as printed."),
    )

    class Meta(HearingPart.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["hearing", "number"]
        constraints = [*part_constraints("answer"), span_constraint("answer", "text")]

    def __str__(self) -> str:
        return shorten(self.words)

    def clean(self) -> None:
        super().clean()
        if self.speaker_id and self.speaker.capacity != Speaker.Capacity.RESPONDENT:
            raise ValidationError({"speaker": _("An answer is given by a respondent.")})
        if self.edition_id and self.start is not None and self.end is not None:
            refuse_wrong_outline(self.outline, self.edition, self.start, self.end)
