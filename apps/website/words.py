"""Words with marks: a text and spans over it become HTML that keeps every character of the text."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from apps.exports.segments import runs_of

UNSAFE = re.compile("[&<>\"']")
GAP = re.compile(r"(?:\|? {3,}\|?)+| *\n\s*")
"""The separator of paragraphs in a text that lost its line ends; a bar is the edge of a table cell."""
escaped = lru_cache(maxsize=1000)(escape)
"""Escapes names and titles, of which a page repeats a few many times."""
SIGNS = re.compile("[。；，、：？！;,:?!”’）)》]*")
"""The signs that follow a clause, before which no card is put."""


class Mark(NamedTuple):
    """A span to mark: half-open offsets in code points, the public id, and its CSS classes and title.

    A mark with an address is a link, and its card follows it.
    """

    start: int
    end: int
    id: str
    style: str
    title: str = ""
    href: str = ""
    card: str = ""


class Paragraph(NamedTuple):
    """The HTML of a paragraph, and the depth of the point of an outline that it belongs to."""

    html: SafeString
    level: int


def marked_html(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> list[SafeString]:
    """Write a text, or a part of it, as the HTML of its paragraphs, in which each mark is an element with its id.

    Marks may nest and overlap. An overlapping mark is closed and opened again; only its first element has the id.
    """
    return [paragraph.html for paragraph in paragraphs(text, marks, start, end)]


def paragraphs(
    text: str,
    marks: Iterable[Mark],
    start: int = 0,
    end: int | None = None,
    levels: Mapping[int, int] | None = None,
) -> list[Paragraph]:
    """Write the same with the levels of an outline: the offsets where a paragraph begins, each with its depth."""
    end = len(text) if end is None else end
    marks = [_clip(mark, start, end) for mark in marks]
    breaks = {gap.end() for gap in GAP.finditer(text, start, end) if gap.start() > start and gap.end() < end}
    depths = {at: level for at, level in (levels or {}).items() if start <= at < end}
    breaks.update(at for at in depths if at > start)
    page = _Page(depths.get(start, 0))
    bare = [mark for mark in marks if mark.start == mark.end]
    for run in runs_of(marks, start, end, breaks):
        shown = _links_apart(run.marks) if len(run.marks) > 1 else run.marks
        if page.marks != shown:
            page.close(shown)
        if run.start in breaks:
            page.begin(depths.get(run.start, page.level))
        if bare or shown is not run.marks:
            unshown = (mark for mark in run.marks if mark.start == run.start and mark not in shown)
            page.points([*(mark for mark in bare if mark.start == run.start), *unshown])
        if page.marks != shown:
            page.open(shown)
        page.write(text[run.start : run.end])
    page.close([])
    page.points(mark for mark in bare if mark.start == end)
    page.put("")
    return [Paragraph(mark_safe("".join(html)), level) for level, html in page.paragraphs]  # noqa: S308


def _clip(mark: Mark, start: int, end: int) -> Mark:
    if start <= mark.start <= mark.end <= end:
        return mark
    clipped = min(max(mark.start, start), end)
    return mark._replace(start=clipped, end=max(clipped, min(mark.end, end)))


def _links_apart(marks: list[Mark]) -> list[Mark]:
    """Leave out all links but the innermost, for a link holds no other."""
    links = [mark for mark in marks if mark.href]
    return [mark for mark in marks if not mark.href or mark is links[-1]] if len(links) > 1 else marks


class _Page:
    """The paragraphs written so far, the marks that are open, and the card that waits for the end of a clause."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.html: list[str] = []
        self.paragraphs = [(level, self.html)]
        self.marks: list[Mark] = []
        self.named: set[str] = set()
        self.carded: set[str] = set()
        self.card = ""

    def put(self, html: str) -> None:
        """Write HTML, after the card that waits."""
        self.html.append(self.card + html if self.card else html)
        self.card = ""

    def begin(self, level: int) -> None:
        """Begin a paragraph, in which all marks are opened again."""
        self.close([])
        self.put("")
        self.level, self.html = level, []
        self.paragraphs.append((level, self.html))

    def write(self, text: str) -> None:
        """Write words; the card of the mark before them follows the signs with which they begin."""
        if self.card:
            if signs := SIGNS.match(text):
                self.html.append(signs[0])
                text = text[signs.end() :]
            self.put("")
        html = escape(text) if UNSAFE.search(text) else text
        self.html.append(GAP.sub(_hidden, html) if "|" in html else html)

    def close(self, marks: list[Mark]) -> None:
        """Close the open marks that are not among the first of these."""
        kept = 0
        for old, new in zip(self.marks, marks, strict=False):
            if old is not new:
                break
            kept += 1
        for mark in reversed(self.marks[kept:]):
            self.put("</a>" if mark.href else "</span>")
            if mark.card and mark.id not in self.carded:
                self.carded.add(mark.id)
                self.card = mark.card
        del self.marks[kept:]

    def open(self, marks: list[Mark]) -> None:
        """Open the marks that begin here."""
        for mark in marks[len(self.marks) :]:
            self.put(self._opening(mark))
            self.marks.append(mark)

    def points(self, marks: Iterable[Mark]) -> None:
        """Write the marks that have no words to themselves, so that links to them still work."""
        for mark in marks:
            if mark.card:
                self.close([])  # a link holds no card
            self.put(self._opening(mark._replace(href="")) + "</span>")
            self.carded.add(mark.id)
            self.card = mark.card

    def _opening(self, mark: Mark) -> str:
        id = "" if mark.id in self.named else f' id="{mark.id}"'
        self.named.add(mark.id)
        title = f' title="{escaped(mark.title)}"' if mark.title else ""
        tag, href = ("a", f' href="{mark.href}"') if mark.href else ("span", "")
        return f'<{tag}{id} class="{mark.style}"{href}{title}>'


def _hidden(gap: re.Match[str]) -> str:
    """Hide the bars between paragraphs; the spaces there collapse."""
    return f'<span class="gap">{gap[0]}</span>' if "|" in gap[0] else gap[0]
