"""The form that takes a transcript and what is known about its source."""

import json
from pathlib import Path

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from apps.hearings.admin.exact import ExactText
from apps.hearings.models import Area, Organization

from .formats.unreadable import Unreadable
from .known import Known, find_publisher
from .listing import title_of
from .proposals import Proposals
from .reading import MOST_BYTES, text_of
from .wording import told

MOST_SENT = 2_000_000  # the text travels with the decisions, and Django takes 2.5 MB of form data


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class KnownForm(forms.Form):
    """What is known about a transcript besides its words."""

    area = forms.ModelChoiceField(Area.objects.order_by("code", "pk"), label=_("area"))
    held_on = forms.DateField(label=_("held on"), widget=DayInput)
    publisher = forms.CharField(
        label=_("publisher"),
        max_length=200,
        help_text=_("The paper or body that printed it; a new name begins a new record."),
        widget=forms.TextInput(attrs={"list": "publishers", "autocomplete": "off"}),
    )
    title = forms.CharField(
        label=_("title"),
        max_length=300,
        required=False,
        help_text=_("Left empty, the headline that the text prints is taken, or the area and the day."),
    )
    url = forms.CharField(
        label=_("address"),
        max_length=500,
        required=False,
        validators=[URLValidator(schemes=["http", "https"])],
        widget=forms.URLInput,
    )
    published_on = forms.DateField(label=_("published on"), required=False, widget=DayInput)

    def known(self, proposals: Proposals) -> Known:
        """Put together what is known, with the headline of the text where no title was given."""
        given = self.cleaned_data
        headline = given["title"] or (title_of(proposals) if proposals.turns else None)
        return Known(
            area=given["area"],
            held_on=given["held_on"],
            publisher=find_publisher(given["publisher"], given["area"]),
            title=headline or f"{given['area'].name} {given['held_on']}",
            url=given["url"] or None,
            published_on=given["published_on"],
            source_title=headline,
        )


class TranscriptForm(KnownForm):
    """The first step: the text, pasted or uploaded, and what is known about it."""

    text = ExactText(
        label=_("text of the transcript"),
        required=False,
        help_text=_("Paste it as published; not one character is changed."),
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        help_text=_("Plain text, Markdown, HTML or .docx, up to 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.markdown,.html,.htm,.docx"}),
    )

    def clean(self):
        given = super().clean() or {}
        pasted, file = given.get("text") or "", given.get("file")
        if "file" in self.errors:
            return given
        if bool(pasted.strip()) == bool(file):
            raise ValidationError(_("Paste a text or choose a file, one of the two."))
        try:
            text = _read(file) if file else text_of(pasted.encode(), ".txt") and pasted
        except Unreadable as error:
            raise ValidationError({"file" if file else "text": told(str(error))}) from None
        if len(json.dumps(text, ensure_ascii=False).encode()) > MOST_SENT:
            raise ValidationError(_("This text is too long for one hearing; please import it in parts."))
        return {**given, "text": text}


def _read(file) -> str:
    # One byte more than allowed is enough to be refused for its size.
    return text_of(file.read(MOST_BYTES + 1), Path(file.name).suffix.lower())


def publishers():
    """Name the papers and bodies on record, to choose from."""
    return Organization.objects.filter(sources__isnull=False).distinct().values_list("name", flat=True)
