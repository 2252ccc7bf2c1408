from collections.abc import Collection, Iterable, Sequence
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..head_counts import bodies_in, people_in
from ..hints import OfGroups
from ..spans import shorten
from .base import Record
from .mergeable import MergeableKey

ROLES = ("sources", "opinions", "reports")
"""The relations by which a hearing links sources."""


class State(models.TextChoices):
    """How far a hearing has come: only `published` is visible to the public."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    RETURNED = "returned", _("returned")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


UNFINISHED = (State.DRAFT, State.IN_REVIEW, State.RETURNED)
"""The states of a hearing that was not published yet."""


class HearingQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Hearings that the public may see."""
        return self.filter(state=State.PUBLISHED)


class Hearing(Record):
    """One meeting of a congress at which its members question heads of departments."""

    collection = "hearings"

    class Kind(models.TextChoices):
        SPECIAL_INQUIRY = "special_inquiry", _("special inquiry")

    title = Text(_("title"), max_length=300, help_text=_("Title of the hearing, composed from the source."))
    subject = Text(
        _("subject of the inquiry"),
        max_length=300,
        null=True,
        blank=True,
        help_text=_("Agenda or subject line, in the words of one of the sources; null if none states it."),
    )
    kind = Text(_("kind"), choices=Kind.choices, help_text=_("Kind of hearing."))
    convened_by = MergeableKey(
        "hearings.Organization",
        models.PROTECT,
        related_name="hearings",
        verbose_name=_("convened by"),
        help_text=_("Organization whose members asked the questions."),
    )
    area = models.ForeignKey(
        "hearings.Area",
        models.PROTECT,
        related_name="hearings",
        verbose_name=_("area"),
        help_text=_("Division whose affairs the hearing was about."),
    )
    term = models.PositiveSmallIntegerField(
        _("term"), null=True, blank=True, help_text=_("Number of the congress: 7 for the seventh.")
    )
    session = models.PositiveSmallIntegerField(
        _("session"), null=True, blank=True, help_text=_("Number of the session within the term.")
    )
    held_on = models.DateField(_("held on"), help_text=_("Day of the hearing."))
    held_on_note = Text(
        _("note on the day"),
        max_length=500,
        null=True,
        blank=True,
        help_text=_("Where the day comes from, if the source does not print the full date."),
    )
    members_stated = models.PositiveSmallIntegerField(
        _("members as stated"),
        null=True,
        blank=True,
        help_text=_(
            "Number of members who asked, as the introduction of a source states it; null if it states none. "
            "It may differ from the number of speakers in the record."
        ),
    )
    organizations_stated = models.PositiveSmallIntegerField(
        _("organizations as stated"),
        null=True,
        blank=True,
        help_text=_(
            "Number of organizations that came to answer, as the introduction of a source states it; null if it "
            "states none. It may differ from the number of speakers in the record."
        ),
    )
    sources = models.ManyToManyField(
        "hearings.Source",
        related_name="hearings",
        verbose_name=_("sources"),
        help_text=_("Documents that the record of the hearing quotes."),
    )
    opinions = models.ManyToManyField(
        "hearings.Source",
        blank=True,
        related_name="opinion_of",
        verbose_name=_("opinions of the committee"),
        help_text=_("Opinions that the committee issued on the hearing (审议意见)."),
    )
    reports = models.ManyToManyField(
        "hearings.Source",
        blank=True,
        related_name="report_of",
        verbose_name=_("reports on their carrying out"),
        help_text=_("Reports on how the opinions were carried out (落实情况报告, 整改报告)."),
    )
    state = Text(
        _("state"),
        choices=State.choices,
        default=State.DRAFT,
        editable=False,
        help_text=_("Only published hearings are visible to the public."),
    )

    objects = HearingQuerySet.as_manager()
    history_m2m = [sources, opinions, reports]

    class Meta(Record.Meta):
        verbose_name = _("hearing")
        verbose_name_plural = _("hearings")
        ordering = ["-held_on", "-id"]
        indexes = [*Record.Meta.indexes, models.Index(fields=["held_on", "id"], name="hearing_held")]
        permissions = [("publish_hearing", _("Can publish and withdraw hearings"))]

    def __str__(self) -> str:
        return self.title

    def wanted_id(self) -> str:
        return f"{self.area_id}-{self.held_on}"

    def clean(self) -> None:
        super().clean()
        if self.subject is not None and not self.subject.strip():
            raise ValidationError({"subject": _("The subject is blank.")})

    def refuse_unstated(self, texts: Iterable[str]) -> None:
        """Refuse a subject or a number that none of the texts states, which are those of its sources."""
        numbers = {"members_stated": people_in, "organizations_stated": bodies_in}
        if all(getattr(self, name) is None for name in ("subject", *numbers)):
            return
        errors, texts = {}, list(texts)
        if self.subject is not None and not any(self.subject in text for text in texts):
            errors["subject"] = _("“%(found)s” is not in the text of a source of the hearing.") % {
                "found": shorten(self.subject)
            }
        for name, read in numbers.items():
            found, stated = getattr(self, name), {number for text in texts for number in read(text)}
            if found is not None and found not in stated:
                errors[name] = _not_stated(found, stated)
        if errors:
            raise ValidationError(errors)


