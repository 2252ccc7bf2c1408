"""What a history shows of a change: lists as words, not as Python writes them."""

from typing import Any

from django.db.models import JSONField
from django.utils.translation import gettext as _
from simple_history.template_utils import HistoricalRecordContextHelper

from .outlines import words_of


class ChangeInWords(HistoricalRecordContextHelper):
    """Names the records of a list one after the other, the points of an outline by their words, and choices by their names."""

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        field: Any = self.model._meta.get_field(change.field)
        if isinstance(field, JSONField):
            return words_of(value).replace("\n", "；") or _("nothing")
        shown = super().prepare_delta_change_value(change, value)
        if isinstance(shown, list):
            return "、".join(map(str, shown)) or _("nothing")
        if shown is None:
            return _("nothing")
        return dict(field.flatchoices).get(shown, shown) if getattr(field, "choices", None) else shown
