"""The admin pages of the import: enter a transcript, review the proposals, store them as a draft."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.hearings.ledger import writing
from apps.hearings.models import Area, Hearing, Organization, Person

from . import file_warnings
from .decisions import InvalidDecisions, decide
from .details import Unknown
from .drafts import AlreadyThere, Draft, already_there, store_draft
from .forms import (
    GIVEN_LATER,
    DetailsForm,
    SelectionForm,
    StatedNumberForm,
    TranscriptForm,
    bodies,
    publishers,
)
from .participants import new_record_warnings
from .proposals import Proposals
from .propose import propose
from .review import addable, shown, untouched
from .suggestions import canonical, suggested

MOST_WARNINGS = 30


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Take a transcript and show the proposals; nothing is stored."""
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
    proposals = propose(text, form.cleaned_data["held_on"], form.cleaned_data["left_out"])
    if not proposals.turns:
        form.add_error(None, _refusal(proposals))
        return _form(request, form)
    return _review(request, form, proposals, untouched(proposals))


@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """Store the accepted proposals as a draft, all of them or nothing."""
    _allowed(request)
    form, text = DetailsForm(request.POST), _sent(request)
    sound = form.is_valid()
    if text is None or {"area", "held_on"} & set(form.errors):
        messages.error(request, _("This page was not sent whole; please begin again."))
        return redirect("import_transcript")
    proposals = propose(
        text, form.cleaned_data["held_on"], file_warnings.from_data(_json(request, "left_out"), len(text))
    )
    if not proposals.turns:
        for reason in _refusal(proposals):
            messages.error(request, reason)
        return redirect("import_transcript")
    decisions = _json(request, "decisions")
    faults = [f"{form[name].label}: {fault}" for name, found in form.errors.items() for fault in found]
    place = None
    try:
        if sound:
            decided = decide(proposals, decisions)
            with writing():
                return _stored(request, store_draft(decided, form.details(proposals)))
    except AlreadyThere as error:
        messages.error(request, _named(error))
        return redirect("import_transcript")
    except (InvalidDecisions, Unknown, ValidationError) as error:
        faults = error.messages if isinstance(error, ValidationError) else [str(error)]
        place = getattr(error, "place", None)
    kept = decisions if isinstance(decisions, dict) else {}
    kept = {**untouched(proposals), **kept, "fingerprint": untouched(proposals)["fingerprint"]}
    return _review(request, form, proposals, kept, faults, place)


@require_POST
def suggest(request: HttpRequest) -> HttpResponse:
    """Suggest the fields of a proposal for selected words; nothing is stored."""
    _allowed(request)
    form = SelectionForm(request.POST)
    if not form.is_valid():
        return JsonResponse({}, status=400)
    given = form.cleaned_data
    return JsonResponse(
        suggested(given["group"], given["around"], given["start"], given["end"], given["held_on"])
    )


@require_POST
def value(request: HttpRequest) -> HttpResponse:
    """Convert a printed number and unit; nothing is stored."""
    _allowed(request)
    form = StatedNumberForm(request.POST)
    if not form.is_valid():
        return JsonResponse({}, status=400)
    return JsonResponse(
        canonical(Decimal(form.cleaned_data["stated_value"]), form.cleaned_data["stated_unit"])
    )


def _refusal(proposals: Proposals) -> list[str]:
    """Say why nothing is proposed from a text."""
    return [str(warning) for warning in proposals.warnings]


def _allowed(request: HttpRequest) -> None:
    if not request.user.has_perm("hearings.add_hearing"):
        raise PermissionDenied


def _json(request: HttpRequest, name: str) -> Any:
    try:
        value = json.loads(request.POST.get(name, ""))
        json.dumps(value, ensure_ascii=False).encode()  # halves of surrogate pairs are no text
    except (ValueError, RecursionError):
        return None
    return value


def _sent(request: HttpRequest) -> str | None:
    """Give the text that the page sent; it is sent as JSON, because browsers change the line ends of plain fields."""
    text = _json(request, "exact")
    return text if isinstance(text, str) and text.strip() and "\0" not in text else None


def _form(request: HttpRequest, form: TranscriptForm) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": _("Import a transcript"), "form": form}
    status = 400 if form.is_bound and form.errors else 200
    form.fields["area"].widget.attrs["autofocus"] = not form.is_bound
    form.fields["area"].widget = _area_picker(request, form)
    context |= {"publishers": publishers(), "bodies": bodies()}
    return TemplateResponse(request, "admin/intake/start.html", context, status=status)


def _area_picker(request: HttpRequest, form: TranscriptForm) -> RelatedFieldWidgetWrapper:
    """Add the + of the admin for those who may add an area, and a way to propose one for the others."""
    owner: Any = admin.site.get_model_admin(Area)
    may_add = owner.has_add_permission(request)
    if not may_add:
        form["area"].help_text = owner.hint(request)  # of what is shown: a form that was refused keeps that
    return RelatedFieldWidgetWrapper(
        form.fields["area"].widget,
        Hearing._meta.get_field("area").remote_field,
        admin.site,
        can_add_related=may_add,
    )


def _review(
    request: HttpRequest,
    form: DetailsForm,
    proposals: Proposals,
    decisions: dict[str, Any],
    faults: Sequence[str] = (),
    place: tuple[int, int] | None = None,
) -> HttpResponse:
    given = form.cleaned_data
    doubtful = new_record_warnings(proposals, given["area"], convener_known=bool(given.get("convened_by")))
    context = {
        **admin.site.each_context(request),
        "title": _("Check what was found"),
        "known": [(form[name], given[name]) for name in ("area", "held_on")],
        "later": [form[name] for name in GIVEN_LATER],
        "addable": addable(),
        "known_bodies": Organization.objects.unmerged().filter(area=given["area"]),
        "known_people": Person.objects.unmerged().filter(area=given["area"]),
        "publishers": publishers(),
        "bodies": bodies(),
        "exact": json.dumps(proposals.text, ensure_ascii=False),
        "left_out": json.dumps(file_warnings.as_data(proposals.warnings), ensure_ascii=False),
        "shown": shown(proposals, doubtful),
        "decisions": decisions,
        "sent": json.dumps(decisions, ensure_ascii=False),
        "faults": faults,
        "place": place,
    }
    return TemplateResponse(request, "admin/intake/review.html", context, status=400 if faults else 200)


def _named(error: AlreadyThere) -> SafeString:
    """Name the hearings that have this text already, with links."""
    links = [(reverse("admin:hearings_hearing_change", args=[one.pk]), one.pk) for one in error.hearings]
    source = error.source
    links = links or [(reverse("admin:hearings_source_change", args=[source.pk]), source.pk)]
    named = format_html_join(", ", '<a href="{}">{}</a>', links)
    return format_html("{} {}", _("This text is on record already; nothing was changed:"), named)


def _stored(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Redirect to the draft, with the counts and the warnings as messages."""
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
    said = [str(warning) for warning in draft.warnings]
    if more := said[MOST_WARNINGS:]:
        said = [*said[:MOST_WARNINGS], _("and %(more)s more warnings") % {"more": len(more)}]
    if said:
        messages.warning(request, format_html_join(mark_safe("<br>"), "{}", [(each,) for each in said]))
    return redirect("admin:hearings_hearing_change", hearing.pk)
