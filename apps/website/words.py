"""Words with marks: a text and spans over it become HTML that keeps every character of the text."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from apps.exports.segments import Run, runs_of

GAP = re.compile(r"(?:\|? {3,}\|?)+| *\n\s*")
"""The separator of paragraphs in a text that lost its line ends; a bar is the edge of a table cell."""


class Mark(NamedTuple):
    """A span to mark: half-open offsets in code points, the public id, and its CSS classes and title."""

    start: int
    end: int
    id: str
    style: str
    title: str = ""


def marked_html(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> list[SafeString]:
    """Write a text, or a part of it, as the HTML of its paragraphs, in which each mark is an element with its id.

    Marks may nest and overlap. An overlapping mark is closed and opened again; only its first element has the id.
    """
    end = len(text) if end is None else end
    marks = [_clip(mark, start, end) for mark in marks]
    gaps = GAP.finditer(text, start, end)
    breaks = {gap.end() for gap in gaps if gap.start() > start and gap.end() < end}
    page = _Page()
    for run in runs_of(marks, start, end, breaks):
        page.move(run, new_paragraph=run.start in breaks)
        page.points(run.start, marks)
        page.write(escape(text[run.start : run.end]))
    page.move(Run(end, end, [], 0), new_paragraph=False)
    page.points(end, marks)
    return [mark_safe("".join(paragraph)) for paragraph in page.paragraphs]  # noqa: S308


def _clip(mark: Mark, start: int, end: int) -> Mark:
    clipped = min(max(mark.start, start), end)
    return mark._replace(start=clipped, end=max(clipped, min(mark.end, end)))


class _Page:
    """The paragraphs written so far, and the marks that are open."""

    def __init__(self) -> None:
        self.paragraphs: list[list[str]] = [[]]
        self.open: list[Mark] = []
        self.named: set[str] = set()

    def write(self, html: str) -> None:
        self.paragraphs[-1].append(html)

    def move(self, run: Run[Mark], *, new_paragraph: bool) -> None:
        """Close the marks that end here and open those that begin."""
        for mark in reversed(self.open[run.kept :]):
            if mark.end <= run.start:
                self.write(format_html('<a class="link" href="#{0}" aria-label="{0}"></a>', mark.id))
            self.write("</span>")
        if new_paragraph:
            self.paragraphs.append([])
        for mark in run.marks[run.kept :]:
            self.write(self._opening(mark))
        self.open = run.marks

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
