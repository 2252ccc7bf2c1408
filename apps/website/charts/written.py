"""The bars and the numbers of a chart as HTML, joined from strings; a template costs several times as much."""

import re
from collections.abc import Iterable
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.website.language import lang_attribute

from .chart import Drawn, Numbers

NUMBER = re.compile(r"(?<![#&\w])\d[\d,.]*\d")
WHOLE = r'<span class="whole">\g<0></span>'


def bars(shapes: Iterable[Any], id: str) -> SafeString:
    """Write the bars of `kinds.by_kind`; `id` begins the names of their patterns."""
    return mark_safe("".join([_bar(bar, id) for bar in shapes]))  # noqa: S308


def _bar(bar: Any, id: str) -> str:
    parts = [
        f'<rect {_fill(part.kind, id)} x="{part.left}" y="{bar.bar}" width="{part.width}" height="13"/>'
        for part in bar.segments
    ]
    return (
        f'<text y="{bar.text}"{lang_attribute(bar.name)}>{escape(bar.name)}</text>'
        f'<text class="val" x="100%" y="{bar.text}" text-anchor="end">{escape(bar.told)}</text>{"".join(parts)}\n'
    )


def _fill(kind: str, id: str) -> str:
    return 'class="c-pledge"' if kind == "pledge" else f'class="b-{kind}" fill="url(#{id}-{kind})"'


def numbers(drawn: Drawn, blank: bool = False) -> SafeString:
    """Write the table of a chart; `blank` opens its links in a window of their own."""
    style, target = (
        ("numbers in-words" if drawn.in_words else "numbers"),
        (' target="_blank" rel="noopener"' if blank else ""),
    )
    headings = "".join([f'<th scope="col">{escape(capfirst(str(each)))}</th>' for each in drawn.headings])
    rows = "".join([_row(row, drawn.in_words, target) for row in drawn.rows])
    return mark_safe(  # noqa: S308
        f'<table class="{style}"><caption>{_("The numbers of the chart")}</caption>'
        f"<thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(row: Numbers, in_words: bool, target: str) -> str:
    cells = "".join([_words(cell) if in_words else f"<td>{cell}</td>" for cell in row.cells])
    link = f'<a href="{escape(row.address)}"{target}>{escape(row.name)}</a>'
    return f'<tr><th scope="row"{lang_attribute(row.name)}>{link}</th>{cells}</tr>'


def _words(cell: object) -> str:
    """Write a cell of words, in which no number breaks at the end of a line."""
    return f"<td{lang_attribute(cell)}>{NUMBER.sub(WHOLE, escape(str(cell)))}</td>"
