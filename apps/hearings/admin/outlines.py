"""The outline of an answer: shown as a nested list, edited as lines of a level, a marker, and the first and last words."""

import json
import re
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..spans import Span, shorten
from .exact import unix

LINE = re.compile(r"\s*(\d{1,2})\s+(\S+)(?:\s+(\S.*?))?\s*")
GAP = "……"
WHOLE, FIRST, LAST = 48, 20, 14
"""Characters of words that a line holds whole, and of those that it holds otherwise."""
SAID = 40


class Line(NamedTuple):
    """One line as typed: which it is, the level, the marker, and the words after that."""

    number: int
    level: int
    marker: str
    words: str

    def __str__(self) -> str:
        return f"{self.level} {self.marker} {self.words}".strip()


class OutlineField(forms.CharField):
    """Reads the lines of an outline; `placed` finds their words once it is known where the answer stands."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        widget = forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField", "spellcheck": "false"})
        super().__init__(**{**kwargs, "widget": widget, "help_text": HELP})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(str, lines_of(value))) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        typed = unix(super().to_python(value) or "").split("\n")
        return [_read(number, line) for number, line in enumerate(typed, 1) if line.strip()]

    def validate(self, value: Any) -> None:
        """No line is no outline, which is an outline, too."""

    def run_validators(self, value: Any) -> None:
        super().run_validators("\n".join(map(str, value)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        typed = [line.strip() for line in unix(data or "").split("\n") if line.strip()]
        return typed != list(map(str, lines_of(initial or [])))


HELP = gettext_lazy(
    "A line for each point: its level, its marker, and its words, such as “1 一、 加强电商……产业园。”. Of long words write "
    "the first and the last, with …… between them."
)


def _read(number: int, line: str) -> Line:
    found = LINE.fullmatch(line)
    if found is None or int(found[1]) < 1:
        message = _(
            "Line %(line)s: found “%(found)s”; expected a level, a marker and words, such as “1 一、 加强电商……产业园。”."
        )
        raise ValidationError(message % {"line": number, "found": shorten(line, SAID)})
    return Line(number, int(found[1]), found[2], " ".join((found[3] or "").split()))


def lines_of(points: Any, level: int = 1) -> list[Line]:
    """Write points as lines, those of a point after it."""
    found: list[Line] = []
    for point in points if isinstance(points, list) else []:
        if isinstance(point, dict):
            marker, text = str(point.get("marker", "")), str(point.get("text", ""))
            words = " ".join(text.removeprefix(marker).split())
            if len(words) > WHOLE:
                words = f"{words[:FIRST].rstrip()}{GAP}{words[-LAST:].lstrip()}"
            found += [Line(0, level, marker, words), *lines_of(point.get("points"), level + 1)]
    return found


def placed(lines: list[Line], within: Span, stored: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Make an outline of lines: those that are as they were stay where they stand, the others stand where their words do.

    Errors: ValidationError for a level without one above it, and for words that do not stand there once.
    """
    known: dict[str, list[tuple[int, int]]] = {}
    for was, place in zip(map(str, lines_of(stored)), _places(stored), strict=True):
        known.setdefault(was, []).append(place)
    outline: list[dict[str, Any]] = []
    around: list[dict[str, Any]] = []  # the point on each level within which the next one may stand
    for line in lines:
        if line.level > len(around) + 1:
            message = _("Line %(line)s: found level %(found)s; expected at most %(most)s.")
            told = {"line": line.number, "found": line.level, "most": len(around) + 1}
            raise ValidationError(message % told)
        siblings = around[line.level - 2]["points"] if line.level > 1 else outline
        outer = around[line.level - 2] if line.level > 1 else {"start": within.start, "end": within.end}
        same = known.get(str(line))
        after = siblings[-1]["end"] if siblings else outer["start"]
        start, end = same.pop(0) if same else _find(line, within.edition.text, after, outer["end"])
        point = {
            "marker": line.marker,
            "level": line.level,
            "source": within.edition.source_id,
            "start": start,
            "end": end,
            "text": within.edition.text[start:end],
            "points": [],
        }
        siblings.append(point)
        around = [*around[: line.level - 1], point]
    return outline


def _places(points: list[dict[str, Any]]) -> list[tuple[int, int]]:
    return [
        place for point in points for place in [(point["start"], point["end"]), *_places(point["points"])]
    ]


def _find(line: Line, text: str, start: int, end: int) -> tuple[int, int]:
    first, gap, last = line.words.partition(GAP)
    begin = re.compile(rf"{re.escape(line.marker)}\s*{_loose(first)}")
    found = list(begin.finditer(text, start, end))
    told = {"line": line.number, "found": shorten(str(line), SAID), "times": len(found)}
    if len(found) > 1:
        message = _(
            "Line %(line)s: these words stand there %(times)s times; write more of them: “%(found)s”."
        )
        raise ValidationError(message % told)
    close = re.compile(_loose(last)).search(text, found[0].end(), end) if found and gap and last else None
    if not found or (gap and close is None):
        message = _("Line %(line)s: the answer has no such words after the point before: “%(found)s”.")
        raise ValidationError(message % told)
    return found[0].start(), (close or found[0]).end()


def _loose(words: str) -> str:
    """Let a blank stand for whatever white space the text has."""
    return r"\s+".join(map(re.escape, words.split()))


def words_of(points: Any) -> str:
    """Write the lines of points; of what is no list of points, as it was sent."""
    if isinstance(points, str):
        try:
            points = json.loads(points)
        except (RecursionError, ValueError):
            return points
    return "\n".join(map(str, lines_of(points)))


def shown(points: list[dict[str, Any]]) -> str:
    """Show points as a nested list, each with its marker, its shortened words and its offsets."""
    if not points:
        return _("no numbered points")
    items = format_html_join(
        "",
        '<li><b>{}</b> {} <span class="where">{}–{}</span>{}</li>',
        (
            (
                point["marker"],
                shorten(point["text"].removeprefix(point["marker"]), 80),
                point["start"],
                point["end"],
                shown(point["points"]) if point["points"] else "",
            )
            for point in points
        ),
    )
    return format_html('<ol class="outline">{}</ol>', items)
