"""Words with marks: a text and spans over it become HTML that keeps every character of the text."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

GAP = re.compile(r"(?:\|? {3,}\|?)+| *\n\s*")
"""The separator of paragraphs in a text that lost its line ends; a bar is the edge of a table cell."""


class Mark(NamedTuple):
    """A span to mark: half-open offsets in code points, the public id, and its CSS classes and title."""

    start: int
    end: int
    id: str
    style: str
    title: str = ""


def marked(text: str, marks: Iterable[Mark]) -> list[SafeString]:
    """Write a text as the HTML of its paragraphs, in which each mark is an element with its id.

    Marks may nest and overlap. An overlapping mark is closed and opened again; only its first element has the id.
    """
    marks = sorted((_clip(mark, len(text)) for mark in marks), key=lambda m: (m.start, -m.end, m.id))
    breaks = {gap.end() for gap in GAP.finditer(text) if gap.start() > 0 and gap.end() < len(text)}
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    page = _Page()
    for at, until in pairwise(sorted({0, len(text), *breaks, *edges})):
        page.move(at, [m for m in marks if m.start <= at and until <= m.end], at in breaks)
        page.points(at, marks)
        page.write(escape(text[at:until]))
    page.move(len(text), [], False)
    page.points(len(text), marks)
    return [mark_safe("".join(paragraph)) for paragraph in page.paragraphs]  # noqa: S308


def _clip(mark: Mark, length: int) -> Mark:
    start = min(max(mark.start, 0), length)
    return mark._replace(start=start, end=max(start, min(mark.end, length)))


class _Page:
    """The paragraphs written so far, and the marks that are open."""

    def __init__(self) -> None:
        self.paragraphs: list[list[str]] = [[]]
        self.open: list[Mark] = []
        self.named: set[str] = set()

    def write(self, html: str) -> None:
        self.paragraphs[-1].append(html)

    def move(self, at: int, wanted: list[Mark], new_paragraph: bool) -> None:
        """Close the marks that end here and open those that begin; a new paragraph opens all of them again."""
        keep = 0
        while not new_paragraph and keep < min(len(self.open), len(wanted)):
            if self.open[keep] != wanted[keep]:
                break
            keep += 1
        for mark in reversed(self.open[keep:]):
            if mark.end <= at:
                self.write(format_html('<a class="link" href="#{0}" aria-label="{0}"></a>', mark.id))
            self.write("</span>")
        if new_paragraph:
            self.paragraphs.append([])
        for mark in wanted[keep:]:
            self.write(self._opening(mark))
        self.open = wanted

    def points(self, at: int, marks: Iterable[Mark]) -> None:
        """Write the marks without words, so that links to them still work."""
        for mark in marks:
            if mark.start == mark.end == at:
                self.write(self._opening(mark) + "</span>")

    def _opening(self, mark: Mark) -> SafeString:
        if mark.id in self.named:
            return format_html('<span class="{}" title="{}">', mark.style, mark.title)
        self.named.add(mark.id)
        return format_html('<span id="{}" class="{}" title="{}">', mark.id, mark.style, mark.title)
