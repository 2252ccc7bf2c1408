from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..spans import Span, shorten, span_constraint
from .hearings import HearingPart, part_constraints


class AgendaItem(Span, HearingPart):
    """One item of the agenda of a hearing, in the words printed."""

    collection = "agenda_items"
    LETTER = "i"
    WORDS = "quote"

    quote = Text(_("quote"), help_text=_("Exact words of the source."))

    class Meta(HearingPart.Meta):
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["hearing", "number"]
        constraints = [
            *part_constraints("agenda_item"),
            span_constraint("agenda_item", "quote"),
            models.UniqueConstraint(
                fields=["hearing", "edition", "start", "end"],
                name="agenda_item_words_once",
                violation_error_message=_("These words are an agenda item of the hearing already."),
            ),
        ]

    def __str__(self) -> str:
        return shorten(self.words)
