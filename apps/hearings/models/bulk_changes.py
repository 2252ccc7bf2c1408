import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from .jsontext import JSONText


class BulkChange(models.Model):
    """One change of many commitments at once, kept for editors so that it can be undone; it is never public."""

    id = models.UUIDField(_("id"), primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(_("changed at"), default=timezone.now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("changed by")
    )
    why = Text(_("reason"), max_length=300, null=True)
    number = models.PositiveIntegerField(_("number"), help_text=_("How many commitments were changed."))
    rows: Any = JSONText(
        _("rows"),
        help_text=_(
            "For each commitment its id, its version then, and each changed column before and after."
        ),
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("undone by")
    )

    class Meta:
        verbose_name = _("bulk change")
        verbose_name_plural = _("bulk changes")
        ordering = ["-at", "-id"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} ({self.number})"
