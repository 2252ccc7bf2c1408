"""The points of an answer as paragraphs: where each begins, and how deep it stands."""

import re
from collections.abc import Iterable
from typing import Any

SPACE = re.compile(r"[\s|]*")
ENDS = "。；！？;!?.…”’」』）)"
"""Signs with which a sentence, or a part of a list, can end."""


def levels_of(outline: Iterable[dict[str, Any]], text: str, end: int) -> dict[int, int]:
    """Map the offsets where paragraphs begin to the depth of their point; words after the last point have none.

    The rest of a sentence in which a point ends stays in the paragraph of the point.
    """
    levels: dict[int, int] = {}
    _add(levels, outline, text, end, 0)
    return levels


def _add(levels: dict[int, int], points: Iterable[dict[str, Any]], text: str, end: int, level: int) -> None:
    for point in points:
        levels[point["start"]] = point["level"]
        _add(levels, point["points"], text, point["end"], point["level"])
        after = SPACE.match(text, point["end"])
        if after and after.end() < end and (after[0] or text[point["end"] - 1] in ENDS):
            levels[after.end()] = level  # the next point, if it begins here, says its own
