"""Actions that change the state of records, in lists and as buttons on the change page."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..guard import may_publish
from ..labels import label
from ..waiting import is_busy
from .base import RecordAdmin
from .context import change_url


class StatesAdmin(RecordAdmin):
    """Adds the actions to the admin of a model with states."""

    history_list_display = ("state",)
    moves: dict[
        str, Callable[[Any], None]
    ] = {}  # name of an action: the function that it calls for each record
    offered: dict[str, list[str]] = {}  # state: names of the actions offered in it

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may_publish(request) and self.has_view_permission(request)

    @admin.action(description=gettext_lazy("Submit for review"), permissions=["change"])
    def submit(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        return self._move(request, queryset, "submit", _("Submitted for review: %s"))

    @admin.action(description=gettext_lazy("Publish"), permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        return self._move(request, queryset, "publish", _("Published: %s"))

    @admin.action(description=gettext_lazy("Withdraw"), permissions=["publish"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        if "confirmed" not in request.POST:
            context = {
                **self.admin_site.each_context(request),
                "title": _("Withdraw from the public?"),
                "opts": self.opts,
                "records": [(record.pk, label(record)) for record in queryset],
                "back": request.POST.get("back", ""),
            }
            return TemplateResponse(request, "admin/hearings/withdraw.html", context)
        return self._move(request, queryset, "withdraw", _("Withdrawn: %s"))

    def _move(
        self, request: HttpRequest, queryset: QuerySet[Any], name: str, done: str
    ) -> HttpResponse | None:
        """Change the state of each record, and show every fault of those that are refused."""
        last = moved = None
        for last in queryset:
            try:
                self.moves[name](last)
            except ValidationError as error:
                for fault in error.messages:
                    self.message_user(request, f"{label(last)}: {fault}", messages.ERROR)
            except OperationalError as error:
                if moved is None or not is_busy(error):
                    raise
                busy = _("The database is busy, so nothing was changed here. Please try again.")
                self.message_user(request, f"{label(last)}: {busy}", messages.ERROR)
            else:
                moved = last
                self.message_user(request, done % label(last), messages.SUCCESS)
        if "back" in request.POST and last is not None:
            return HttpResponseRedirect(change_url(last))
        return None

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if obj is not None:
            allowed = self.get_actions(request)
            offered = [name for name in self.offered.get(obj.state, []) if name in allowed]
            context["moves"] = [(name, allowed[name][2]) for name in offered]
        return super().render_change_form(request, context, add, change, form_url, obj)
