"""Display of records and their words: as a link, and within the text around them."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from ..spans import shorten

AROUND = 80
WHOLE = 300  # characters up to which words are shown whole in their context


def change_url(record) -> str:
    """Give the address of the change page of a record."""
    return reverse(f"{admin.site.name}:hearings_{record._meta.model_name}_change", args=[record.pk])


def link(record, text=None):
    """Link to the change page of a record."""
    return format_html('<a href="{}">{}</a>', change_url(record), text or shorten(str(record), 60))


def marked(text, start, end, around=AROUND):
    """Show a stretch of text marked, with some characters before and after it."""
    before, after = max(0, start - around), min(len(text), end + around)
    return format_html(
        "{}{}<mark>{}</mark>{}{}",
        "…" if before else "",
        text[before:start],
        shorten(text[start:end], WHOLE),
        text[end:after],
        "…" if after < len(text) else "",
    )


def in_context(record):
    """Show the words of a record marked in the text around them, and say where that is."""
    return format_html(
        '<div class="quoted">{}</div><p class="where">{}</p>',
        marked(record.source.text, record.start, record.end),
        format_html(
            _("Characters {} to {} of {}"), record.start, record.end, link(record.source, record.source_id)
        ),
    )
