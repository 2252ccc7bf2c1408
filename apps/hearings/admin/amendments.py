"""The list of amendments, and the page on which a publisher accepts or declines one."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..corrections import WithoutReason
from ..guard import may_publish
from ..ledger import writing
from ..models import RECORDS, Amendment
from ..spans import shorten
from .context import change_url
from .lists import ListAdmin

MODELS: dict[str, Any] = {model.collection: model for model in RECORDS}
SHOWN = 40


@admin.register(Amendment)
class AmendmentAdmin(ListAdmin, admin.ModelAdmin):
    """Amendments are made on the pages of records; here they are read and decided."""

    list_display = ("what", "kind", "by", "proposed_at", "state", "decision_by")
    list_filter = ("state", "kind")  # type: ignore[misc]  # a class variable to the stubs, and not to ListAdmin
    list_select_related = ("proposed_by", "closed_by")
    list_per_page = 50
    show_full_result_count = False
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Amendment]:
        return super().get_queryset(request).listed()  # type: ignore[attr-defined]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Amendment | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Amendment | None = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("record"), ordering="words")
    def what(self, amendment: Amendment) -> str:
        return f"{MODELS[amendment.record_type]._meta.verbose_name} {shorten(amendment.words, SHOWN)}"

    @admin.display(description=gettext_lazy("proposed by"), ordering="proposed_by")
    def by(self, amendment: Amendment) -> str:
        return amendment.proposer

    @admin.display(description=gettext_lazy("decided by"), ordering="closed_by")
    def decision_by(self, amendment: Amendment) -> str:
        return amendment.decider if amendment.closed_by else ""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The page of an amendment tells its whole history."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("admin:hearings_amendment_change", args=[object_id]))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show an amendment, and decide on it as the button that was pressed says."""
        if object_id is None or not self.has_view_permission(request):
            raise PermissionDenied
        amendment = self.get_object(request, object_id)
        if amendment is None:
            return HttpResponseRedirect(reverse("admin:hearings_amendment_changelist"))
        faults: list[str] = []
        if request.method == "POST":
            try:
                return self._decided(request, amendment)
            except (ValidationError, WithoutReason) as refused:
                faults = refused.messages
        return self._shown(request, amendment, faults)

    def _decided(self, request: HttpRequest, amendment: Amendment) -> HttpResponse:
        """Accept, decline or take back an amendment.

        Errors: PermissionDenied; ValidationError, with which nothing is changed.
        """
        comment = request.POST.get("comment", "").strip() or None
        decision = request.POST.get("decision", "")
        own = amendment.proposed_by_id == request.user.pk
        if not (own if decision == "take_back" else may_publish(request)):
            raise PermissionDenied
        record = None
        with writing(why=amendment.why):
            stored = Amendment.objects.select_for_update().get(pk=amendment.pk)
            if stored.state != Amendment.State.OPEN:
                raise ValidationError(
                    _("This was decided meanwhile, by %(who)s: %(state)s. Nothing was changed.")
                    % {"who": stored.decider, "state": stored.get_state_display()}
                )
            if decision == "accept":
                if own and not settings.ONE_PERSON:
                    raise ValidationError(
                        _("You proposed this yourself, so another person accepts it. Nothing was changed.")
                    )
                record = self.admin_site.get_model_admin(MODELS[stored.record_type]).carry_out(  # type: ignore[attr-defined]
                    request, stored
                )
                stored.record = record.pk if record else stored.record
                stored.close(Amendment.State.ACCEPTED, request.user, comment)
            elif decision == "decline":
                stored.close(Amendment.State.DECLINED, request.user, comment)
            elif decision == "take_back":
                stored.close(Amendment.State.TAKEN_BACK, request.user, comment)
            else:
                raise PermissionDenied
        told = {
            "accept": _("Accepted and written; the reason is public now."),
            "decline": _("Declined. Whoever proposed it sees your comment on the start page."),
            "take_back": _("Taken back. Nothing was written."),
        }
        self.message_user(request, told[decision], messages.SUCCESS)
        here = change_url(record) if record else reverse("admin:hearings_amendment_changelist")
        return HttpResponseRedirect(here)

    def _shown(self, request: HttpRequest, amendment: Amendment, faults: list[str]) -> HttpResponse:
        amendment.refresh_from_db()
        model = MODELS[amendment.record_type]
        record = model._base_manager.filter(pk=amendment.record).first() if amendment.record else None
        own = amendment.proposed_by_id == request.user.pk
        is_open = amendment.state == Amendment.State.OPEN
        context = {
            **self.admin_site.each_context(request),
            "title": _("Amendment: %(kind)s") % {"kind": amendment.get_kind_display()},
            "subtitle": shorten(amendment.words, SHOWN),
            "opts": self.opts,
            "amendment": amendment,
            "of": model._meta.verbose_name,
            "record_url": record and change_url(record),
            "rows": [(self._label(model, name), before, after) for name, before, after in amendment.told],
            "faults": faults,
            "comment": request.POST.get("comment", ""),
            "decides": is_open and may_publish(request),
            "accepts": is_open and may_publish(request) and (not own or settings.ONE_PERSON),
            "takes_back": is_open and own,
        }
        return TemplateResponse(
            request, "admin/hearings/amendment.html", context, status=409 if faults else 200
        )

    def _label(self, model: Any, name: str) -> str:
        """Name a field as the form of its kind of record does."""
        owner: Any = self.admin_site.get_model_admin(model)
        declared = owner.form.declared_fields.get(name)
        fields = {each.name: each for each in model._meta.get_fields()}
        if (
            declared is None and name not in fields
        ):  # named by a page that has no such form, such as the workbench
            return name
        return capfirst(str(declared.label if declared else fields[name].verbose_name))
