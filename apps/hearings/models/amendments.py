"""Amendments: changes of public records that an editor proposes and a publisher accepts or declines.

They are no part of the record: no release, no file and no answer of the API holds them.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..constraints import DatabaseCheck
from ..fields import PublicId, Text
from ..labels import name_of_user

MOST_WORDS, MOST_WHY, MOST_COMMENT = 300, 300, 2000


class AmendmentQuerySet(models.QuerySet["Amendment"]):
    def open(self) -> Self:
        """Select the amendments on which nobody has decided."""
        return self.filter(state=Amendment.State.OPEN)

    def listed(self) -> Self:
        """Leave out what a form or a text held, which may be long and which no list shows."""
        return self.defer("sent", "before", "after")


class Amendment(models.Model):
    """One change, addition or deletion that an editor proposes, with what the form held before and after.

    It names the record by its list and its id, not by a foreign key, so that it stays when the record goes.
    """

    class Kind(models.TextChoices):
        CHANGE = "change", gettext_lazy("change of fields")
        ADDITION = "addition", gettext_lazy("addition")
        DELETION = "deletion", gettext_lazy("deletion")

    class State(models.TextChoices):
        OPEN = "open", gettext_lazy("not decided")
        ACCEPTED = "accepted", gettext_lazy("accepted")
        DECLINED = "declined", gettext_lazy("declined")
        TAKEN_BACK = "taken_back", gettext_lazy("taken back")

    kind = Text(
        gettext_lazy("kind"), choices=Kind.choices, help_text=gettext_lazy("What is done to the record.")
    )
    record_type = Text(
        gettext_lazy("kind of record"),
        max_length=40,
        help_text=gettext_lazy("The list that holds the record."),
    )
    record = PublicId(
        gettext_lazy("id of the record"),
        null=True,
        blank=True,
        help_text=gettext_lazy("The id of the record; null for an addition that is not accepted."),
    )
    words = Text(
        gettext_lazy("record"),
        max_length=MOST_WORDS,
        help_text=gettext_lazy("The name of the record when the amendment was made."),
    )
    version = Text(
        gettext_lazy("version"),
        max_length=40,
        null=True,
        blank=True,
        help_text=gettext_lazy("The version of the record that was amended; null for an addition."),
    )
    sent = models.JSONField(
        gettext_lazy("form"),
        blank=True,
        help_text=gettext_lazy("What the form held, which is written on acceptance."),
    )
    before = models.JSONField(
        gettext_lazy("before"), blank=True, help_text=gettext_lazy("The changed fields before.")
    )
    after = models.JSONField(
        gettext_lazy("after"), blank=True, help_text=gettext_lazy("The changed fields after.")
    )
    why = Text(
        gettext_lazy("reason"),
        max_length=MOST_WHY,
        help_text=gettext_lazy("Published with the correction when the amendment is accepted."),
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=gettext_lazy("proposed by"),
        help_text=gettext_lazy("Who proposed it."),
    )
    proposed_at = models.DateTimeField(
        gettext_lazy("proposed at"), default=timezone.now, help_text=gettext_lazy("When it was proposed.")
    )
    state = Text(
        gettext_lazy("state"),
        choices=State.choices,
        default=State.OPEN,
        help_text=gettext_lazy("An amendment that was decided stays as it is."),
    )
    comment = Text(
        gettext_lazy("comment"),
        max_length=MOST_COMMENT,
        null=True,
        blank=True,
        help_text=gettext_lazy("What the publisher answered. Only editors see it."),
    )
    closed_at = models.DateTimeField(
        gettext_lazy("decided at"), null=True, blank=True, help_text=gettext_lazy("When it was decided.")
    )
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=gettext_lazy("decided by"),
        help_text=gettext_lazy("Who decided it."),
    )

    objects: ClassVar[Any] = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("amendment")
        verbose_name_plural = gettext_lazy("amendments")
        ordering = (models.F("closed_at").desc(nulls_first=True), "proposed_at", "pk")
        default_permissions = ("view",)
        indexes = (
            models.Index(fields=["state", "proposed_at"], name="amendment_state_at"),
            models.Index(fields=["proposed_by", "state", "closed_at"], name="amendment_of_user"),
            models.Index(fields=["record_type", "record"], name="amendment_of_record"),
        )
        constraints = (
            DatabaseCheck(
                condition=~Q(state="open", closed_at__isnull=False)
                & ~Q(state__in=["accepted", "declined", "taken_back"], closed_at__isnull=True),
                name="amendment_closed_once_decided",
            ),
            DatabaseCheck(
                condition=~Q(state="declined") | Q(comment__isnull=False),
                name="amendment_declined_with_comment",
            ),
        )

    def __str__(self) -> str:
        return self.words

    def tell(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Keep what differs: a name, and the text before and after. The order stays; that of keys in JSON does not."""
        told = [*rows]
        self.before = [[name, before] for name, before, _after in told]
        self.after = [[name, after] for name, _before, after in told]

    @property
    def told(self) -> list[tuple[str, str, str]]:
        """What differs, as it was told."""
        return [
            (name, before, after)
            for (name, before), (_name, after) in zip(self.before, self.after, strict=True)
        ]

    @property
    def proposer(self) -> str:
        """The name of who proposed it."""
        return name_of_user(self.proposed_by)

    @property
    def decider(self) -> str:
        """The name of who decided it."""
        return name_of_user(self.closed_by)

    def close(self, state: str, by: Any, comment: str | None = None) -> None:
        """Decide on an amendment that was locked and is open.

        Errors: ValidationError for a comment that is not valid; nothing is changed.
        """
        self.state, self.comment, self.closed_by, self.closed_at = state, comment, by, timezone.now()
        if state == self.State.DECLINED and not comment:
            raise ValidationError(_("Nothing was changed: say in a comment why it is declined."))
        self.full_clean()
        self.save()
