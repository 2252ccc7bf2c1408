from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..spans import Span, shorten, span_constraint
from .hearings import HearingPart, part_constraints


class Section(Span, HearingPart):
    """A heading that the newspaper printed over a group of exchanges."""

    collection = "sections"
    LETTER = "s"
    WORDS = "title"

    title = Text(_("title"), max_length=300, help_text=_("Heading as printed."))

    class Meta(HearingPart.Meta):
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["hearing", "number"]
        constraints = [*part_constraints("section"), span_constraint("section", "title")]

    def __str__(self) -> str:
        return shorten(self.words)
