from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text


class SearchEntry(models.Model):
    """What search finds of one public record; its tokens are indexed beside it, on each database in its own way."""

    id = models.BigIntegerField(
        _("id"),
        primary_key=True,
        help_text=_("Kind, day and a number: within a kind, the newest day comes first."),
    )
    record = Text(_("record"), max_length=200, help_text=_("Public id of the record."))
    text = Text(_("text"), help_text=_("The searched words of the record, folded."))

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        default_permissions = ()
        indexes = [models.Index(fields=["record"], name="search_entry_record")]

    def __str__(self) -> str:
        return str(self.record)
