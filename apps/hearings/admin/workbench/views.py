"""The page of the workbench: it shows a text with what quotes it, says what would change, and stores that."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from ...corrections import WithoutReason
from ...guard import is_public, whom_to_ask
from ...ledger import writing
from ...models import Amendment, Hearing, Person, Source
from ...models.base import Record
from ...permits import PublicIsReadOnly
from ...previews import Previewed, digest_of
from ..commitments import kept_reason
from ..corrections import WhyForm
from ..discarding import DiscardAdmin
from ..tools import Tool
from .amending import SENT, amendment_of, carry_out
from .changing import Trouble
from .decisions import Stale
from .fields import Bodies
from .page import addable, shown
from .sheet import Sheet
from .storing import NotWritten, apply

CONFLICT, MOST_PEOPLE = 409, 1000


class KeptReasonForm(forms.Form):
    """Asks why a commitment that is not public becomes of another kind."""

    why = kept_reason()


class WorkbenchAdmin(DiscardAdmin):
    """Adds the workbench to the pages of a hearing."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.workbench_view)
        named = path("<path:object_id>/workbench/", view, name="hearings_hearing_workbench")
        return [named, *super().get_urls()]

    def workbench_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show the workbench; what it sends is told back as differences, and stored once these are confirmed."""
        hearing = self.get_object(request, unquote(object_id))
        if hearing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, hearing):
            raise PermissionDenied
        sources = [each for each in hearing.sources.order_by("pk") if each.current_edition]
        source = _chosen(sources, request.GET.get("source"))
        if request.method == "POST":
            if self.proposes(request, hearing):
                asking: Any = request  # the rules of permission read it
                asking.amending = Amendment.Kind.CHANGE
            elif self.locked(request, hearing):
                raise PublicIsReadOnly
            return self._change(request, hearing, source)
        return self._show(request, hearing, source, sources)

    def proposes(self, request: HttpRequest, hearing: Hearing) -> bool:
        """Tell whether what a user changes here is stored as an amendment."""
        return self.may_amend(request, Amendment.Kind.CHANGE, hearing)

    def _show(
        self, request: HttpRequest, hearing: Hearing, source: Source, sources: list[Source]
    ) -> HttpResponse:
        sheet = Sheet.of(hearing, source)
        proposes = self.proposes(request, hearing)
        locked = self.locked(request, hearing) and not proposes
        editable = proposes or self.has_change_permission(request, hearing)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Workbench"),
            "subtitle": str(hearing),
            "opts": self.opts,
            "record": hearing,
            "source": source,
            "sources": sources,
            "shown": {**shown(sheet), "fixed": not editable},
            "decisions": {"fingerprint": sheet.fingerprint(), "rejected": [], "edited": {}, "added": {}},
            "addable": addable(),
            "known_bodies": Bodies(sheet).names(),
            "known_people": Person.objects.unmerged().filter(area=hearing.area_id)[:MOST_PEOPLE],
            "lost": sum(not sheet.is_placed(each) for each in sheet.records.values()),
            "locked": whom_to_ask() if locked else "",
            "editable": editable,
            "proposes": proposes,
            "edits_text": self._edits_text(request, source),
            "amendments": self.amendments_of(request, hearing).get("amendments"),
            "why": _why_form(hearing)["why"],
        }
        return TemplateResponse(request, "admin/hearings/workbench.html", context)

    def _edits_text(self, request: HttpRequest, source: Source) -> bool:
        """Tell whether a user may correct the text of a source, or propose that."""
        owner: Any = self.admin_site.get_model_admin(Source)
        return owner.has_change_permission(request, source) or owner.may_amend(
            request, Amendment.Kind.CHANGE, source
        )

    def _change(self, request: HttpRequest, hearing: Hearing, source: Source) -> HttpResponse:
        """Say what would change; store it where that was confirmed as it is."""
        form = _why_form(hearing, request.POST)
        if not form.is_valid():
            return _answer([Trouble("why", str(message)) for message in form.errors["why"]])
        try:
            return self._stored(request, hearing, source, form.cleaned_data["why"])
        except NotWritten as refused:
            return _answer(refused.troubles)
        except Stale as stale:
            return JsonResponse({"stale": stale.messages}, status=CONFLICT)
        except WithoutReason as error:
            return _answer([Trouble("why", message) for message in error.messages])
        except ValidationError as error:
            return _answer([Trouble("", message) for message in error.messages])

    def _stored(self, request: HttpRequest, hearing: Hearing, source: Source, why: str) -> HttpResponse:
        public, confirmed = is_public(hearing), request.POST.get("confirmed")
        sent, digest = request.POST.get(SENT, ""), ""
        proposing = bool(getattr(request, "amending", None))
        try:
            with writing(why=why if public else ""):
                applied = apply(request, hearing, source, sent, kept_reason="" if public else why)
                digest = digest_of([sent, applied.rows])
                if proposing or confirmed != digest:
                    raise Previewed
                if applied.another_kind and not why:
                    raise NotWritten([Trouble("why", _("Say why this commitment is of another kind."))])
        except Previewed:
            if confirmed != digest:
                rows = [row._asdict() for row in applied.rows]
                asks = public or applied.another_kind
                return JsonResponse({"rows": rows, "digest": digest, "asks_why": asks})
        number = len(applied.rows)
        if proposing:
            if not why:
                raise WithoutReason(Hearing, hearing.pk) from None
            amendment = amendment_of(hearing, source, sent, applied, why=why, proposed_by=request.user)
            self.store_amendment(request, amendment)
            return JsonResponse({"saved": number})
        done = _("Saved: %(number)s changes.") % {"number": number}
        self.message_user(request, done, messages.SUCCESS)
        return JsonResponse({"saved": number})

    def carry_out(self, request: HttpRequest, amendment: Amendment) -> Record | None:
        if SENT not in amendment.sent:
            return super().carry_out(request, amendment)
        hearing = self.amended(request, amendment)
        carry_out(request, amendment, hearing)
        return hearing

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        found = super().tools(request, obj)
        if obj.sources.exists():
            url = reverse("admin:hearings_hearing_workbench", args=[obj.pk])
            about = _("the text with everything that quotes it, changed on one page")
            found.insert(0, Tool(url, _("Workbench"), about, sign="changelink"))
        return found


def _why_form(hearing: Hearing, sent: Any = None) -> forms.Form:
    return (WhyForm if is_public(hearing) else KeptReasonForm)(sent)


def _chosen(sources: list[Source], wanted: str | None) -> Source:
    found = next((each for each in sources if wanted in (None, each.pk)), None)
    if found is None:
        raise Http404(_("The hearing has no such source with a text."))
    return found


def _answer(troubles: list[Trouble]) -> HttpResponse:
    """Tell what is wrong; nothing was stored."""
    return JsonResponse({"troubles": [each._asdict() for each in troubles]}, status=400)
