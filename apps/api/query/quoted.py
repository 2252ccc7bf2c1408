"""Filters of the lists of quoted records."""

from typing import Any

from django.db.models import Exists, OuterRef, Q

from apps.api.rows.quoted import CURRENT, EARLIER
from apps.hearings.hints import TESTS
from apps.hearings.models import Edition

from .filters import Computed, Filters, Id, one_or_many


class QuotedFrom(Computed):
    """Whether the words stand in the current edition of their source."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("quoted_from", [CURRENT, EARLIER], **kwargs)

    def condition(self, value: str) -> Q:
        """Test each row where many match, else list the few editions that have a later one."""
        if self.likelihood in TESTS:
            superseded = Q(Exists(Edition.objects.superseded().filter(pk=OuterRef("edition"))))
        else:
            several = Edition.objects.filter(number__gt=1).values("source")
            earlier = Edition.objects.filter(source__in=several).superseded()
            superseded = Q(edition__in=earlier.order_by().values("pk"))
        return superseded if value == EARLIER else Q(edition__isnull=False) & ~superseded


class QuotedFilters(Filters):
    """The filters of every list of records that quote a source."""

    edition, edition__in, edition__not = one_or_many(
        Id, "edition", help_text="Records that quote this edition of a document."
    )
    quoted_from = QuotedFrom(help_text="Whether the words stand in the current edition.")
