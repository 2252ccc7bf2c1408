"""The admin page that imports a transcript: give it, look at what was found, store it as a draft."""

import json

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.hearings.models import Hearing

from .casting import unknown_bodies
from .decisions import WrongDecisions, decide
from .drafts import AlreadyThere, already_there, store_draft
from .forms import KnownForm, TranscriptForm, publishers
from .propose import propose
from .review import shown, untouched
from .wording import told

MOST_WARNINGS = 30


@require_http_methods(["GET", "POST"])
def start(request):
    """Take a transcript and show what was found in it; nothing is stored."""
    _allowed(request)
    if "back" in request.POST:
        return _form(request, TranscriptForm(initial={**request.POST.dict(), "text": _sent(request)}))
    form = TranscriptForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return _form(request, form)
    text = form.cleaned_data["text"]
    if found := already_there(text):
        form.add_error(None, _named(AlreadyThere(found)))
        return _form(request, form)
    proposals = propose(text, form.cleaned_data["held_on"])
    if not proposals.turns:
        reasons = [told(warning.message) for warning in proposals.warnings]
        form.add_error(None, reasons or _("No question with an answer was found in this text."))
        return _form(request, form)
    return _review(request, form, proposals, untouched(proposals))


@require_POST
def confirm(request):
    """Store what was decided as a draft, all of it or nothing."""
    _allowed(request)
    form, text = KnownForm(request.POST), _sent(request)
    if text is None or not form.is_valid():
        messages.error(request, _("This page was not sent whole; please begin again."))
        return redirect("import_transcript")
    proposals = propose(text, form.cleaned_data["held_on"])
    decisions = _json(request, "decisions")
    try:
        with transaction.atomic():
            draft = store_draft(decide(proposals, decisions), form.known(proposals))
    except AlreadyThere as error:
        messages.error(request, _named(error))
        return redirect("import_transcript")
    except (WrongDecisions, ValidationError) as error:
        faults = error.messages if isinstance(error, ValidationError) else [str(error)]
        kept = decisions if isinstance(decisions, dict) else {}
        kept = {**untouched(proposals), **kept, "reading": untouched(proposals)["reading"]}
        return _review(request, form, proposals, kept, faults)
    return _stored(request, draft)


def _allowed(request):
    if not request.user.has_perm("hearings.add_hearing"):
        raise PermissionDenied


def _json(request, name):
    try:
        value = json.loads(request.POST.get(name, ""))
        json.dumps(value, ensure_ascii=False).encode()  # halves of surrogate pairs are no text
    except (ValueError, RecursionError):
        return None
    return value


def _sent(request):
    """Give the text as it was read: it travels as JSON, for browsers change the line ends of plain fields."""
    text = _json(request, "exact")
    return text if isinstance(text, str) and text.strip() and "\0" not in text else None


def _form(request, form):
    context = {**admin.site.each_context(request), "title": _("Import a transcript"), "form": form}
    status = 400 if form.is_bound and form.errors else 200
    context["publishers"] = publishers()
    return TemplateResponse(request, "admin/intake/start.html", context, status=status)


def _review(request, form, proposals, decisions, faults=()):
    given = form.cleaned_data
    context = {
        **admin.site.each_context(request),
        "title": _("Check what was found"),
        "known": [(form[name], given[name]) for name in KnownForm.base_fields],
        "exact": json.dumps(proposals.text, ensure_ascii=False),
        "shown": shown(proposals, unknown_bodies(proposals, given["area"])),
        "decisions": decisions,
        "sent": json.dumps(decisions, ensure_ascii=False),
        "faults": faults,
    }
    return TemplateResponse(request, "admin/intake/review.html", context, status=400 if faults else 200)


def _named(error: AlreadyThere):
    """Say where a text is on record already, with links."""
    links = [(reverse("admin:hearings_hearing_change", args=[one.pk]), one.pk) for one in error.hearings]
    source = error.source
    links = links or [(reverse("admin:hearings_source_change", args=[source.pk]), source.pk)]
    named = format_html_join(", ", '<a href="{}">{}</a>', links)
    return format_html("{} {}", _("This text is on record already; nothing was changed:"), named)


def _stored(request, draft):
    """Open the draft with the counts and the warnings."""
    hearing = draft.hearing
    admin.site.get_model_admin(Hearing).log_addition(request, hearing, [{"added": {}}])
    told_counts = _(
        "Stored as a draft: questions %(questions)s, answers %(answers)s, "
        "commitments %(commitments)s, figures %(figures)s."
    ) % {
        "questions": hearing.questions.count(),
        "answers": hearing.answers.count(),
        "commitments": hearing.commitments.count(),
        "figures": hearing.figures.count(),
    }
    messages.success(request, told_counts)
    said = [told(warning.message) for warning in draft.warnings]
    if more := said[MOST_WARNINGS:]:
        said = [*said[:MOST_WARNINGS], _("and %(more)s more warnings") % {"more": len(more)}]
    if said:
        messages.warning(request, format_html_join(mark_safe("<br>"), "{}", [(each,) for each in said]))
    return redirect("admin:hearings_hearing_change", hearing.pk)
