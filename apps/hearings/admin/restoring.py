"""The page of an old version, which says what differs from today's and can bring it back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from ..corrections import WithoutReason
from ..guard import is_public
from ..restoring import differences, refuse_restore, restore, version_of
from .context import change_url
from .corrections import CorrectionAdmin, WhyForm


class RestoreAdmin(CorrectionAdmin):
    """Shows old versions read-only, and restores one where that is confirmed."""

    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show an old version and what would change, and bring it back once that is confirmed."""
        if not (version_id.isascii() and version_id.isdigit()):
            raise Http404
        row = self.model.history.filter(id=object_id, history_id=version_id).first()
        if row is None:
            raise Http404
        record = self.model._base_manager.filter(pk=object_id).first()
        may = self._may_restore(request, record)
        form = WhyForm(request.POST or None)
        refused = self._refused(row)
        if request.method == "POST":
            if not may:
                raise PermissionDenied
            if not refused and form.is_valid():
                try:
                    back = restore(row, form.cleaned_data["why"], request.POST.get("version", ""))
                except WithoutReason as error:
                    form.add_error("why", error)
                except ValidationError as error:
                    form.add_error(None, error.messages)
                else:
                    day = date_format(localtime(row.history_date), "DATETIME_FORMAT")
                    self.log_change(request, back, _("Restored the version of %s.") % day)
                    self.message_user(request, _("The old version is restored."), messages.SUCCESS)
                    return HttpResponseRedirect(change_url(back))
            request.method = "GET"  # the page below only shows
        flagged: Any = request  # get_readonly_fields reads the flag
        flagged.shows_old_version = True
        context = {
            "differing": differences(record, row),
            "restoring": form if may and not refused else None,
            "refused": refused,
            "gone": record is None,
            "asks_why": record is not None and (is_public(record) or bool(form.errors)),
            "version": version_of(record),
        }
        return super().history_form_view(request, object_id, version_id, {**context, **(extra_context or {})})

    def _may_restore(self, request: HttpRequest, record: Any) -> bool:
        if record is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, record)

    def _refused(self, row: Any) -> str:
        try:
            refuse_restore(self.model, row)
        except ValidationError as error:
            return " ".join(error.messages)
        return ""

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave the package's own way out: it would store what an old version says without a look at the rules."""
        return True
