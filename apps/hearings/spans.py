"""Spans: half-open offsets, in Unicode code points, into the text of one edition of a source."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from .constraints import DatabaseCheck


class Span(models.Model):
    """Words with the offsets of their exact characters in a source."""

    WORDS = "text"

    edition = models.ForeignKey(
        "hearings.Edition",
        models.PROTECT,
        related_name="+",
        verbose_name=_("edition"),
        help_text=_("Edition of the source whose text holds the words; start and end count in it."),
    )
    start = models.PositiveIntegerField(
        _("start"),
        help_text=_(
            "Offset of the first character in the text of the edition, in Unicode code points from 0."
        ),
    )
    end = models.PositiveIntegerField(
        _("end"), help_text=_("Offset just after the last character, in Unicode code points.")
    )

    class Meta:
        abstract = True

    @property
    def words(self) -> str:
        """The words as stored with the record."""
        return getattr(self, self.WORDS)

    def clean(self) -> None:
        super().clean()
        if self.edition_id and self.start is not None and self.end is not None:
            refuse_wrong_words(self.edition.text, self.start, self.end, self.words, self.WORDS)

    def within(self, outer: "Span", name: str) -> None:
        """Refuse a span that is not inside the outer one."""
        if outer.edition_id != self.edition_id or not (outer.start <= self.start and self.end <= outer.end):
            raise ValidationError(
                {
                    name: _("Characters %(start)s to %(end)s lie outside “%(outer)s” (%(from)s to %(to)s).")
                    % {
                        "start": self.start,
                        "end": self.end,
                        "outer": shorten(outer.words, 24),
                        "from": outer.start,
                        "to": outer.end,
                    }
                }
            )


def refuse_wrong_words(text: str, start: int, end: int, words: str, field: str) -> None:
    """Refuse offsets that do not hold exactly the stated words."""
    found = text[start:end] if 0 <= start < end <= len(text) else None
    if found != words:
        raise ValidationError(
            {
                field: _("Characters %(start)s to %(end)s of the source are %(found)s, not %(words)s.")
                % {
                    "start": start,
                    "end": end,
                    "found": f"“{around(found, words)}”" if found is not None else _("not in its text"),
                    "words": f"“{around(words, found)}”",
                }
            }
        )


def around(words: str | None, other: str | None, most: int = 60) -> str:
    """Shorten long words to the part around the first difference from others."""
    words, other = words or "", other or ""
    if len(words) <= most:
        return words
    pairs = enumerate(zip(words, other, strict=False))
    same = next((at for at, (one, another) in pairs if one != another), min(len(words), len(other)))
    start = max(0, min(same - most // 3, len(words) - most))
    end = start + most
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}"


def shorten(words: str | None, most: int = 60) -> str:
    """Shorten long words to their beginning and end."""
    words = words or ""
    return words if len(words) <= most else f"{words[: most // 2]}…{words[-most // 2 :]}"


def span_constraint(name: str, words: str) -> DatabaseCheck:
    """State in the database that a span is as long as its words, which `Span.clean` validates."""
    return DatabaseCheck(condition=Q(end=F("start") + Length(words)), name=f"{name}_span_fits_words")


def occurrences(text: str, words: str, start: int = 0, end: int | None = None) -> list[int]:
    """List the offsets at which words occur in part of a text, including overlapping ones."""
    found, at = [], text.find(words, start, end)
    while words and at >= 0:
        found.append(at)
        at = text.find(words, at + 1, end)
    return found
