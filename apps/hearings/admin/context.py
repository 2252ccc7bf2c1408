"""Display of records and their words: as a link, and within the text around them."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..models.base import Record
from ..spans import Span, shorten

AROUND = 80
WHOLE = 300  # longer words are shortened when they are shown in their context


def change_url(record: Record) -> str:
    """Return the address of a record's change page."""
    return reverse(f"{admin.site.name}:hearings_{record._meta.model_name}_change", args=[record.pk])


def link(record: Record, text: object = None) -> SafeString:
    """Link to a record's change page."""
    return format_html('<a href="{}">{}</a>', change_url(record), text or shorten(str(record), 60))


def excerpt(text: str, start: int, end: int, around: int = AROUND) -> SafeString:
    """Show part of a text marked, with some characters before and after it."""
    before, after = max(0, start - around), min(len(text), end + around)
    return format_html(
        "{}{}<mark>{}</mark>{}{}",
        "…" if before else "",
        text[before:start],
        shorten(text[start:end], WHOLE),
        text[end:after],
        "…" if after < len(text) else "",
    )


def in_context(record: Span) -> SafeString:
    """Show the words of a record marked in the text around them, with their offsets and a link to the edition of the source."""
    return format_html(
        '<div class="quoted">{}</div><p class="where">{}</p>',
        excerpt(record.edition.text, record.start, record.end),
        format_html(
            _("Characters {} to {} of {}"), record.start, record.end, link(record.edition, record.edition_id)
        ),
    )
