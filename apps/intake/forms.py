"""The forms of the import page."""

import json
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apps.hearings.admin.exact import ExactText
from apps.hearings.models import Area, Organization

from .details import Details, Unknown, find_convener, find_publisher
from .editable import EDITABLE, NUMBER
from .formats.unreadable import Unreadable
from .listing import title_of
from .proposals import Proposals
from .transcripts import MOST_BYTES, Transcript, transcript_of

MOST_AROUND = 5000  # characters
MOST_SENT = (
    2_000_000  # bytes; far more than one hearing fills, and what a browser still shows without lagging
)
GIVEN_LATER = (
    "publisher",
    "convened_by",
    "title",
    "url",
    "published_on",
)  # none of them changes what is found


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class AreaField(forms.ModelChoiceField):
    """A division, named with its code: many have the same name."""

    def label_from_instance(self, obj: Area) -> str:
        return f"{obj.name} {obj.code or obj.pk}"


class DetailsForm(forms.Form):
    """The hearing and the publication of a transcript."""

    area = AreaField(
        Area.objects.order_by("code", "pk"),
        label=_("area"),
        help_text=_("A division that is not listed yet is added with the + beside it."),
    )
    held_on = forms.DateField(label=_("held on"), widget=DayInput)
    publisher = forms.CharField(
        label=_("publisher"),
        max_length=200,
        help_text=_("The paper or body that printed it; a new name begins a new record."),
        widget=forms.TextInput(attrs={"list": "publishers", "autocomplete": "off"}),
    )
    convened_by = forms.CharField(
        label=_("convened by"),
        max_length=200,
        required=False,
        help_text=_("Left empty, the body of those who ask is taken, where the text names it."),
        widget=forms.TextInput(attrs={"list": "bodies", "autocomplete": "off"}),
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

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name, find in (("publisher", find_publisher), ("convened_by", find_convener)):
            if given.get(name) and given.get("area"):
                try:
                    find(given[name], given["area"])
                except Unknown as error:
                    self.add_error(name, str(error))
        return given

    def details(self, proposals: Proposals) -> Details:
        """Give the details, with the headline of the text if no title was given."""
        given = self.cleaned_data
        headline = given["title"] or (title_of(proposals) if proposals.turns else None)
        return Details(
            area=given["area"],
            held_on=given["held_on"],
            publisher=find_publisher(given["publisher"], given["area"]),
            title=headline or f"{given['area'].name} {given['held_on']}",
            url=given["url"] or None,
            published_on=given["published_on"],
            source_title=headline,
            convened_by=find_convener(convener, given["area"])
            if (convener := given["convened_by"])
            else None,
        )


class TranscriptForm(DetailsForm):
    """The first step: the text, pasted or uploaded, with its details."""

    text = ExactText(
        label=_("text of the transcript"),
        required=False,
        help_text=_("Paste it as published; not one character is changed."),
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        help_text=_(
            "Plain text, Markdown, HTML, .docx or a PDF with a text layer, up to 10 MB with at most 2 MB of text."
        ),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.markdown,.html,.htm,.docx,.pdf"}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        pasted, file = given.get("text") or "", given.get("file")
        if "file" in self.errors:
            return given
        if bool(pasted.strip()) == bool(file):
            raise ValidationError(_("Paste a text or choose a file, one of the two."))
        try:
            read = _read(file) if file else transcript_of(pasted.encode(), ".txt")
        except Unreadable as error:
            raise ValidationError({"file" if file else "text": str(error)}) from None
        if len(json.dumps(read.text, ensure_ascii=False).encode()) > MOST_SENT:
            raise ValidationError(
                _(
                    "This text is longer than 2 MB, too long to be looked through on a page; import it in parts, "
                    "or with the command import_transcript."
                )
            )
        return {**given, "text": read.text, "left_out": read.warnings}


class SelectionForm(forms.Form):
    """Words that an editor selected in the text, with some of the text around them."""

    group = forms.ChoiceField(choices=[(name, name) for name in EDITABLE])
    around = ExactText(max_length=MOST_AROUND)
    start = forms.IntegerField(min_value=0, max_value=MOST_AROUND)
    end = forms.IntegerField(min_value=0, max_value=MOST_AROUND)
    held_on = forms.DateField()


class StatedNumberForm(forms.Form):
    """The number of a figure as printed."""

    stated_value = forms.RegexField(NUMBER, strip=True)
    stated_unit = forms.CharField(max_length=20, required=False)


def _read(file: UploadedFile) -> Transcript:
    # One byte more than allowed is enough to be refused for its size.
    return transcript_of(file.read(MOST_BYTES + 1), Path(file.name or "").suffix.lower())


def publishers() -> QuerySet[Organization, str]:
    """List the names of organizations that published a source."""
    return Organization.objects.filter(sources__isnull=False).distinct().values_list("name", flat=True)


def bodies() -> QuerySet[Organization, str]:
    """List the names of committees and congresses."""
    kinds = (Organization.Classification.CONGRESS, Organization.Classification.COMMITTEE)
    return (
        Organization.objects.unmerged()
        .filter(classification__in=kinds)
        .values_list("name", flat=True)
        .distinct()
    )
