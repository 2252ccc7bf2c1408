"""The numbered points of an answer: {marker, level, source, start, end, text, points}, nested as printed."""

from collections.abc import Iterable
from typing import Any, Protocol

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .spans import refuse_wrong_words


class Quoted(Protocol):
    """The edition of a source that an outline quotes."""

    @property
    def source_id(self) -> str: ...

    @property
    def text(self) -> str: ...


DEEPEST = 20  # levels; printed texts have five or six
KEYS = {"marker": str, "level": int, "source": str, "start": int, "end": int, "text": str, "points": list}


def refuse_wrong_outline(points: Any, edition: Quoted, start: int, end: int, level: int = 1) -> None:
    """Refuse points that are malformed, out of order, outside their parent, or not in the source."""
    if not isinstance(points, list):
        raise ValidationError({"outline": _("An outline is a list of points.")})
    if points and level > DEEPEST:
        raise ValidationError({"outline": _("An outline has at most %(most)s levels.") % {"most": DEEPEST}})
    at = start
    for point in points:
        _refuse_malformed(point, edition, level)
        refuse_wrong_words(edition.text, point["start"], point["end"], point["text"], "outline")
        if point["start"] < at or point["end"] > end or not point["text"].startswith(point["marker"]):
            raise ValidationError(
                {
                    "outline": _("Point %(marker)s (characters %(start)s to %(end)s) is out of place.")
                    % {key: point[key] for key in ("marker", "start", "end")}
                }
            )
        refuse_wrong_outline(point["points"], edition, point["start"], point["end"], level + 1)
        at = point["end"]


def _refuse_malformed(point: Any, edition: Quoted, level: int) -> None:
    if not isinstance(point, dict) or set(point) != set(KEYS):
        raise ValidationError({"outline": _("A point has exactly: %(keys)s.") % {"keys": ", ".join(KEYS)}})
    wrong = [key for key, kind in KEYS.items() if type(point[key]) is not kind]
    if wrong or point["level"] != level or point["source"] != edition.source_id:
        raise ValidationError(
            {"outline": _("A point is malformed: %(keys)s.") % {"keys": ", ".join(wrong) or "level, source"}}
        )


def count_points(points: Iterable[dict[str, Any]]) -> list[int]:
    """Count the points of an outline level by level."""
    counts: list[int] = []
    for point in points:
        below = count_points(point["points"])
        for depth, number in enumerate([1, *below]):
            if depth == len(counts):
                counts.append(0)
            counts[depth] += number
    return counts
