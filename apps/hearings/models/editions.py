import hashlib
from collections.abc import Collection
from typing import Any, NoReturn, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..spans import Span
from .base import Record
from .keys import Keyed
from .sources import Source, refuse_to_leave_unstated

ONLY_WITH_ITS_SOURCE = _("An edition is deleted only together with its source.")


def sha256_of(text: str) -> str:
    """Compute the SHA-256 of a text in UTF-8, in hexadecimal."""
    # Halves of surrogate pairs have no UTF-8; the field `text` refuses them after this.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class EditionQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Editions of public sources."""
        return self.filter(Exists(Source.objects.published().filter(pk=OuterRef("source"))))

    def current(self) -> Self:
        """The newest edition of each source."""
        return self.filter(~Exists(Edition.objects.later_than(OuterRef("source"), OuterRef("number"))))

    def superseded(self) -> Self:
        """Editions of sources that have a later one."""
        return self.filter(Exists(Edition.objects.later_than(OuterRef("source"), OuterRef("number"))))

    def delete(self) -> NoReturn:
        raise ValidationError(ONLY_WITH_ITS_SOURCE)

    def later_than(self, source: Any, number: Any) -> Self:
        """Editions of a source after the one of a number."""
        return self.filter(source=source, number__gt=number)


class Edition(Keyed, Record):
    """One text of a source; spans count in the text of one edition."""

    collection = "editions"

    class Reason(models.TextChoices):
        AS_PRINTED = "as_printed", _("as printed")
        TRANSCRIPTION_CORRECTED = "transcription_corrected", _("transcription corrected")
        ERRATUM = "erratum", _("erratum")

    source = models.ForeignKey(
        "hearings.Source",
        models.CASCADE,
        related_name="editions",
        verbose_name=_("source"),
        help_text=_("Source to which the text belongs."),
    )
    number = models.PositiveIntegerField(
        _("number"),
        blank=True,
        null=False,
        editable=False,
        help_text=_("Number within the source, from 1; the highest is the current edition."),
    )
    reason = Text(
        _("reason"),
        choices=Reason.choices,
        help_text=_(
            "Why there is this edition: as_printed (the first one), transcription_corrected (the text recorded before had a "
            "misprint that the document does not have), erratum (the publisher corrected its text)."
        ),
    )
    valid_from = models.DateField(
        _("valid from"),
        null=True,
        blank=True,
        help_text=_("Day from which this text is what the source says; null where it is not known."),
    )
    note = Text(
        _("note"),
        max_length=300,
        null=True,
        blank=True,
        help_text=_("What differs from the edition before, in Chinese; null where nothing is noted."),
    )
    sha256 = Text(
        _("SHA-256"),
        max_length=64,
        unique=True,
        editable=False,
        help_text=_("SHA-256 of the text in UTF-8, in hexadecimal."),
    )
    text = Text(
        _("text"),
        help_text=_(
            "Text exactly as published; spans count its Unicode code points from 0. The rights in it stay with the publisher."
        ),
    )

    objects = EditionQuerySet.as_manager()
    carries_quotations = False
    """Whether whoever replaces the text also stores what quotes it at its new places, in the same transaction."""

    class Meta(Record.Meta):
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["source", "number"]
        indexes = [*Record.Meta.indexes, models.Index(fields=["valid_from", "id"], name="edition_valid")]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="edition_number_once"),
            models.CheckConstraint(
                condition=Q(number=1, reason="as_printed") | Q(number__gt=1) & ~Q(reason="as_printed"),
                name="edition_starts_as_printed",
                violation_error_message=_(
                    "The first edition of a source is the one as printed; a later one says why it differs."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.number})" if self.source_id else ""

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise ValidationError(ONLY_WITH_ITS_SOURCE)

    def assign_id(self) -> None:
        """Take the next number of the source."""
        Source.objects.select_for_update().get(pk=self.source_id)
        self.number = self.next_number()
        self.pk = self.wanted_id()

    def next_number(self) -> int:
        """Count on from the newest edition of the source."""
        told = Edition.objects.filter(source=self.source_id).aggregate(top=models.Max("number"))
        return (told["top"] or 0) + 1

    def wanted_id(self) -> str:
        return f"{self.source_id}-edition-{self.number}"

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        if self.pk and "number" not in (exclude or ()) and self.pk != self.wanted_id():
            raise ValidationError(
                _("The id of edition %(number)s of %(source)s is %(wanted)s, not %(id)s.")
                % {
                    "number": self.number,
                    "source": self.source_id,
                    "wanted": self.wanted_id(),
                    "id": self.pk,
                }
            )
        digest = sha256_of(self.text or "")
        if self.sha256 and self.sha256 != digest and not self._text_moved():
            raise ValidationError(
                {"text": _("The text does not have the SHA-256 stated for it; nothing was changed.")}
            )
        self.sha256 = digest
        super().clean_fields(exclude)

    def _text_moved(self) -> bool:
        """Tell whether the text is being replaced, the digest still being that of the stored one."""
        stored = Edition.objects.filter(pk=self.pk, sha256=self.sha256).first()
        return stored is not None and stored.text != self.text

    def clean(self) -> None:
        """Refuse numbers or days out of order, and a text that takes words from under what the record says."""
        super().clean()
        self._refuse_gap()
        self._refuse_days_out_of_order()
        if self._state.adding and self.source_id:
            refuse_to_leave_unstated([self.source], self.text or "")
        if not Edition.objects.filter(pk=self.pk).exclude(text=self.text or "").exists():
            return
        self.refuse_other_text()
        if self.carries_quotations:
            refuse_to_leave_unstated([self.source], self.text)
            return
        for model in Span.__subclasses__():
            for row in model._default_manager.filter(edition=self):
                if (self.text or "")[row.start : row.end] != row.words:
                    raise ValidationError(
                        {
                            "text": _(
                                "%(record)s quotes characters %(start)s to %(end)s, "
                                "which this text would change. “Correct the text”, on the page of the source, "
                                "carries them along."
                            )
                            % {"record": row.pk, "start": row.start, "end": row.end}
                        }
                    )

    def refuse_other_text(self) -> None:
        """Refuse a text that differs from the stored one where readers may have quoted that."""
        stored = Edition.objects.filter(pk=self.pk).exclude(text=self.text or "").first()
        if stored is not None and stored.source.was_public():
            raise ValidationError(
                {
                    "text": _(
                        "The text of %(id)s was public, with the SHA-256 %(stored)s; the text given has %(given)s. "
                        "Add an edition to the source instead."
                    )
                    % {"id": self.pk, "stored": stored.sha256, "given": sha256_of(self.text or "")}
                }
            )

    def _refuse_gap(self) -> None:
        """Refuse a number that is not the next one after those of the editions before."""
        if not self.source_id or self.number is None:
            return
        expected = Edition.objects.filter(source=self.source_id, number__lt=self.number).count() + 1
        if self.number != expected:
            raise ValidationError(
                {
                    "number": _(
                        "Found %(found)s, expected %(expected)s: editions are numbered without a gap."
                    )
                    % {"found": self.number, "expected": expected}
                }
            )

    def _refuse_days_out_of_order(self) -> None:
        if self.valid_from is None or not self.source_id or self.number is None:
            return
        others = Edition.objects.filter(source=self.source_id)
        for wrong in (
            Q(number__lt=self.number, valid_from__gt=self.valid_from),
            Q(number__gt=self.number, valid_from__lt=self.valid_from),
        ):
            other = others.filter(wrong).only("number", "valid_from").first()
            if other is not None:
                raise ValidationError(
                    {
                        "valid_from": _(
                            "Edition %(number)s is valid from %(valid_from)s, and edition %(other)s from %(day)s: "
                            "a later edition cannot be older."
                        )
                        % {
                            "number": self.number,
                            "valid_from": self.valid_from,
                            "other": other.number,
                            "day": other.valid_from,
                        }
                    }
                )
