from typing import Self, cast

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..corrections import MOST, refuse_no_reason
from ..fields import Text
from .jsontext import JSONText


class Reason(models.TextChoices):
    """What an editor or a command did that made a release."""

    CORRECTION = "correction", _("correction")
    PUBLISHED = "published", _("hearing published")
    WITHDRAWN = "withdrawn", _("hearing withdrawn")
    EVENT_PUBLISHED = "event_published", _("event published")
    EVENT_WITHDRAWN = "event_withdrawn", _("event withdrawn")
    LOADED = "loaded", _("files loaded")
    DAY = "day", _("a day passed by which something was due")


class ReleaseQuerySet(models.QuerySet["Release"]):
    def published(self) -> Self:
        """All releases: what they say is public by definition."""
        return self

    def current(self) -> "Release | None":
        """The newest release; None before the first."""
        return self.order_by("-number").first()


class Release(models.Model):
    """One state of everything public, made in the transaction that changed it."""

    collection = "releases"

    number = models.PositiveIntegerField(
        _("number"),
        primary_key=True,
        help_text=_("Number of the release: 1 for the first, then one more each time."),
    )
    at = models.DateTimeField(_("at"), unique=True, help_text=_("Instant at which it became public (UTC)."))
    reason = Text(_("reason"), choices=Reason.choices, help_text=_("What made the release."))
    digest = Text(
        _("digest"),
        max_length=64,
        help_text=_(
            "Digest of all public content, independent of its history: the sum, modulo 2^256 and in hexadecimal, "
            "of the SHA-256 of a line for each record: its type, a space, and its JSON with sorted keys, no white "
            "space, and no escapes for letters outside ASCII."
        ),
    )
    added = models.PositiveIntegerField(_("added"), help_text=_("Number of records that it made public."))
    changed = models.PositiveIntegerField(_("changed"), help_text=_("Number of records that it changed."))
    removed = models.PositiveIntegerField(_("removed"), help_text=_("Number of records that it removed."))
    shape = Text(
        _("shape"),
        max_length=64,
        null=True,
        help_text=_(
            "Digest of the names and the order of the columns that the stored rows had when it was made; null if unknown."
        ),
    )

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ["number"]

    def __str__(self) -> str:
        return str(self.number)


class ChangeQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Changes that the public may see: of what was withdrawn, only its removal."""
        return self.filter(hidden=False)

    def current(self) -> Self:
        """The newest change of each record."""
        return self.filter(until__isnull=True)

    def standing_at(self, number: int) -> Self:
        """The row of each record in a release, except of records that were withdrawn since."""
        return self.published().filter(
            Q(until__isnull=True) | Q(until__gt=number), release__lte=number, after__isnull=False
        )

    def withdrawn_since(self, number: int) -> Self:
        """The rows of records that were public in a release and were withdrawn since."""
        return self.filter(hidden=True, release__lte=number, until__gt=number, after__isnull=False)


class Change(models.Model):
    """What happened to one public record in one release, and its public row from then on."""

    collection = "changes"

    class Action(models.TextChoices):
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")
        REMOVED = "removed", _("removed")

    id = Text(_("id"), primary_key=True, max_length=30, help_text=_("Release and number within it: 12-3."))
    release = models.ForeignKey(
        Release, models.PROTECT, related_name="changes", help_text=_("Number of the release that made it.")
    )
    number = models.PositiveIntegerField(_("number"), help_text=_("Number of the change within its release."))
    record_type = Text(_("type"), max_length=30, help_text=_("Kind of record, as its list is named."))
    record = Text(_("record"), max_length=200, help_text=_("Public id of the record."))
    key = Text(
        _("key"),
        max_length=32,
        null=True,
        help_text=_("Random key of the person, organization or source; null for other records."),
    )
    merged_into = Text(
        _("merged into"),
        max_length=200,
        null=True,
        help_text=_(
            "Public id of the person, organization or topic into which the record was merged. Null for other changes, and "
            "while that is not public."
        ),
    )
    hearing = Text(
        _("hearing"),
        max_length=200,
        null=True,
        help_text=_("Hearing that the record is or belongs to; null where it belongs to none."),
    )
    area = Text(
        _("area"),
        max_length=200,
        null=True,
        help_text=_("Division that the record is, or that its own columns name; null if there is none."),
    )
    action = Text(_("action"), choices=Action.choices, help_text=_("What happened to the record."))
    why = Text(
        _("why"),
        max_length=MOST,
        null=True,
        validators=[refuse_no_reason],
        help_text=_("Why it was corrected, in the words of the editors; null where it was no correction."),
    )
    written = models.BooleanField(
        _("written"),
        default=False,
        help_text=_("Whether the record itself was written, and not only another one that it names."),
    )
    after = JSONText(
        _("after"),
        null=True,
        help_text=_("The record from this release on; null where it was removed."),
    )
    listed = JSONText(
        _("listed"),
        null=True,
        help_text=_(
            "The columns of its list, as JSON, where the record has more; null where `after` is the row of its list."
        ),
    )
    previous = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="next", verbose_name=_("previous")
    )
    until = models.PositiveIntegerField(
        _("until"), null=True, help_text=_("Release that replaced this version; null for the newest.")
    )
    hidden = models.BooleanField(
        _("hidden"),
        default=False,
        help_text=_("Whether the record was withdrawn later, which hides this version too."),
    )
    modified_at = models.DateTimeField(
        _("modified at"), null=True, help_text=_("Instant at which the record itself says it last changed.")
    )

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["release", "number"]
        constraints = [
            models.UniqueConstraint(fields=["release", "number"], name="change_number_once"),
            models.UniqueConstraint(
                fields=["record_type", "record"],
                condition=Q(until__isnull=True),
                name="change_newest_once",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("release")), name="change_until_later"
            ),
        ]
        indexes = [
            models.Index(fields=["release", "number"], condition=Q(hidden=False), name="change_visible"),
            models.Index(
                fields=["release", "number"],
                condition=Q(hidden=False, why__isnull=False),
                name="change_corrected",
            ),
            models.Index(fields=["release", "until"], condition=Q(hidden=True), name="change_withdrawn"),
            models.Index(fields=["record", "record_type", "release"], name="change_of_record"),
            models.Index(fields=["record_type", "release", "number"], name="change_of_type"),
            models.Index(fields=["hearing", "release", "number"], name="change_of_hearing"),
            models.Index(fields=["action", "release", "number"], name="change_of_action"),
            models.Index(fields=["area"], condition=Q(area__isnull=False), name="change_of_area"),
            models.Index(fields=["record_type", "hearing"], name="change_of_part"),
            models.Index(fields=["record_type", "modified_at", "record"], name="change_modified"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.record_type} {self.record}"

    @classmethod
    def cleaned_why(cls, text: str) -> str | None:
        """Return a public reason as it is stored; None where there is none.

        Errors: ValidationError for what is no public reason.
        """
        found, column = text.strip(), cast(Text, cls._meta.get_field("why"))
        return column.clean(found, None) if found else None


class CorrectionQuerySet(ChangeQuerySet):
    def published(self) -> Self:
        """Changes that the public may see, of records that the editors wrote to and gave a reason for."""
        return super().published().filter(why__isnull=False, written=True)


class Correction(Change):
    """A change of a record that was public and was written to, with the reason that the editors gave."""

    collection = "corrections"

    objects = CorrectionQuerySet.as_manager()  # type: ignore[misc]

    class Meta:
        proxy = True
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
