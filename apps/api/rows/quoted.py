"""Rows of quoted records: each says whether its words stand in the current edition of their source."""

from typing import Any

from django.db.models import Case, Exists, OuterRef, QuerySet, TextField, Value, When
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.hearings.models import Edition

from .columns import Row

CURRENT, EARLIER = "current_edition", "earlier_edition"
QUOTED_FROM = [
    (CURRENT, _("quoted from the current edition")),
    (EARLIER, _("quoted from an earlier edition")),
]


def quoted_from(**kwargs: Any) -> serializers.ChoiceField:
    """Make the column that says whether the words stand in the current edition."""
    return serializers.ChoiceField(
        QUOTED_FROM,
        label=_("quoted from"),
        read_only=True,
        help_text=_(
            "Whether the words stand in the current edition of the source: earlier_edition says that they are quoted from an "
            "earlier one, because they or the words around them have changed since."
        ),
        **kwargs,
    )


class QuotedRow(Row):
    """A row of a record that quotes a source."""

    quoted_from = quoted_from()

    @classmethod
    def page_path(cls, record: dict[str, Any]) -> str:
        """Lead to the words on the page of their hearing."""
        return f"/hearings/{record['hearing']}/#{record['id']}"

    def get_extra_kwargs(self) -> dict[str, Any]:
        """Say what `source` means here; the model field at the end of its path tells of the text of an edition."""
        return {
            "source": {"help_text": _("Source whose text holds the words.")},
            **super().get_extra_kwargs(),
        }

    @classmethod
    def with_columns(cls, queryset: QuerySet[Any]) -> QuerySet[Any]:
        standing = Case(
            When(edition__isnull=True, then=None),
            When(Exists(Edition.objects.superseded().filter(pk=OuterRef("edition"))), then=Value(EARLIER)),
            default=Value(CURRENT),
            output_field=TextField(),
        )
        return super().with_columns(queryset).annotate(quoted_from=standing)
