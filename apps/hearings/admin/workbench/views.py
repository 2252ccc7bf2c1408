"""The page of the workbench: it shows a text with what quotes it, says what would change, and stores that."""

from typing import Any

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
from ...models import Hearing, Source
from ...permits import PublicIsReadOnly
from ..corrections import WhyForm
from ..discarding import DiscardAdmin
from ..tools import Tool
from .changing import Changes, Trouble
from .decisions import Stale, read
from .fields import Bodies, Reader
from .page import addable, shown
from .sheet import Sheet
from .storing import Refused, Row, described, differences, digest_of, write

CONFLICT = 409


class _Previewed(Exception):
    """Rolls back what was written only to see what would differ."""


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
            if self.locked(request, hearing):
                raise PublicIsReadOnly
            return self._change(request, hearing, source)
        return self._show(request, hearing, source, sources)

    def _show(
        self, request: HttpRequest, hearing: Hearing, source: Source, sources: list[Source]
    ) -> HttpResponse:
        sheet = Sheet.of(hearing, source)
        locked = self.locked(request, hearing)
        editable = not locked and self.has_change_permission(request, hearing)
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
            "lost": sum(not sheet.is_placed(each) for each in sheet.records.values()),
            "locked": whom_to_ask() if locked else "",
            "editable": editable,
            "why": WhyForm()["why"] if is_public(hearing) else None,
        }
        return TemplateResponse(request, "admin/hearings/workbench.html", context)

    def _change(self, request: HttpRequest, hearing: Hearing, source: Source) -> HttpResponse:
        """Say what would change; store it where that was confirmed as it is."""
        form = WhyForm(request.POST)
        if not form.is_valid():
            return _answer([Trouble("why", str(message)) for message in form.errors["why"]])
        try:
            return self._stored(request, hearing, source, form.cleaned_data["why"])
        except Refused as refused:
            return _answer(refused.troubles)
        except Stale as stale:
            return JsonResponse({"stale": stale.messages}, status=CONFLICT)
        except WithoutReason as error:
            return _answer([Trouble("why", message) for message in error.messages])
        except ValidationError as error:
            return _answer([Trouble("", message) for message in error.messages])

    def _stored(self, request: HttpRequest, hearing: Hearing, source: Source, why: str) -> HttpResponse:
        rows: list[Row] = []
        confirmed = request.POST.get("confirmed", "")
        digest = ""
        try:
            with writing(why=why):
                sheet = Sheet.of(Hearing.objects.select_for_update().get(pk=hearing.pk), source)
                bodies = Bodies(sheet)
                before = described(sheet, sheet.records, bodies)
                decisions = read(sheet, request.POST.get("decisions", ""))
                changes = Changes(sheet, decisions, Reader(request, sheet, bodies))
                write(request, changes)
                rows = differences(changes, before, bodies)
                digest = digest_of(rows, request.POST["decisions"])
                if confirmed != digest:
                    raise _Previewed
        except _Previewed:
            return JsonResponse({"rows": [_told(row) for row in rows], "digest": digest})
        done = _("Saved: %(number)s changes.") % {"number": len(rows)}
        self.message_user(request, done, messages.SUCCESS)
        return JsonResponse({"saved": len(rows)})

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        found = super().tools(request, obj)
        if obj.sources.exists():
            url = reverse("admin:hearings_hearing_workbench", args=[obj.pk])
            about = _("the text with everything that quotes it, changed on one page")
            found.insert(0, Tool(url, _("Workbench"), about, sign="changelink"))
        return found


def _chosen(sources: list[Source], wanted: str | None) -> Source:
    found = next((each for each in sources if wanted in (None, each.pk)), None)
    if found is None:
        raise Http404(_("The hearing has no such source with a text."))
    return found


def _told(row: Row) -> dict[str, Any]:
    return row._asdict()


def _answer(troubles: list[Trouble]) -> HttpResponse:
    """Tell what is wrong; nothing was stored."""
    return JsonResponse({"troubles": [each._asdict() for each in troubles]}, status=400)
