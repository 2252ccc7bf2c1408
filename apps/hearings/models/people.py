from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..names import pinyin, slug
from .base import Record
from .keys import Keyed
from .mergeable import Mergeable, MergeableQuerySet
from .speakers import Speaker


class PersonQuerySet(MergeableQuerySet):
    def published(self) -> Self:
        """People who speak at a published hearing."""
        return self.unmerged().filter(Exists(Speaker.objects.published().filter(person=OuterRef("pk"))))


class Person(Mergeable, Keyed, Record):
    """A person who speaks in the record, in public office only (Popolo Person)."""

    collection = "people"

    name = Text(_("name"), max_length=100, help_text=_("Name as the sources print it."))
    name_pinyin = Text(
        _("name in pinyin"),
        max_length=100,
        null=True,
        blank=True,
        help_text=_("Name in pinyin, the family name first; filled in by rule if left empty."),
    )
    area = models.ForeignKey(
        "hearings.Area",
        models.PROTECT,
        related_name="people",
        verbose_name=_("area"),
        help_text=_("Division in which the person is active in public life."),
    )

    objects = PersonQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["id"]
        indexes = [*Record.Meta.indexes, models.Index(fields=["name_pinyin", "id"], name="person_name")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.name and not self.name_pinyin:
            self.name_pinyin = pinyin(self.name)

    def wanted_id(self) -> str:
        return f"{self.area_id}-{slug(self.name_pinyin or pinyin(self.name))}"
