"""Forms in which editors paste words, and the offsets are found automatically."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Edition, Hearing
from ..spans import Span
from ..turns import refuse_shared_words
from .conflicts import VersionedForm
from .context import excerpt
from .exact import ExactText
from .locate import TextRange, find, nearest
from .pickers import PickFromHearing

MOST_PLACES = 20
PASTED: Any = gettext_lazy("Paste the exact words; their place is found by itself.")
ROWS = {"title": 2, "quote": 4, "text": 12}  # rows of the text area for each field of words


class SpanForm(VersionedForm):
    """Finds the pasted words in the text that they come from, and asks if they occur more than once."""

    start = forms.IntegerField(
        required=False, min_value=0, widget=forms.HiddenInput, label=gettext_lazy("place")
    )
    derived: tuple[str, ...] = ()  # fields that may be left empty, because others determine them
    inner: tuple[str, ...] = ()  # relations to records that quote words within these
    source_of_hearing = True  # whether the words must come from a source of the hearing

    class Meta(VersionedForm.Meta):
        help_texts = {
            **VersionedForm.Meta.help_texts,
            **dict.fromkeys(ROWS, PASTED),
            "start": "",
            "edition": gettext_lazy("May be left empty where the other fields tell it."),
        }
        field_classes: ClassVar[dict] = dict.fromkeys(ROWS, ExactText)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.words = self._meta.model.WORDS
        if self.words in self.fields:
            self.fields[self.words].widget = forms.Textarea(
                attrs={"rows": ROWS[self.words], "class": "vLargeTextField"}
            )
        for name in self.derived:
            if name in self.fields:
                self.fields[name].required = False
        self._stay_in_hearing()

    def given(self, name: str) -> Any:
        """Return the record chosen for a field: the one sent, or else the initial one."""
        if name not in self.fields:
            return getattr(self.instance, name) if getattr(self.instance, f"{name}_id") else None
        if name in getattr(self, "cleaned_data", {}):
            return self.cleaned_data[name]
        try:
            return self.fields[name].to_python(self[name].value())
        except ValidationError:
            return None

    def fill(self, name: str, value: object) -> None:
        """Set the value of a field, also of one that is not on the form."""
        self.cleaned_data[name] = value
        setattr(self.instance, name, value)

    def belong(self, hearing: Hearing) -> None:
        """Set the hearing of a new record; a stored one keeps its own, and the model refuses another."""
        if self.instance._state.adding:
            self.fill("hearing", hearing)

    def outer(self) -> Edition | Span | None:
        """Return what contains the words: here the edition, or the current one if the hearing has one source only."""
        edition, hearing = self.given("edition"), self.given("hearing")
        if edition is None and hearing is not None and hearing.sources.count() == 1:
            edition = hearing.sources.get().current_edition
        return edition

    def complete(self) -> None:
        """Fill in what follows from other fields."""

    def quoted_from(self) -> TextRange | None:
        """Return the part of a source that must contain the words, if it is known."""
        outer = self.outer()
        return TextRange.of(outer) if outer else None

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        self.complete()
        within = self.quoted_from()
        if within is not None:
            self.fill("edition", within.edition)
            self._refuse_foreign_source(within.edition)
            if self.cleaned_data.get(self.words):
                self._find(self.cleaned_data[self.words], within)
        elif not self.errors:
            self.add_error("edition", _("Choose the source in which the words stand."))
        return self.cleaned_data

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.errors:
            try:
                refuse_shared_words(self.instance)
            except ValidationError as error:
                self.add_error(None, error)

    def _refuse_foreign_source(self, edition: Edition) -> None:
        hearing = self.given("hearing")
        if self.source_of_hearing and hearing and not hearing.sources.filter(editions=edition).exists():
            self.add_error(
                "edition" if "edition" in self.fields else None,
                _("The hearing does not stand on this source; add it to the hearing first."),
            )

    def _find(self, words: str, within: TextRange) -> None:
        words, found = find(words, within)
        chosen = self.cleaned_data.get("start")
        if not found:
            self.add_error(self.words, not_there(words, within))
        elif len(found) > 1 and chosen not in found:
            self._ask(words, within, found)
        else:
            start = chosen if chosen in found else found[0]
            self.fill(self.words, words)
            self.fill("start", start)
            self.instance.end = start + len(words)
            self._refuse_to_cut_off()

    def _ask(self, words: str, within: TextRange, found: list[int]) -> None:
        text = within.edition.text
        choices = [(at, excerpt(text, at, at + len(words), 30)) for at in found[:MOST_PLACES]]
        self.fields["start"].widget = forms.RadioSelect(choices=choices)
        self.add_error(
            "start", _("These words occur %(times)s times; choose the place.") % {"times": len(found)}
        )

    def _refuse_to_cut_off(self) -> None:
        """Refuse words that no longer contain the quotations taken from them."""
        mine = self.instance
        if mine._state.adding:
            return
        for name in self.inner:
            for row in getattr(mine, name).all():
                if row.edition_id != mine.edition_id or row.start < mine.start or row.end > mine.end:
                    message = _("The %(kind)s “%(quote)s” would then stand outside these words.")
                    self.add_error(self.words, message % {"kind": row._meta.verbose_name, "quote": row.words})

    def _stay_in_hearing(self) -> None:
        """Limit autocomplete fields to parts of this record's hearing."""
        hearing = self.given("hearing")
        within = hearing.pk if hearing else getattr(self.outer(), "hearing_id", self.initial.get("hearing"))
        for field in self.fields.values():
            picker = getattr(field.widget, "widget", None)
            if within and isinstance(picker, PickFromHearing):
                picker.hearing = within


def not_there(words: str, within: TextRange) -> str:
    """Explain that words were not found, and show the most similar text."""
    whole = TextRange.of(within.edition)
    if within != whole and find(words, whole)[1]:
        return _("These words stand in the source, but outside the words to which they should belong.")
    near = nearest(words, within)
    if near is None:
        return _("These words are not in the text, nor is anything like them.")
    explained = _(
        "These words are not in the text. The nearest place reads as follows; what differs is marked:"
    )
    return format_html('{} <span class="quoted">{}</span>', explained, near)
