"""The outline of an answer: shown as a nested list, edited as lines of a level, a marker, and the first and last words."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..carrying import Carrier
from ..editions import flat
from ..models import Answer
from ..spans import shorten
from .exact import unix

MOST_DIGITS = 2
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
        super().__init__(**{**kwargs, "widget": widget, "help_text": HELP, "show_hidden_initial": False})

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
        typed = [" ".join(line.split()) for line in unix(data or "").split("\n") if line.strip()]
        return typed != list(map(str, lines_of(initial or [])))


HELP = gettext_lazy(
    "A line for each point: its level, its marker, and its words, such as “1 一、 加强电商……产业园。”. Of long words write "
    "the first and the last, with …… between them."
)


def _read(number: int, line: str) -> Line:
    level, marker, words = [*line.split(None, 2), "", ""][:3]
    if not (level.isdecimal() and len(level) <= MOST_DIGITS and int(level) and marker):
        message = _(
            "Line %(line)s: found “%(found)s”; expected a level, a marker and words, such as “1 一、 加强电商……产业园。”."
        )
        raise ValidationError(message % {"line": number, "found": shorten(line, SAID)})
    return Line(number, int(level), marker, " ".join(words.split()))


def lines_of(points: Any) -> list[Line]:
    """Write points as lines, those of a point after it; long words are shortened where their ends tell them apart."""
    whole = list(_whole(points))
    short = [line._replace(words=_ends(line.words)) for line in whole]
    times = Counter(short)
    return [one if times[one] == 1 else line for one, line in zip(short, whole, strict=True)]


def _whole(points: Any, level: int = 1) -> Iterator[Line]:
    for point in points if isinstance(points, list) else []:
        if isinstance(point, dict):
            marker, text = str(point.get("marker", "")), str(point.get("text", ""))
            words = " ".join(text.removeprefix(marker).split())
            yield Line(0, level, "".join(marker.split()), words)  # a blank ends the marker of a line
            yield from _whole(point.get("points"), level + 1)


def _ends(words: str) -> str:
    return words if len(words) <= WHOLE else f"{words[:FIRST].rstrip()}{GAP}{words[-LAST:].lstrip()}"


def placed(lines: list[Line], within: Answer, stored: Answer) -> list[dict[str, Any]]:
    """Make an outline of lines: those that are as they were keep their points, the others stand where their words do.

    Errors: ValidationError for a level without one above it, and for words that do not stand there once.
    """
    kept = _kept(lines, within, stored)
    outline: list[dict[str, Any]] = []
    around: list[dict[str, Any]] = []  # the point on each level within which the next one may stand
    for at, line in enumerate(lines):
        if line.level > len(around) + 1:
            message = _("Line %(line)s: found level %(found)s; expected at most %(most)s.")
            told = {"line": line.number, "found": line.level, "most": len(around) + 1}
            raise ValidationError(message % told)
        siblings = around[line.level - 2]["points"] if line.level > 1 else outline
        outer = around[line.level - 2] if line.level > 1 else {"start": within.start, "end": within.end}
        after = siblings[-1]["end"] if siblings else outer["start"]
        text = within.edition.text
        marker, start, end = kept.get(at) or _find(line, text, after, outer["end"])
        point = {
            "marker": marker,
            "level": line.level,
            "source": within.edition.source_id,
            "start": start,
            "end": end,
            "text": text[start:end],
            "points": [],
        }
        siblings.append(point)
        around = [*around[: line.level - 1], point]
    return outline


def _kept(lines: list[Line], within: Answer, stored: Answer) -> dict[int, tuple[str, int, int]]:
    """Give the marker and the place of the points whose lines are as they were, by the numbers of the lines.

    On another edition, a point keeps its words where every sentence that it touches is unchanged.
    """
    points = list(flat(stored.outline))
    before, now = list(map(str, lines_of(stored.outline))), list(map(str, lines))
    moves = stored.edition_id != within.edition_id
    carrier = Carrier(stored.text, within.text) if moves else None
    found = {}
    for old, new, size in SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks():
        for at in range(size):
            point = points[old + at]
            place: Any = point["start"], point["end"]
            if carrier:
                place = carrier.place(point["start"] - stored.start, point["end"] - stored.start)
                place = place and (place[0] + within.start, place[1] + within.start)
            if place:
                found[new + at] = (point["marker"], *place)
    return found


def _find(line: Line, text: str, start: int, end: int) -> tuple[str, int, int]:
    """Find the words of a line in a part of a text: the marker as it stands there, and the place."""
    first, gap, last = line.words.partition(GAP)
    marker = r"\s*".join(map(re.escape, line.marker))
    begun = _once(line, rf"({marker})\s*{_loose(first)}", text, start, end)
    ended = _once(line, _loose(last), text, begun.end(), end) if gap else begun
    return begun[1], begun.start(), ended.end()


def _once(line: Line, words: str, text: str, start: int, end: int) -> re.Match[str]:
    pattern = re.compile(words)
    found = list(pattern.finditer(text, start, end)) if words else []
    told = {"line": line.number, "found": shorten(str(line), SAID), "times": max(len(found), 2)}
    if not found:
        message = _("Line %(line)s: the answer has no such words after the point before: “%(found)s”.")
        raise ValidationError(message % told)
    if pattern.search(text, found[0].start() + 1, end):
        message = _(
            "Line %(line)s: these words stand there %(times)s times; write more of them: “%(found)s”."
        )
        raise ValidationError(message % told)
    return found[0]


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
