import re
from functools import cache
from typing import Any, Self

from django.db import connection, models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..names import slug
from ..trees import above
from .base import Record, TreeMixin
from .commitments import Commitment
from .events import CommitmentEvent
from .hearings import Hearing
from .keys import Keyed
from .mergeable import Mergeable, MergeableKey, MergeableQuerySet
from .sources import Source
from .speakers import Speaker
from .votes import Vote

LEVEL = re.compile(r"^[省市县区](?=..)")
"""The sign that stands for the name of the area in short names such as 市发改局."""


class OrganizationQuerySet(MergeableQuerySet):
    def published(self) -> Self:
        """Organizations that a published hearing names, and those they stand under."""
        return self.unmerged().filter(_named() | Q(pk__in=_above_named(connection.vendor)))


@cache
def _above_named(vendor: str) -> Any:
    """Select the ids of what stands above public organizations; compiled once for a kind of database, which takes 7 ms."""
    return above(Organization.objects.filter(_named(), parent__isnull=False))


@cache
def _named() -> Q:
    """Return the condition of the organizations that a published hearing names itself."""
    here = OuterRef("pk")
    return (
        Q(Exists(Hearing.objects.published().filter(convened_by=here)))
        | Q(Exists(Speaker.objects.published().filter(organization=here)))
        | Q(Exists(Commitment.objects.published().filter(lead=here)))
        | Q(Exists(CommitmentEvent.objects.published().filter(stated_by=here)))
        | Q(Exists(Vote.objects.published().filter(organization=here)))
        | Q(Exists(Source.objects.published().filter(publisher=here)))
    )


class Organization(TreeMixin, Mergeable, Keyed, Record):
    """A congress, committee, department, company or newspaper that the record names (Popolo Organization)."""

    collection = "organizations"

    class Classification(models.TextChoices):
        CONGRESS = "congress", _("congress")
        COMMITTEE = "committee", _("committee")
        GOVERNMENT = "government", _("government")
        DEPARTMENT = "department", _("department")
        COMPANY = "company", _("company")
        MEDIA = "media", _("media")
        OTHER = "other", _("other")

    name = Text(
        _("name"),
        max_length=200,
        help_text=_("Full name in Chinese; the name as printed where the full name is not certain."),
    )
    short_name = Text(
        _("short name"),
        max_length=100,
        null=True,
        blank=True,
        help_text=_("Short name as the sources use it, such as 市发改局."),
    )
    other_names = Text(
        _("other names"),
        max_length=500,
        null=True,
        blank=True,
        help_text=_(
            "Other names that sources use, separated by 、; an import recognises the organization by them."
        ),
    )
    name_en = Text(
        _("English name"),
        max_length=200,
        null=True,
        blank=True,
        help_text=_("English rendering by the editors of this record."),
    )
    classification = Text(
        _("classification"), choices=Classification.choices, help_text=_("Kind of organization.")
    )
    area = models.ForeignKey(
        "hearings.Area",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organizations",
        verbose_name=_("area"),
        help_text=_("Division that it is responsible for, or in which it is based."),
    )
    parent = MergeableKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("parent"),
        help_text=_("Organization that it belongs to; null if none is on record."),
    )

    objects = OrganizationQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["id"]
        indexes = [*Record.Meta.indexes, models.Index(fields=["name", "id"], name="organization_name")]

    def __str__(self) -> str:
        return self.name

    def wanted_id(self) -> str:
        """Take the English name, or the Chinese one behind the id of its area: jieyang-shang-wu-ju for 揭阳市商务局."""
        if self.name_en or self.area is None:
            return slug(self.name_en or self.name)
        words = self.name.removeprefix(self.area.name)
        return "-".join(filter(None, [self.area_id, slug(LEVEL.sub("", words))]))
