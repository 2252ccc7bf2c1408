"""The picture of a chart: its title, the legend, the shapes, and under them what a reader must know of them."""

from typing import NamedTuple

from django.http import HttpRequest

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE
from apps.website.charts.shown import Shown
from apps.website.language import path_of

from .drawing import draw
from .lines import lines_of, set_lines, width_of

WIDTH, EDGE = 720, 32
TITLE, SMALL, LEGEND = 20, 12, 14
SAMPLE = 38
"""Pixels of a sample of the legend, and of the gap after it."""


class Sample(NamedTuple):
    """A line of the legend: the style of its sample, its words, and where it begins, in pixels."""

    style: str
    label: str
    x: float


def picture_of_chart(request: HttpRequest, shown: Shown) -> bytes:
    """Draw a chart as PNG.

    Errors: NoFont where Chinese characters would be boxes.
    """
    inner, drawn = WIDTH - 2 * EDGE, shown.drawn
    title = set_lines(lines_of(str(shown.chart.table.title), inner / TITLE, 2), EDGE + TITLE, TITLE)
    legend = title[-1].y + 18
    shapes = legend + (34 if drawn.keys else 8)
    words = [
        *lines_of(shown.caption, inner / SMALL, 4),
        *lines_of(f"{absolute(request, path_of(shown.chart.path))}{shown.query} {LICENCE}", inner / SMALL, 3),
    ]
    notes = set_lines(words, shapes + drawn.height + 30, SMALL)
    context = {
        "width": WIDTH,
        "height": notes[-1].y + EDGE,
        "edge": EDGE,
        "inner": inner,
        "title": title,
        "legend": legend,
        "samples": _samples(shown),
        "shapes_at": shapes,
        "shown": shown,
        "notes": notes,
    }
    return draw("website/pictures/chart.svg", context)


def _samples(shown: Shown) -> list[Sample]:
    samples: list[Sample] = []
    x = 0.0
    for key in shown.drawn.keys:
        samples.append(Sample(key.style, key.label, x))
        x += SAMPLE + width_of(key.label) * LEGEND + 20
    return samples
