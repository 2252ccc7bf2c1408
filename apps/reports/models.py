"""What readers report as wrong. It is no part of the record: no release, no file and no answer of the API holds it."""

import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.hearings.constraints import DatabaseCheck
from apps.hearings.fields import PublicId, Text

DAYS = 90
"""How long a contact is kept at most."""
MOST_WRONG, MOST_CONTACT, MOST_NOTE, MOST_WORDS = 2000, 200, 2000, 300
CLOSED_MEANWHILE = _("Nothing was changed: this report was closed meanwhile.")


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> "ReportQuerySet":
        """Select the reports that nobody has closed."""
        return self.filter(state=Report.State.OPEN)

    def forget_contacts(self, now: datetime.datetime) -> int:
        """Delete the contacts that are 89 days old or older, and return their number."""
        # A day less than DAYS: before the next nightly run they would be too old.
        old = self.filter(contact__isnull=False, reported_at__lte=now - datetime.timedelta(days=DAYS - 1))
        return old.update(contact=None)


class Report(models.Model):
    """What one reader wrote about one published record, and what an editor answered.

    It names the record by its list and its id, not by a foreign key, so that it stays when the record goes. The words are those
    of the record when the report came. The contact is deleted when the report is closed, and after 90 days at the latest.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        CORRECTED = "corrected", _("corrected")
        UNCHANGED = "unchanged", _("closed without change")

    record_type = Text(_("kind of record"), max_length=40, help_text=_("The list that holds the record."))
    record = PublicId(_("id of the record"), help_text=_("The id of the record."))
    words = Text(
        _("words"), max_length=MOST_WORDS, help_text=_("The words of the record when the report came.")
    )
    wrong = Text(
        _("what is wrong"), max_length=MOST_WRONG, help_text=_("What is wrong, as the reader wrote it.")
    )
    contact = Text(
        _("contact"),
        max_length=MOST_CONTACT,
        null=True,
        blank=True,
        help_text=_("Deleted when the report is closed, and after 90 days at the latest."),
    )
    reported_at = models.DateTimeField(_("reported at"), help_text=_("When the report came."))
    state = Text(
        _("state"),
        choices=State.choices,
        default=State.OPEN,
        help_text=_("A report that is closed cannot be changed any more, and its contact is deleted."),
    )
    note = Text(
        _("note"),
        max_length=MOST_NOTE,
        null=True,
        blank=True,
        help_text=_("What was corrected, or why nothing was. Only editors see it."),
    )
    closed_at = models.DateTimeField(
        _("closed at"), null=True, blank=True, help_text=_("When it was closed.")
    )
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("closed by"),
        help_text=_("Who closed it."),
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a mistake")
        verbose_name_plural = _("reports of mistakes")
        ordering = (models.F("closed_at").desc(nulls_first=True), "reported_at", "pk")
        indexes = (models.Index(fields=["state", "reported_at"], name="report_state_at"),)
        constraints = (
            DatabaseCheck(
                condition=Q(state="open", closed_at__isnull=True)
                | (~Q(state="open") & Q(closed_at__isnull=False, contact__isnull=True, note__isnull=False)),
                name="report_closed_without_contact",
            ),
        )

    def __str__(self) -> str:
        return self.record

    def keep_note(self, note: str | None) -> None:
        """Store the note of an open report.

        Errors: ValidationError when it was closed meanwhile.
        """
        if not Report.objects.open().filter(pk=self.pk).update(note=note):
            raise ValidationError(CLOSED_MEANWHILE, code="closed")

    @transaction.atomic
    def close(self, state: str, note: str, by: Any) -> None:
        """Close an open report as corrected or without change; its contact is deleted, and all that are too old.

        Errors: ValidationError when it was closed meanwhile or the note is not valid; nothing is changed.
        """
        now = timezone.now()
        if Report.objects.open().select_for_update().filter(pk=self.pk).first() is None:
            raise ValidationError(CLOSED_MEANWHILE, code="closed")
        self.state, self.note, self.contact = state, note, None
        self.closed_at, self.closed_by = now, by
        self.full_clean()
        self.save()
        Report.objects.forget_contacts(now)
