"""The form of a reader, and that of the editor who closes a report.

There is no hidden field as a trap for programs: screen readers and password managers fall into it, too. The number of reports
from one address is limited instead, and a person reads each.
"""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import MOST_CONTACT, MOST_WRONG, Report

UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Characters that are not seen, or that change the order of others."""


class PlainText(forms.CharField):
    """Text without the characters that are not seen."""

    def to_python(self, value: Any) -> str:
        return UNSHOWN.sub("", super().to_python(value) or "").strip()


class ReportForm(forms.Form):
    """What a reader says of a record."""

    wrong = PlainText(
        label=_("What is wrong?"),
        max_length=MOST_WRONG,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": _(
                "“What is wrong?” is empty. Say in a sentence what is wrong here and what it should be."
            ),
            "max_length": _(
                "“What is wrong?” has %(show_value)d characters. Shorten it to %(limit_value)d at most."
            ),
        },
        help_text=_(
            "At most 2,000 characters. Please name the public source that shows it, if there is one."
        ),
    )
    contact = PlainText(
        label=_("How we can reach you (optional)"),
        max_length=MOST_CONTACT,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
        error_messages={
            "max_length": _(
                "“How we can reach you” has %(show_value)d characters. Write one address or number, of %(limit_value)d at most."
            ),
        },
        help_text=_(
            "Only for questions about this report: it is deleted when the report is closed, at the latest after 90 days, "
            "and is never published or passed on."
        ),
    )


class ClosingForm(forms.ModelForm):
    """How an editor closes a report."""

    class Meta:
        model = Report
        fields = ("state", "note")

    def clean(self) -> dict[str, Any]:
        """Ask for a note where the report is closed: whoever looks later wants to know why."""
        cleaned = super().clean() or {}
        if cleaned.get("state") != Report.State.OPEN and not cleaned.get("note"):
            self.add_error("note", _("Say in a note what was corrected, or why nothing was."))
        return cleaned
