"""Filters of the lists of quoted records."""

from apps.api.rows.quoted import CURRENT, EARLIER

from .filters import Choice, Filters, Id, one_or_many


class QuotedFilters(Filters):
    """The filters of every list of records that quote a source."""

    edition, edition__in = one_or_many(
        Id, "edition", help_text="Records that quote this edition of a document."
    )
    quoted_from = Choice(
        "quoted_from", [CURRENT, EARLIER], help_text="Whether the words stand in the current edition."
    )
