from typing import Any, Self

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..ledger import touched, writing
from .base import Record
from .events import CommitmentEvent
from .hearings import Hearing
from .keys import Keyed


class SourceQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Sources that a published hearing, or a published event of one, stands on."""
        here = OuterRef("pk")
        return self.filter(
            Q(Exists(Hearing.objects.published().filter(sources=here)))
            | Q(Exists(CommitmentEvent.objects.published().filter(edition__source=here)))
        )


class Source(Keyed, Record):
    """A published document, to the characters of whose text every statement of the record is tied."""

    collection = "sources"

    title = Text(
        _("title"),
        max_length=300,
        null=True,
        blank=True,
        help_text=_("Headline of the document; null where it is not known."),
    )
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
    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title or self.pk or ""

    def wanted_id(self) -> str:
        return f"{self.publisher_id}-{self.published_on or self.retrieved_on or timezone.localdate(self.created_at)}"

    @property
    def current_edition(self) -> Any:
        """The newest edition; None for a source that has none yet."""
        return self.editions.order_by("number").last()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with writing():
            for edition in self.editions.defer("text"):
                touched(edition)
            return super().delete(*args, **kwargs)
