import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..ledger import writing
from ..spans import Span, shorten, span_constraint
from ..times.agreement import refuse_other_days
from .hearings import PART_ORDERS, HearingPart, HearingPartQuerySet, ordered, part_constraints
from .mergeable import MergeableKey


class Status(models.TextChoices):
    """What is known of a commitment since it was made."""

    STATED = "stated", _("no progress on record")
    IN_PROGRESS = "in_progress", _("in progress")
    PARTLY_FULFILLED = "partly_fulfilled", _("partly fulfilled")
    FULFILLED = "fulfilled", _("fulfilled")
    NOT_FULFILLED = "not_fulfilled", _("not fulfilled")
    POSTPONED = "postponed", _("postponed")
    SUPERSEDED = "superseded", _("superseded")


OVERDUE = "overdue"
OPEN = [Status.STATED, Status.POSTPONED]
OPEN_PLEDGE = Q(kind="pledge", status__in=OPEN)
"""What can become overdue: a pledge of which no progress is on record, since it was made or put off."""
DUE = {
    "due_stated": "due_first_stated",
    "due_from": "due_first_stated_from",
    "due_to": "due_first_stated_to",
    "due_basis": "due_first_stated_basis",
}
"""The columns of the due time that counts, and those of the one that the answer states."""


class CommitmentQuerySet(HearingPartQuerySet):
    def with_current_status(self, today: datetime.date) -> Self:
        """Add `current_status`, which is `overdue` for a pledge that is still open after its last day."""
        return self.annotate(current_status=current_status(today))


def says_status(kind: str, status: str) -> bool:
    """Tell whether a status says something of a commitment: that no progress is on record is said of pledges alone."""
    return kind == Commitment.Kind.PLEDGE or status != Status.STATED


def current_status(today: datetime.date) -> Case:
    """Return the expression of the status on a day."""
    late = When(OPEN_PLEDGE, due_to__lt=today, then=Value(OVERDUE))
    return Case(late, default=F("status"), output_field=models.TextField())


