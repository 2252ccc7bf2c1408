"""The queue of reports: open ones first, each with its record, closed with a note."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.api.http.addresses import local
from apps.api.resources import BY_COLLECTION
from apps.api.rows.details import published_details
from apps.hearings.admin.lists import ListAdmin
from apps.hearings.desk import WAITING, Waiting
from apps.hearings.spans import shorten

from .forms import ClosingForm, PlainText
from .models import MOST_NOTE, Report

SHOWN = 40

WAITING.append(
    Waiting(gettext_lazy("Reports of mistakes, open"), Report, "state__exact=open", Report.objects.open)
)


class NoteForm(ActionForm):
    """The choice of an action, and the note with which reports are closed."""

    # The action itself tells what is wrong with a note: Django answers "No action selected" to any form that is not valid.
    note = PlainText(
        label=gettext_lazy("Note"), required=False, widget=forms.TextInput(attrs={"maxlength": MOST_NOTE})
    )


@admin.register(Report)
class ReportAdmin(ListAdmin, admin.ModelAdmin):
    """Reports are read and closed here; nobody writes one here, and a closed one stays as it is."""

    form = ClosingForm
    action_form = NoteForm
    actions = ("close_corrected", "close_unchanged")
    list_display = ("what", "said", "state", "reported_at", "reachable")
    list_filter = ("state",)  # type: ignore[misc]  # a class variable to the stubs, and not to ListAdmin
    list_per_page = 50
    show_full_result_count = False
    fields = ("about", "words", "wrong", "contact", "reported_at", "state", "note", "closed_at", "closed_by")
    readonly_fields = ("about", "words", "wrong", "contact", "reported_at", "closed_at", "closed_by")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or obj.closed_at is None)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as refused:
            self.message_user(request, " ".join(refused.messages), messages.ERROR)
            return redirect(request.get_full_path())

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> list[dict[str, Any]]:
        """Name the fields as the catalogue does, so that the history translates them; Django would write capitals."""
        return [{"changed": {"fields": form.changed_data}}]

    def save_model(self, request: HttpRequest, obj: Report, form: Any, change: bool) -> None:
        if obj.state == Report.State.OPEN:
            obj.keep_note(obj.note)
        else:
            obj.close(obj.state, obj.note or "", request.user)

    @admin.action(description=gettext_lazy("Close as corrected, with the note"), permissions=["change"])
    def close_corrected(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        self._close(request, queryset, Report.State.CORRECTED)

    @admin.action(description=gettext_lazy("Close without change, with the note"), permissions=["change"])
    def close_unchanged(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        self._close(request, queryset, Report.State.UNCHANGED)

    def _close(self, request: HttpRequest, queryset: QuerySet[Report], state: str) -> None:
        note = PlainText(required=False).clean(request.POST.get("note", ""))
        if not note:
            refused = _("Nothing was closed: say in a note what was corrected, or why nothing was.")
            self.message_user(request, refused, messages.ERROR)
            return
        if len(note) > MOST_NOTE:
            refused = _(
                "Nothing was closed: a note has at most %(most)s characters; this one has %(length)s."
            )
            self.message_user(request, refused % {"most": MOST_NOTE, "length": len(note)}, messages.ERROR)
            return
        with transaction.atomic():
            reports = list(queryset.filter(state=Report.State.OPEN).select_for_update())
            for report in reports:
                report.close(state, note, request.user)
                self.log_change(request, report, [{"changed": {"fields": ["state", "note"]}}])
        told = ngettext("%(count)d report was closed.", "%(count)d reports were closed.", len(reports))
        self.message_user(request, told % {"count": len(reports)})

    @admin.display(description=gettext_lazy("record"))
    def what(self, report: Report) -> str:
        model: Any = BY_COLLECTION[report.record_type].serializer_class.Meta.model
        return f"{model._meta.verbose_name} {shorten(report.words, SHOWN)}"

    @admin.display(description=gettext_lazy("what is wrong"))
    def said(self, report: Report) -> str:
        return shorten(report.wrong, SHOWN)

    @admin.display(description=gettext_lazy("contact"), boolean=True)
    def reachable(self, report: Report) -> bool:
        return report.contact is not None

    @admin.display(description=gettext_lazy("record"))
    def about(self, report: Report) -> str:
        """Link to the record in the admin and on the site, where it is there."""
        resource = BY_COLLECTION[report.record_type]
        model: Any = resource.serializer_class.Meta.model
        if not model._base_manager.filter(pk=report.record).exists():
            return _("%(id)s, which is not there any more") % {"id": report.record}
        edit = reverse(f"admin:hearings_{model._meta.model_name}_change", args=[report.record])
        found = published_details(resource.detail_class, pk=report.record)
        page = local(resource.detail_class.page_path(found[0])) if found else ""
        link = format_html('<a href="{}">{}</a>', edit, f"{model._meta.verbose_name} {report.record}")
        if not page:
            return format_html("{} ({})", link, _("not public any more"))
        return format_html('{} · <a href="{}">{}</a>', link, page, _("Public page"))
