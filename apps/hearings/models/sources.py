import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..ledger import writing
from ..spans import Span
from .base import Record
from .events import CommitmentEvent
from .hearings import ROLES, Hearing
from .keys import Keyed


def sha256_of(text: str) -> str:
    """Compute the SHA-256 of a text in UTF-8, in hexadecimal."""
    # Halves of surrogate pairs have no UTF-8; the field `text` refuses them after this.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class SourceQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Sources that a published hearing links in any role, and those of its published events."""
        here = OuterRef("pk")
        linked = [Q(Exists(Hearing.objects.published().filter(**{role: here}))) for role in ROLES]
        quoted = Q(Exists(CommitmentEvent.objects.published().filter(source=here)))
        return self.filter(reduce(or_, [*linked, quoted]))


class Source(Keyed, Record):
    """A published document and its exact text, to whose characters every statement of the record is tied."""

    collection = "sources"

    class Kind(models.TextChoices):
        NEWSPAPER_RECORD = "newspaper_record", _("newspaper's record of an exchange")
        MINUTES = "minutes", _("minutes")
        OPINION = "opinion", _("opinion of the committee")
        REPORT = "report", _("report on the carrying out of an opinion")
        NEWS = "news", _("news report")
        REPLY = "reply", _("reply of an organization")

    title = Text(
        _("title"),
        max_length=300,
        null=True,
        blank=True,
        help_text=_("Headline of the document; null where it is not known."),
    )
    kind = Text(_("kind"), choices=Kind.choices, help_text=_("Kind of document."))
    publisher = models.ForeignKey(
        "hearings.Organization",
        models.PROTECT,
        related_name="sources",
        verbose_name=_("publisher"),
        help_text=_("Organization that published the document."),
    )
    url = Text(
        _("address"),
        max_length=500,
        null=True,
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("Address at which the document was published."),
    )
    published_on = models.DateField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_("Day on which the document was published."),
    )
    retrieved_on = models.DateField(
        _("retrieved on"),
        null=True,
        blank=True,
        help_text=_("Day on which the text was taken from its address; null where it is not known."),
    )
    licence_note = Text(
        _("licence note"),
        max_length=500,
        null=True,
        blank=True,
        help_text=_("Terms under which the text of the document is shown here."),
    )
    credits = Text(
        _("credits"),
        max_length=300,
        null=True,
        blank=True,
        help_text=_("Authors and photographers as printed."),
    )
    text = Text(
        _("text"),
        help_text=_(
            "Text exactly as published; spans count its Unicode code points from 0. The rights in it stay with the publisher."
        ),
    )
    sha256 = Text(
        _("SHA-256"),
        max_length=64,
        unique=True,
        editable=False,
        help_text=_("SHA-256 of the text in UTF-8, in hexadecimal."),
    )

    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title or self.pk or ""

    def wanted_id(self) -> str:
        return f"{self.publisher_id}-{self.published_on or self.retrieved_on or timezone.localdate(self.created_at)}"

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete this source, and note that the hearings which link it changed."""
        with writing():
            linking = {each for role in ROLES for each in Hearing.objects.filter(**{role: self.pk})}
            deleted = super().delete(*args, **kwargs)
            for hearing in linking:
                hearing.touch()
        return deleted

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        digest = sha256_of(self.text or "")
        if self.sha256 and self.sha256 != digest and not self._text_moved():
            raise ValidationError(
                {"text": _("The text does not have the SHA-256 stated for it; nothing was changed.")}
            )
        self.sha256 = digest
        super().clean_fields(exclude)

    def _text_moved(self) -> bool:
        """Tell whether the text is being replaced, the digest still being that of the stored one."""
        stored = Source.objects.filter(pk=self.pk).first()
        return stored is not None and stored.sha256 == self.sha256 and stored.text != self.text

    def clean(self) -> None:
        """Refuse a new text under which a statement would lose its words."""
        super().clean()
        self._refuse_other_role()
        if not Source.objects.filter(pk=self.pk).exclude(text=self.text or "").exists():
            return
        for model in Span.__subclasses__():
            for row in model._default_manager.filter(source=self):
                if (self.text or "")[row.start : row.end] != row.words:
                    raise ValidationError(
                        {
                            "text": _(
                                "%(record)s quotes characters %(start)s to %(end)s, "
                                "which this text would change."
                            )
                            % {"record": row.pk, "start": row.start, "end": row.end}
                        }
                    )

    def _refuse_other_role(self) -> None:
        """Refuse a kind other than that of the role in which a hearing links this source."""
        for role, kind in KIND_OF_ROLE.items():
            linking = Hearing.objects.filter(**{role: self.pk}).first() if self.kind != kind else None
            if linking is not None:
                raise ValidationError(
                    {
                        "kind": _(
                            "Found “%(found)s”, expected “%(expected)s”, as which %(hearing)s links it."
                        )
                        % {
                            "found": self.get_kind_display(),
                            "expected": kind.label,
                            "hearing": linking.pk,
                        }
                    }
                )


KIND_OF_ROLE = {"opinions": Source.Kind.OPINION, "reports": Source.Kind.REPORT}
"""The kind of the sources that a hearing links in a role; in the other role they are of any kind."""


def texts_of(sources: Iterable[Source]) -> Iterator[str]:
    """Read the texts of sources."""
    return (source.text for source in sources)


def refuse_unfit(linked: Mapping[str, Iterable[Source]]) -> None:
    """Refuse sources, by the role in which a hearing links them, of another kind than that of the role."""
    errors = {
        role: [
            _("%(source)s is of the kind “%(found)s”, expected “%(expected)s”.")
            % {"source": source.pk, "found": source.get_kind_display(), "expected": kind.label}
            for source in linked.get(role, ())
            if source.kind != kind
        ]
        for role, kind in KIND_OF_ROLE.items()
    }
    if any(errors.values()):
        raise ValidationError({role: found for role, found in errors.items() if found})