class Commitment(Span, HearingPart):
    """One thing that an official said is, will be or was done, in one clause of an answer."""

    collection = "commitments"

    class Kind(models.TextChoices):
        PLEDGE = "pledge", _("pledge")
        MEASURE = "measure", _("measure")
        REPORTED = "reported", _("reported")

    LETTER = "c"
    WORDS = "quote"

    answer = models.ForeignKey(
        "hearings.Answer",
        models.PROTECT,
        related_name="commitments",
        verbose_name=_("answer"),
        help_text=_("Answer in which it was said."),
    )
    quote = Text(_("quote"), help_text=_("Exact words of the source."))
    kind = Text(
        _("kind"),
        choices=Kind.choices,
        help_text=_(
            "How it is worded: pledge (the words state an intention or a time ahead), reported (they say that it is done), "
            "measure (neither)."
        ),
    )
    lead = MergeableKey(
        "hearings.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
        verbose_name=_("lead organization"),
        help_text=_(
            "Organization in charge of it: the speaker's, unless the words name another; null if none is named."
        ),
    )
    status = Text(
        _("status"),
        choices=Status.choices,
        default=Status.STATED,
        editable=False,
        help_text=_("Status after the last published event; only an event with evidence changes it."),
    )
    due_first_stated = Text(
        _("due, as first stated"),
        max_length=100,
        null=True,
        blank=True,
        help_text=_("When the answer says it is to be done, in its words; null where it does not say."),
    )
    due_first_stated_from = models.DateField(
        _("first stated due from"),
        null=True,
        blank=True,
        help_text=_("First day of the time that the answer states."),
    )
    due_first_stated_to = models.DateField(
        _("first stated due to"),
        null=True,
        blank=True,
        help_text=_("Last day of the time that the answer states."),
    )
    due_first_stated_basis = Text(
        _("first stated due, basis"),
        max_length=500,
        null=True,
        blank=True,
        help_text=_("Why the words of the answer mean these days, if no rule derives them; null otherwise."),
    )
    due_stated = Text(
        _("due, as stated"),
        max_length=100,
        null=True,
        editable=False,
        help_text=_(
            "When it is to be done, in the words of the last published postponement, else of the answer; null where "
            "none is stated."
        ),
    )
    due_from = models.DateField(
        _("due from"),
        null=True,
        editable=False,
        help_text=_("First day of the time by the last published postponement, else by the answer."),
    )
    due_to = models.DateField(
        _("due to"),
        null=True,
        editable=False,
        help_text=_("Last day of the time by the last published postponement, else by the answer."),
    )
    due_basis = Text(
        _("due, basis"),
        max_length=500,
        null=True,
        editable=False,
        help_text=_("Why the stated words mean these days, if no rule derives them; null otherwise."),
    )
    topics = models.ManyToManyField(
        "hearings.Topic",
        blank=True,
        limit_choices_to={"merged_into__isnull": True},
        related_name="commitments",
        verbose_name=_("topics"),
        help_text=_("Topics that it is about."),
    )

    objects = CommitmentQuerySet.as_manager()  # type: ignore[misc]
    history_m2m = [topics]

    class Meta(HearingPart.Meta):
        verbose_name = _("commitment or measure")
        verbose_name_plural = _("commitments and measures")
        ordering = ["hearing", "number"]
        indexes = [
            *HearingPart.Meta.indexes,
            models.Index(fields=["due_to", "id"], name="commitment_due"),
            models.Index(fields=["kind", "status", "due_to", "hearing"], name="commitment_overdue"),
            *ordered("commitment", "kind", *PART_ORDERS, ("due_to", "id")),
            *ordered("commitment", "status", *PART_ORDERS, ("due_to", "id")),
        ]
        constraints = [
            *part_constraints("commitment"),
            span_constraint("commitment", "quote"),
            models.CheckConstraint(
                condition=Q(due_from__isnull=True) | Q(due_to__isnull=True) | Q(due_from__lte=F("due_to")),
                name="commitment_due_in_order",
                violation_error_message=_("The first day due lies after the last."),
            ),
            models.CheckConstraint(
                condition=Q(due_stated__isnull=False) | Q(due_from__isnull=True, due_to__isnull=True),
                name="commitment_due_as_stated",
                violation_error_message=_("A due day needs the words that state it."),
            ),
            models.CheckConstraint(
                condition=Q(due_first_stated_from__isnull=True)
                | Q(due_first_stated_to__isnull=True)
                | Q(due_first_stated_from__lte=F("due_first_stated_to")),
                name="commitment_due_first_in_order",
                violation_error_message=_("The first day due lies after the last."),
            ),
            models.CheckConstraint(
                condition=Q(due_first_stated__isnull=False)
                | Q(due_first_stated_from__isnull=True, due_first_stated_to__isnull=True),
                name="commitment_due_first_as_stated",
                violation_error_message=_("A due day needs the words that state it."),
            ),
        ]

    def __str__(self) -> str:
        return shorten(self.words)

    def clean(self) -> None:
        super().clean()
        if self.answer_id and self.edition_id:
            self.within(self.answer, "quote")
        if self.due_first_stated and self.due_first_stated not in self.quote:
            raise ValidationError({"due_first_stated": _("These words are not in the quote.")})
        if self.hearing_id and self.edition_id:
            refuse_other_days(
                self,
                "due_first_stated",
                "due_first_stated",
                "due_first_stated_basis",
                on=self.hearing.held_on,
                within=self.quote,
            )

    def save(self, **kwargs: Any) -> None:
        with writing():
            self.take_from_events()
            super().save(**kwargs)

    def take_from_events(self) -> None:
        """Set the status and the due time that count."""
        for name, value in self.by_events().items():
            setattr(self, name, value)

    def by_events(self) -> dict[str, Any]:
        """Tell the status and the due time that count: by the last published event that says so, else by the answer."""
        found = {"status": Status.STATED} | {name: getattr(self, first) for name, first in DUE.items()}
        if self.pk:
            told = [
                each for each in self.events.all() if each.state == "published" and each.status is not None
            ]
            for event in sorted(told, key=lambda each: (each.happened_on, each.number)):
                found["status"] = event.status
                if event.kind == "postponement":
                    found |= {name: getattr(event, name) for name in DUE}
        return {name: found[name] for name in ("status", *DUE)}

    def follow_events(self, now: datetime.datetime | None = None) -> None:
        """Take the status and the due time that the published events give it, and nothing else."""
        with writing():
            self.refresh_from_db(from_queryset=Commitment.objects.select_for_update())
            self.modified_at = now or self.modified_at
            self.save()