def _not_stated(found: int, stated: set[int]) -> str:
    """Tell that a number is none of those that the sources state."""
    if not stated:
        return _("Found %(found)s, but the sources state no such number; leave it empty.") % {"found": found}
    numbers = ", ".join(map(str, sorted(stated)))
    return _("Found %(found)s, but the sources state %(stated)s.") % {
        "found": found,
        "stated": shorten(numbers),
    }


class HearingPartQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Parts of published hearings."""
        # No join, which would lead SQLite to begin with the hearings and to sort all their parts.
        return self.filter(Exists(Hearing.objects.published().filter(pk=OuterRef("hearing"))))

    def all_published(self, *of_hearing: Q, of_groups: bool = False) -> Self:
        """The same parts for whoever wants all of them, not the first few: hearings that match are listed once.

        `of_groups` groups the rows by their hearings, too, and asks of each group whether its hearing matches.
        """
        hearings = Hearing.objects.published().filter(*of_hearing).order_by().values("pk")
        matching = Q(hearing__in=hearings)
        return self.filter(OfGroups(matching) if of_groups else matching)


class HearingPart(Record):
    """A numbered part of one hearing: its id is the hearing's, a letter, and the number given to it."""

    LETTER = ""

    hearing = models.ForeignKey(
        "hearings.Hearing",
        models.CASCADE,
        related_name="%(class)ss",
        verbose_name=_("hearing"),
        help_text=_("Hearing that it belongs to."),
    )
    number = models.PositiveIntegerField(
        _("number"),
        blank=True,
        null=False,
        editable=False,
        help_text=_("Number within the hearing, given at creation and never reused."),
    )

    objects = HearingPartQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True

    def assign_id(self) -> None:
        """Take the next number of the hearing, past those of deleted parts; a discarded hearing frees its own."""
        model = type(self)
        hearing = Hearing.objects.select_for_update().get(pk=self.hearing_id)
        told = model.history.filter(history_date__gte=hearing.created_at)
        used = [
            rows.filter(hearing_id=self.hearing_id).aggregate(top=models.Max("number"))["top"] or 0
            for rows in (model._base_manager, told)
        ]
        self._take(max(used) + 1)

    def assign_id_after(self, other: Self) -> None:
        """Take the number after that of another part of this kind, which is the newest of the hearing."""
        self._take(other.number + 1)

    def _take(self, number: int) -> None:
        self.number, self.pk = number, f"{self.hearing_id}-{self.LETTER}{number}"

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        judged = "number" not in (exclude or ())
        if self.pk and judged and self.pk != f"{self.hearing_id}-{self.LETTER}{self.number}":
            raise ValidationError(
                _("The id of part %(number)s of %(hearing)s is %(hearing)s-%(letter)s%(number)s, not %(id)s.")
                % {
                    "number": self.number,
                    "hearing": self.hearing_id,
                    "letter": self.LETTER,
                    "id": self.pk,
                }
            )
        super().clean_fields(exclude)

    def clean(self) -> None:
        """Refuse a reference into another hearing."""
        super().clean()
        for field in self._meta.fields:
            kind: Any = field.related_model
            if field.is_relation and issubclass(kind, HearingPart):
                other = getattr(self, field.name, None) if getattr(self, field.attname) else None
                if other is not None and other.hearing_id != self.hearing_id:
                    raise ValidationError(
                        {
                            field.name: _("“%(name)s” belongs to another hearing.")
                            % {"name": shorten(str(other))}
                        }
                    )


PART_ORDERS = [("hearing", "number"), ("modified_at", "id")]
"""The orders of the lists of parts that the columns of a part give."""


def ordered(name: str, column: str, *orders: Sequence[str]) -> list[models.Index]:
    """Make an index of a column of few words with each order, so that no list walks past the rows of other words."""
    return [
        models.Index(fields=[column, *order], name=f"{name}_{column}_{order[0].partition('_')[0]}")
        for order in orders
    ]


def part_constraints(name: str) -> list[models.BaseConstraint]:
    """State in the database that a hearing numbers its parts once."""
    return [models.UniqueConstraint(fields=["hearing", "number"], name=f"{name}_number_once")]
