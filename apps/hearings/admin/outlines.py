"""The outline of an answer: shown as a nested list, edited as JSON."""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from ..spans import shorten


class OutlineField(forms.JSONField):
    """Takes JSON, and says so where it gets something that no JSON reader could hold."""

    def to_python(self, value):
        if value in self.empty_values:
            return []
        try:
            return _encodable(super().to_python(value))
        except (RecursionError, ValueError):
            raise ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            ) from None

    def bound_data(self, data, initial):
        try:
            return _encodable(super().bound_data(data, initial))
        except (RecursionError, ValueError):
            return InvalidJSONInput(data)

    def prepare_value(self, value):
        if isinstance(value, InvalidJSONInput):
            return value
        return json.dumps(value, ensure_ascii=False, indent=1)


def _encodable(value):
    """Refuse halves of surrogate pairs, which JSON can name but no page can show. Errors: UnicodeEncodeError."""
    json.dumps(value, ensure_ascii=False).encode()
    return value


def shown(points):
    """Show points as a nested list, each with its marker and the ends of its words."""
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
