"""What an import warned of, kept with its draft until somebody ticks it off. It is no part of the record."""

from collections.abc import Iterable
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.hearings.fields import Text
from apps.hearings.models import Hearing
from apps.hearings.spans import shorten

from .messages import SENTENCES, Warning

MOST_WORDS = 120


class ImportWarningQuerySet(models.QuerySet):
    def open(self) -> Self:
        """Select the warnings that nobody has ticked off."""
        return self.filter(ticked=False)


class ImportWarning(models.Model):
    """One warning of an import: its code and parameters, of which the sentence is made, and the words that it is about."""

    hearing = models.ForeignKey(
        Hearing,
        models.CASCADE,
        related_name="import_warnings",
        verbose_name=_("hearing"),
        help_text=_("The hearing that was imported."),
    )
    code = Text(_("code"), max_length=60, help_text=_("Which sentence it is."))
    parameters = models.JSONField(_("parameters"), help_text=_("What the sentence names."))
    words = Text(
        _("words"),
        max_length=MOST_WORDS,
        null=True,
        blank=True,
        help_text=_("The words that it is about; null if it is about the whole text."),
    )
    ticked = models.BooleanField(
        _("ticked off"), default=False, help_text=_("Whether somebody has looked at it.")
    )
    ticked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ticked off by"),
        help_text=_("Who ticked it off."),
    )

    objects = ImportWarningQuerySet.as_manager()

    class Meta:
        verbose_name = _("warning of an import")
        verbose_name_plural = _("warnings of imports")
        ordering = ("-pk",)
        default_permissions = ("view", "change")
        indexes = (models.Index(fields=["id"], condition=Q(ticked=False), name="import_warning_open"),)

    def __str__(self) -> str:
        if self.code not in SENTENCES:  # of an earlier version
            return self.code
        try:
            return str(Warning(self.code, parameters=self.parameters))
        except KeyError:  # the sentence named other things in an earlier version
            return self.code


def keep(hearing: Hearing, text: str, warnings: Iterable[Warning]) -> None:
    """Store what an import warned of."""
    rows: list[Any] = []
    for each in warnings:
        words = shorten(text[each.start : each.end], MOST_WORDS - 1) if each.start is not None else None
        rows.append(
            ImportWarning(hearing=hearing, code=each.code, parameters=each.parameters, words=words or None)
        )
    ImportWarning.objects.bulk_create(rows)
