from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..names import slug
from .base import Record, TreeMixin
from .mergeable import Mergeable, MergeableKey, MergeableQuerySet


class TopicQuerySet(MergeableQuerySet):
    def published(self) -> Self:
        """All topics that were not merged into another: they are a public vocabulary."""
        return self.unmerged()


class Topic(TreeMixin, Mergeable, Record):
    """A topic of commitments, in a small tree; the industry clusters are such topics."""

    collection = "topics"

    name = Text(_("name"), max_length=100, help_text=_("Name of the topic in Chinese."))
    name_en = Text(_("English name"), max_length=100, null=True, blank=True, help_text=_("Name in English."))
    parent = MergeableKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("parent"),
        help_text=_("Wider topic that it belongs to; null at the top."),
    )

    objects = TopicQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name

    def wanted_id(self) -> str:
        return slug(self.name_en or self.name)
