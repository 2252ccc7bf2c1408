"""The page on which the text of a source is corrected: it shows what differs, and where the quotations go."""

from collections.abc import Iterator
from copy import deepcopy
from difflib import SequenceMatcher
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..carrying import changed, edges, unchanged
from ..corrections import MOST, WithoutReason, refuse_no_reason
from ..ledger import writing
from ..mending import Mended, mend
from ..models import Amendment, CommitmentEvent, Edition, Source
from ..models.base import Record
from ..permits import PublicIsReadOnly
from ..previews import Previewed
from ..spans import shorten
from .base import RecordAdmin
from .context import change_url, excerpt
from .exact import ExactText, unix
from .text_amendments import SENT, amendment_of, carry_out, effect_of
from .tools import Tool

AROUND = 12  # characters shown beside each difference
MOST_SHOWN = 100
LATER = [choice for choice in Edition.Reason.choices if choice[0] != Edition.Reason.AS_PRINTED]


class TextForm(forms.Form):
    """Takes the corrected text; where it becomes a new edition also why it differs, and a note that becomes public with it."""

    text = ExactText(
        label=gettext_lazy("text of the source"),
        widget=forms.Textarea(attrs={"rows": 24, "class": "vLargeTextField", "spellcheck": "false"}),
    )
    reason = forms.ChoiceField(choices=LATER, label=gettext_lazy("reason"))
    valid_from = forms.DateField(required=False, label=gettext_lazy("valid from"), widget=AdminDateWidget)
    note = forms.CharField(
        required=False,
        max_length=MOST,
        validators=[refuse_no_reason],
        label=gettext_lazy("note"),
        help_text=gettext_lazy(
            "What differs and why, in Chinese; published with the text where it is public."
        ),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def __init__(self, new_edition: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ask(new_edition or "reason" in self.data)

    def ask(self, new_edition: bool) -> None:
        """Ask why the text differs where that is stored, and only there."""
        names = self.base_fields if new_edition else ["text"]
        self.fields = {name: self.fields.get(name) or deepcopy(self.base_fields[name]) for name in names}


class Moved(NamedTuple):
    """One quotation as the page shows it: its name, where it is placed, and what it quotes now in its surroundings."""

    name: str
    url: str
    now: SafeString


class TextAdmin(RecordAdmin):
    """Adds the page to the admin of sources."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.text_view)
        return [path("<path:object_id>/text/", view, name="hearings_source_text"), *super().get_urls()]

    def text_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show the text to be corrected, then what differs and where the quotations go, and store it once confirmed."""
        source = self.get_object(request, unquote(object_id))
        if source is None or source.current_edition is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        proposes = self.may_amend(request, Amendment.Kind.CHANGE, source)
        if proposes:
            asking: Any = request  # the rules of permission read it
            asking.amending = Amendment.Kind.CHANGE
        if self.locked(request, source):
            raise PublicIsReadOnly
        if not self.has_change_permission(request, source):
            raise PermissionDenied
        edition, public = source.current_edition, source.was_public()
        form = TextForm(public, request.POST or None, initial={"text": unix(edition.text)})
        context: dict[str, Any] = {}
        if form.is_valid():
            try:
                context = self._mended(request, source, form)
            except ValidationError as error:
                _add(form, error)
            if "done" in context:
                return context["done"]
        context |= {
            **self.admin_site.each_context(request),
            "title": _("Correct the text"),
            "subtitle": str(source),
            "opts": self.opts,
            "record": source,
            "form": form,
            "public": public,
            "proposes": proposes,
            "version": edition.sha256,
            "media": self.media + form.media,
        }
        status = 400 if form.is_bound and form.errors else 200
        return TemplateResponse(request, "admin/hearings/text.html", context, status=status)

    def _mended(self, request: HttpRequest, source: Source, form: TextForm) -> dict[str, Any]:
        """Store the text where what it does was confirmed; else tell what it would do."""
        given = form.cleaned_data
        reason, note = given.get("reason", Edition.Reason.TRANSCRIPTION_CORRECTED), given.get("note", "")
        shown: dict[str, Any] = {}
        confirmed, text = False, ""
        try:
            with writing(why=note):
                edition = _as_opened(source, request.POST.get("version"))
                text = with_line_ends(edition.text, given["text"])
                mended = mend(source, text, reason, note=note or None, valid_from=given.get("valid_from"))
                shown = _shown(edition, mended)
                explained = not shown["is_new"] or "reason" in given
                confirmed = explained and request.POST.get("confirmed") == shown["digest"]
                if confirmed and source.was_public() and not note:
                    raise WithoutReason(Source, source.pk)
                if not confirmed or getattr(request, "amending", None):
                    raise Previewed
                self.log_change(request, source, [{"changed": {"fields": [str(_("text"))]}}])
        except Previewed:
            if not confirmed:
                form.ask(shown["is_new"])
                return shown
            self.store_amendment(
                request, amendment_of(source, given, mended, shown["digest"], proposed_by=request.user)
            )
            return {"done": HttpResponseRedirect(change_url(source))}
        self._tell(request, mended, shown)
        return {"done": HttpResponseRedirect(change_url(source))}

    def _tell(self, request: HttpRequest, mended: Mended, shown: dict[str, Any]) -> None:
        done = _(
            "The text was corrected: %(moved)s quotations moved with their sentences, %(reworded)s were reworded with it."
        )
        numbers = {"moved": len(mended.moved), "reworded": len(mended.reworded)}
        self.message_user(request, done % numbers, messages.SUCCESS)
        if shown["lost"]:
            links = format_html_join(
                "", '<li><a href="{}">{}</a></li>', ((each.url, each.name) for each in shown["lost"])
            )
            told = _("These have no place in the new text yet and stay on the text before; place them:")
            messages.warning(request, format_html("{}<ul>{}</ul>", told, links))

    def carry_out(self, request: HttpRequest, amendment: Amendment) -> Record | None:
        if SENT not in amendment.sent:
            return super().carry_out(request, amendment)
        source = self.amended(request, amendment)
        before, mended = carry_out(amendment, source)
        self.log_change(request, source, [{"changed": {"fields": [str(_("text"))]}}])
        self._tell(request, mended, _shown(before, mended))
        return source

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        found = super().tools(request, obj)
        if self.may_amend(request, Amendment.Kind.CHANGE, obj) or self.has_change_permission(request, obj):
            url = reverse("admin:hearings_source_text", args=[obj.pk])
            about = _("a misprint or an erratum; what quotes the text is carried along")
            found.append(Tool(url, _("Correct the text"), about, sign="changelink"))
        return found


def _as_opened(source: Source, version: str | None) -> Edition:
    """Return the current text of a source.

    Errors: ValidationError if it is not the one with which the page was opened.
    """
    Source.objects.select_for_update().get(pk=source.pk)
    edition = source.current_edition
    if edition.sha256 != version:
        raise ValidationError(
            _(
                "Somebody else has corrected this text since you opened it; nothing was stored. What you typed is kept here. "
                "Look at what would change: what they corrected is in it too, and would be undone."
            )
        )
    return edition


def _add(form: TextForm, error: ValidationError) -> None:
    """Show what the models refuse at the fields of the form."""
    if isinstance(error, WithoutReason):
        form.add_error("note", error)
        return
    named = error.error_dict if hasattr(error, "error_dict") else {"": [error]}
    for name, errors in named.items():
        form.add_error(name if name in form.fields else None, errors)


def with_line_ends(stored: str, typed: str) -> str:
    """Give a typed text the line ends that its lines have in the stored one: browsers send only line feeds."""
    lines, new = stored.splitlines(keepends=True), typed.splitlines(keepends=True)
    if stored == unix(stored):
        return typed
    matcher = SequenceMatcher(None, [unix(line) for line in lines], new, autojunk=False)
    found: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        found += lines[a:b] if tag == "equal" else new[c:d]
    return "".join(found)


def _shown(before: Edition, mended: Mended) -> dict[str, Any]:
    """Tell what differs, and where each quotation goes."""
    return {
        "is_new": mended.edition.pk != before.pk,
        "digest": effect_of(before, mended),
        "differences": list(differences(before.text, mended.edition.text)),
        "moved": len(mended.moved),
        "reworded": [_moved(*each) for each in _changed_first(mended.reworded)[:MOST_SHOWN]],
        "lost": [_moved(record, words) for record, words in mended.lost],
    }


def _changed_first(reworded: list[tuple[Any, str]]) -> list[tuple[Any, str]]:
    return sorted(reworded, key=lambda each: each[0].words == each[1])


def _moved(record: Any, words: str) -> Moved:
    name = f"{record._meta.verbose_name} {record.pk} “{shorten(words, 24)}”"
    here = excerpt(record.edition.text, record.start, record.end, AROUND)
    return Moved(name, _place_url(record), here if words == record.words else _marked(words, record.words))


def _place_url(record: Any) -> str:
    """Return the address of the workbench where a quotation is placed; the evidence of an event has its own page."""
    if isinstance(record, CommitmentEvent):
        return change_url(record)
    query = urlencode({"source": record.edition.source_id, "item": record.pk})
    return f"{reverse('admin:hearings_hearing_workbench', args=[record.hearing_id])}?{query}"


def differences(before: str, after: str) -> Iterator[SafeString]:
    """Show each difference of two texts, with a few characters around it."""
    for a, b, c, d in changed(before, after, unchanged(before, after)):
        yield _marked(before[a:b], after[c:d], before[max(0, a - AROUND) : a], before[b : b + AROUND])


def _marked(before: str, after: str, left: str = "", right: str = "") -> SafeString:
    """Mark what was taken away and what came in, with a few characters around it."""
    head, tail = edges(before, after)
    end = len(before) - tail
    return format_html(
        "{}<del>{}</del><ins>{}</ins>{}",
        (left + before[:head])[-AROUND:],
        before[head:end],
        after[head : len(after) - tail],
        (before[end:] + right)[:AROUND],
    )
