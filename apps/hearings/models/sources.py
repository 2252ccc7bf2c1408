from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..ledger import touched, writing
from .base import Record
from .events import CommitmentEvent
from .hearings import ROLES, Hearing
from .keys import Keyed
from .mergeable import MergeableKey


class SourceQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Sources that a published hearing links in any role, and those of its published events."""
        here = OuterRef("pk")
        linked = [Q(Exists(Hearing.objects.published().filter(**{role: here}))) for role in ROLES]
        quoted = Q(Exists(CommitmentEvent.objects.published().filter(edition__source=here)))
        return self.filter(reduce(or_, [*linked, quoted]))


class Source(Keyed, Record):
    """A published document, to the characters of whose text every statement of the record is tied."""

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
    publisher = MergeableKey(
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
    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["id"]
        indexes = [*Record.Meta.indexes, models.Index(fields=["published_on", "id"], name="source_published")]

    def __str__(self) -> str:
        return self.title or self.pk or ""

    def wanted_id(self) -> str:
        return f"{self.publisher_id}-{self.published_on or self.retrieved_on or 'undated'}"

    @property
    def current_edition(self) -> Any:
        """The newest edition; None for a source that has none yet."""
        return self.editions.order_by("number").last()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete this source with its editions, and note that the hearings which link it changed.

        Errors: ValidationError where that leaves a hearing without a source, or without one that states what it says.
        """
        with writing():
            refuse_to_leave_unstated([self])
            linking = {each for role in ROLES for each in Hearing.objects.filter(**{role: self.pk})}
            for edition in self.editions.defer("text"):
                touched(edition)
            deleted = super().delete(*args, **kwargs)
            for hearing in linking:
                hearing.touch()
        return deleted

    def clean(self) -> None:
        """Refuse a kind other than that of the role in which a hearing links this source."""
        super().clean()
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
    """Read the current texts of sources."""
    editions = (source.current_edition for source in sources)
    return (edition.text for edition in editions if edition is not None)


def refuse_to_leave_unstated(sources: Collection[Source], text: str | None = None) -> None:
    """Refuse what would leave a hearing without a source, or without one that states its subject and its numbers.

    The sources are to be deleted, or to have another current text if one is given.
    """
    errors: list[str] = []
    for hearing in Hearing.objects.filter(sources__in=sources).distinct().order_by("pk"):
        rest = hearing.sources.exclude(pk__in=[source.pk for source in sources])
        if text is None and not rest.exists():
            errors.append(_("%(hearing)s would have no source.") % {"hearing": hearing.pk})
            continue
        try:
            hearing.refuse_unstated(chain(texts_of(rest), [text] if text is not None else []))
        except ValidationError as error:
            errors += [f"{hearing.pk}: {message}" for message in error.messages]
    if errors:
        raise ValidationError(errors)


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
