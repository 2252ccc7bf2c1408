from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..labels import name_of_user

MOST_COMMENT = 2000


class ReviewNote(models.Model):
    """What a publisher wrote on returning a hearing; no part of the record, and never public."""

    hearing = models.ForeignKey(
        "hearings.Hearing",
        models.CASCADE,
        related_name="review_notes",
        verbose_name=_("hearing"),
        help_text=_("The hearing that was returned."),
    )
    comment = Text(_("comment"), max_length=MOST_COMMENT, help_text=_("What is to be mended."))
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("submitted by"),
        help_text=_("Who had submitted the hearing; null for a program."),
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("returned by"),
        help_text=_("Who returned it; null for a program."),
    )
    written_at = models.DateTimeField(
        _("returned at"), default=timezone.now, help_text=_("When it was returned.")
    )

    class Meta:
        verbose_name = _("comment on a return")
        verbose_name_plural = _("comments on returns")
        ordering = ("-written_at", "-pk")
        default_permissions = ()
        indexes = (models.Index(fields=["submitted_by", "written_at"], name="review_note_of_user"),)

    def __str__(self) -> str:
        return self.comment

    @property
    def writer(self) -> str:
        """The name of who returned the hearing."""
        return name_of_user(self.written_by)
