"""The outline of an answer: shown as a nested list, edited as JSON."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from ..spans import Span, occurrences, shorten


class OutlineField(forms.JSONField):
    """A JSON field that also refuses values that cannot be encoded or are nested too deeply."""

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return []
        try:
            return _encodable(super().to_python(value))
        except (RecursionError, ValueError):
            raise ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            ) from None

    def bound_data(self, data: Any, initial: Any) -> Any:
        try:
            return _encodable(super().bound_data(data, initial))
        except (RecursionError, ValueError):
            return InvalidJSONInput(data)

    def prepare_value(self, value: Any) -> str:
        if isinstance(value, InvalidJSONInput):
            return value
        return json.dumps(value, ensure_ascii=False, indent=1)


def _encodable(value: Any) -> Any:
    """Return a value unchanged.

    Errors: UnicodeEncodeError for half a surrogate pair, which JSON can escape but UTF-8 cannot encode.
    """
    json.dumps(value, ensure_ascii=False).encode()
    return value


def place(points: list[Any], within: Span, start: int | None = None, end: int | None = None) -> None:
    """Find the place of points in an answer that moves to another edition; one without a single place keeps its own.

    The model then refuses that, as it refuses what is no point.
    """
    start, end = within.start if start is None else start, within.end if end is None else end
    for point in points:
        words = point.get("text") if isinstance(point, dict) else None
        if not isinstance(words, str):
            continue
        found = occurrences(within.edition.text, words, start, end)
        if len(found) == 1:
            point.update(start=found[0], end=found[0] + len(words))
            if isinstance(point.get("points"), list):
                place(point["points"], within, point["start"], point["end"])


def words_of(points: Any) -> str:
    """Write the words of points, one a line; of what is no list of points, as it was sent."""
    if isinstance(points, str):
        try:
            points = json.loads(points)
        except (RecursionError, ValueError):
            return points
    if not isinstance(points, list):
        return ""
    found = [point for point in points if isinstance(point, dict)]
    return "\n".join(str(point.get("text", "")) for point in found)


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
