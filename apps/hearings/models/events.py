from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..ledger import touched, writing
from ..spans import Span, span_constraint
from ..times.agreement import refuse_other_days
from .commitments import Commitment, Status
from .event_kinds import (
    EVENT_CONSTRAINTS,
    STATUS_AFTER,
    Kind,
    refuse_what_does_not_fit,
    refuse_wrong_days,
    refuse_wrong_evidence,
)
from .hearings import HearingPart, HearingPartQuerySet, part_constraints
from .mergeable import MergeableKey


class CommitmentEventQuerySet(HearingPartQuerySet):
    def published(self) -> Self:
        """Published events of published hearings."""
        return super().published().filter(state=CommitmentEvent.State.PUBLISHED)

    def all_published(self, *of_hearing: models.Q, of_groups: bool = False) -> Self:
        found = super().all_published(*of_hearing, of_groups=of_groups)
        return found.filter(state=CommitmentEvent.State.PUBLISHED)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete these events, and let their commitments follow those that are left."""
        with writing():
            commitments = list(Commitment.objects.filter(pk__in=self.values("commitment")))
            for event in self:
                touched(event)
            deleted = super().delete()
            for commitment in commitments:
                commitment.follow_events()
        return deleted

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]


class CommitmentEvent(Span, HearingPart):
    """What happened to a commitment after it was made, with the words that are the evidence."""

    collection = "events"

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    LETTER = "e"
    WORDS = "quote"

    commitment = models.ForeignKey(
        "hearings.Commitment",
        models.PROTECT,
        related_name="events",
        verbose_name=_("commitment"),
        help_text=_("Commitment that the event is about."),
    )
    kind = Text(
        _("kind"),
        choices=Kind.choices,
        help_text=_(
            "What the event tells: progress, postponement (a new due time), closing (a body takes it off its list), "
            "statement (a body's own words about it, which do not move the status)."
        ),
    )
    happened_on = models.DateField(_("happened on"), help_text=_("Day on which it happened or was reported."))
    status = Text(
        _("status after"),
        choices=[each for each in Status.choices if each[0] != Status.STATED],
        null=True,
        blank=True,
        help_text=_("Status of the commitment from then on; null where the event leaves it as it was."),
    )
    stated_by = MergeableKey(
        "hearings.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="stated_events",
        verbose_name=_("stated by"),
        help_text=_(
            "Organization that closes it or makes the statement; null for progress and postponements."
        ),
    )
    due_stated = Text(
        _("new due time, as stated"),
        max_length=100,
        null=True,
        blank=True,
        help_text=_("When it is to be done now, in words of the quote; null unless it is a postponement."),
    )
    due_from = models.DateField(
        _("new due from"), null=True, blank=True, help_text=_("First day of the new due time.")
    )
    due_to = models.DateField(
        _("new due to"), null=True, blank=True, help_text=_("Last day of the new due time.")
    )
    due_basis = Text(
        _("new due time, basis"),
        max_length=500,
        null=True,
        blank=True,
        help_text=_("Why the words mean these days, if no rule derives them; null otherwise."),
    )
    note = Text(
        _("note"),
        max_length=1000,
        null=True,
        blank=True,
        help_text=_("What happened, in the words of the editors."),
    )
    # Evidence of progress may be a link instead of words of a source: these three are required columns of a span.
    edition = models.ForeignKey(  # type: ignore[assignment]
        "hearings.Edition",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("edition"),
        help_text=_("Edition whose text holds the words; null where the evidence is a link."),
    )
    start = models.PositiveIntegerField(  # type: ignore[assignment]
        _("start"),
        null=True,
        blank=True,
        help_text=_(
            "Offset of the first character in the text of the edition, in Unicode code points from 0; null for a link."
        ),
    )
    end = models.PositiveIntegerField(  # type: ignore[assignment]
        _("end"),
        null=True,
        blank=True,
        help_text=_("Offset just after the last character, in Unicode code points; null for a link."),
    )
    quote = Text(
        _("quote"),
        help_text=_("The evidence: exact words of the source, or the passage saved from the link."),
    )
    link = Text(
        _("link"),
        max_length=500,
        null=True,
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("Address of the page that is the evidence of progress; null where a source is."),
    )
    link_saved_on = models.DateField(
        _("saved on"),
        null=True,
        blank=True,
        help_text=_("Day on which the passage was saved from the link; null without a link."),
    )
    state = Text(
        _("state"),
        choices=State.choices,
        default=State.DRAFT,
        editable=False,
        help_text=_("Only published events are visible to the public and move the status."),
    )

    objects = CommitmentEventQuerySet.as_manager()  # type: ignore[misc]

    class Meta(HearingPart.Meta):
        verbose_name = _("commitment event")
        verbose_name_plural = _("commitment events")
        ordering = ["hearing", "number"]
        indexes = [
            *HearingPart.Meta.indexes,
            models.Index(fields=["happened_on", "id"], name="event_happened"),
        ]
        constraints = [*part_constraints("event"), span_constraint("event", "quote"), *EVENT_CONSTRAINTS]

    def __str__(self) -> str:
        return f"{self.happened_on} {self.get_status_display() or self.get_kind_display()}"

    def clean(self) -> None:
        super().clean()
        if self.kind in STATUS_AFTER:
            refuse_what_does_not_fit(self)
        refuse_wrong_evidence(self)
        if self.hearing_id and self.happened_on:
            refuse_wrong_days(self, self.hearing.held_on)
        if self.due_stated and self.due_stated not in self.quote:
            raise ValidationError({"due_stated": _("These words are not in the quote.")})
        if self.edition_id and self.happened_on:
            refuse_other_days(self, "due_stated", "due", "due_basis", on=self.happened_on, within=self.quote)

    def save(self, **kwargs: Any) -> None:
        with writing():
            before = Commitment.objects.filter(events=self.pk).exclude(pk=self.commitment_id).first()
            super().save(**kwargs)
            self.commitment.follow_events(self.modified_at)
            if before is not None:
                before.follow_events(self.modified_at)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with writing():
            deleted = super().delete(*args, **kwargs)
            self.commitment.follow_events()
        return deleted
