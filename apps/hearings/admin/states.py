"""Actions that change the state of records, in lists and as buttons on the change page."""

from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..checking import faults_of, faults_of_hearing
from ..checklist import checklist, parts_of, points_of
from ..faults import Fault
from ..guard import may_publish, who_reviews
from ..labels import label
from ..models import Hearing
from ..models.hearings import State
from ..publishing import refuse_move
from ..second_person import refuse_last_editor
from ..waiting import is_busy
from .base import RecordAdmin
from .context import change_url

MOST_AT_ONCE = 50
ACTS: dict[str | None, Any] = {
    State.IN_REVIEW: gettext_lazy("Submitted for review"),
    State.RETURNED: gettext_lazy("Returned for mending"),
    State.PUBLISHED: gettext_lazy("Published"),
    State.WITHDRAWN: gettext_lazy("Withdrawn"),
}
"""What the history calls the entry into each state, which is the reason of the change that it holds."""
ENTERED = {
    "submit": State.IN_REVIEW,
    "send_back": State.RETURNED,
    "publish": State.PUBLISHED,
    "withdraw": State.WITHDRAWN,
}
"""The state that each action leads to."""


class StatesAdmin(RecordAdmin):
    """Adds the actions to the admin of a model with states."""

    history_list_display = ("state",)
    moves: dict[
        str, Callable[[Any, HttpRequest], None]
    ] = {}  # name of an action: what it does to each record
    offered: dict[str, list[str]] = {}  # state: names of the actions offered in it

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may_publish(request) and self.has_view_permission(request)

    @admin.action(description=gettext_lazy("Submit for review"), permissions=["change"])
    def submit(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        return self._move(request, queryset, "submit", _("Submitted for review: %s"))

    @admin.action(description=gettext_lazy("Return with a comment"), permissions=["publish"])
    def send_back(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        title = _("Return with a comment")
        return self._ask_and_move(request, queryset, "send_back", title, _("Returned: %s"))

    @admin.action(description=gettext_lazy("Publish"), permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        return self._ask_and_move(request, queryset, "publish", _("Publish?"), _("Published: %s"))

    @admin.action(description=gettext_lazy("Withdraw"), permissions=["publish"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        title = _("Withdraw from the public?")
        return self._ask_and_move(request, queryset, "withdraw", title, _("Withdrawn: %s"))

    def _ask_and_move(
        self, request: HttpRequest, queryset: QuerySet[Any], name: str, title: str, done: str
    ) -> HttpResponse | None:
        """Ask before a move, and move the records once it is confirmed; never more than one page can show."""
        records = list(queryset[: MOST_AT_ONCE + 1])
        if len(records) > MOST_AT_ONCE:
            most = _("Select at most %(most)s at once.") % {"most": MOST_AT_ONCE}
            self.message_user(request, most, messages.ERROR)
            return None
        if "confirmed" in request.POST:
            return self._move(request, records, name, done)
        return self._asked(request, records, name, title)

    def _asked(self, request: HttpRequest, records: list[Any], name: str, title: str) -> HttpResponse:
        """Say what a move changes, how many records it concerns, and what to look at before, and ask whether to go on."""
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "name": name,
            "records": [self._described(request, record, name) for record in records],
            "back": request.POST.get("back", ""),
            "comment": request.POST.get("comment", ""),
            "one_person": settings.ONE_PERSON,
        }
        return TemplateResponse(request, "admin/hearings/move.html", context)

    def _described(self, request: HttpRequest, record: Any, name: str) -> dict[str, Any]:
        """Say of a record whether it can move, what moves with it, and what to look at before."""
        described = {"record": record, "name": label(record)}
        try:
            refuse_move(record, ENTERED[name])
            if name == "publish":
                refuse_last_editor(record, request.user)
        except ValidationError as error:
            return {**described, "refused": error.messages}
        publishes = name == "publish"
        faults = points_of(self.find_faults(record)) if publishes else []
        points = checklist(record) if publishes and isinstance(record, Hearing) else []
        return {
            **described,
            "parts": parts_of(record) if name != "send_back" else [],
            "faults": faults,
            "points": points,
        }

    def find_faults(self, record: Any) -> list[Fault]:
        """List what keeps a record from being published."""
        return faults_of_hearing(record) if isinstance(record, Hearing) else faults_of(record)

    def set_history_delta_changes(
        self, request: HttpRequest, historical_records: Any, *args: Any, **kwargs: Any
    ) -> None:
        """Name the moves between states in the history."""
        super().set_history_delta_changes(request, historical_records, *args, **kwargs)
        for row in historical_records:
            row.act = ACTS.get(row.history_change_reason)

    def _move(
        self, request: HttpRequest, records: Sequence[Any] | QuerySet[Any], name: str, done: str
    ) -> HttpResponse | None:
        """Change the state of each record, and show every fault of those that are refused."""
        last = moved = None
        for last in records:
            try:
                self.moves[name](last, request)
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
            if obj.state == State.IN_REVIEW and not may_publish(request):
                context["waits"] = who_reviews()
        return super().render_change_form(request, context, add, change, form_url, obj)
