from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..ledger import touched, writing
from ..spans import Span, span_constraint
from .commitments import Commitment, Status
from .hearings import HearingPart, HearingPartQuerySet, part_constraints


class CommitmentEventQuerySet(HearingPartQuerySet):
    def published(self) -> Self:
        """Published events of published hearings."""
        return super().published().filter(state=CommitmentEvent.State.PUBLISHED)

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
    """What happened to a commitment after it was made, with the words of a source as evidence."""

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
    happened_on = models.DateField(_("happened on"), help_text=_("Day on which it happened or was reported."))
    status = Text(
        _("status after"), choices=Status.choices, help_text=_("Status of the commitment from then on.")
    )
    note = Text(
        _("note"),
        max_length=1000,
        null=True,
        blank=True,
        help_text=_("What happened, in the words of the editors."),
    )
    quote = Text(_("quote"), help_text=_("Exact words of the source that are the evidence."))
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
        constraints = [*part_constraints("event"), span_constraint("event", "quote")]

    def __str__(self) -> str:
        return f"{self.happened_on} {self.get_status_display()}"

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
