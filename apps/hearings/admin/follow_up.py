"""The page on which one thing that happened to a commitment is entered, from the row of the commitment."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..ledger import writing
from ..models import Commitment, CommitmentEvent, Edition
from ..models.commitments import OVERDUE, Status, says_status
from ..models.event_kinds import ENDS, Kind
from .bulk_changes import BulkAdmin
from .context import change_url, excerpt
from .events import EventForm
from .evidence import DayInput, EvidenceForm
from .pickers import pick

PROGRESS = [Status.IN_PROGRESS, *ENDS]
OUTCOMES: dict[str, tuple[Any, tuple[str, str | None]]] = {
    **{each.value: (each.label, (Kind.PROGRESS, each.value)) for each in PROGRESS},
    "postponed": (Status.POSTPONED.label, (Kind.POSTPONEMENT, Status.POSTPONED)),
    "closed": (gettext_lazy("closed by a body, status as it is"), (Kind.CLOSING, None)),
    "stated": (gettext_lazy("statement of a body, status as it is"), (Kind.STATEMENT, None)),
}
"""What an editor may say of a commitment, and the kind and the status of the event that says so."""
CHOICES = [("", "---------"), *((code, title) for code, (title, _event) in OUTCOMES.items())]


class FollowUpForm(EventForm):
    """Takes one event of a commitment, whose evidence may be in an edition that the instance names."""

    outcome = forms.ChoiceField(choices=CHOICES, label=gettext_lazy("what happened"))
    field_order = ("outcome", "happened_on")
    told_elsewhere: tuple[str, ...] = ()  # columns of which the page says already what is wrong

    class Meta(EventForm.Meta):
        model = CommitmentEvent
        fields = (
            "happened_on",
            "quote",
            "start",
            "link",
            "link_saved_on",
            "due_stated",
            "due_from",
            "due_to",
            "due_basis",
            "stated_by",
            "note",
        )
        help_texts = {
            **EventForm.Meta.help_texts,
            "stated_by": gettext_lazy("Only for a closing or a statement."),
        }
        widgets = dict.fromkeys(("happened_on", "link_saved_on", "due_from", "due_to"), DayInput())

    def __init__(self, admin_site: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in (("quote", 3), ("note", 2), ("due_basis", 2)):
            if name in self.fields:
                self.fields[name].widget = forms.Textarea(attrs={"rows": rows, "class": "vLargeTextField"})
        if "stated_by" in self.fields:
            pick(self, "stated_by", CommitmentEvent._meta.get_field("stated_by"), admin_site)

    def add_error(self, field: str | None, error: Any) -> None:
        for name in self.told_elsewhere if hasattr(error, "error_dict") else ():
            error.error_dict.pop(name, None)
        super().add_error(field, error)

    def complete(self) -> None:
        self.belong(self.instance.commitment.hearing)
        _title, (kind, status) = OUTCOMES.get(self.cleaned_data.get("outcome", ""), ("", ("", None)))
        self.instance.kind, self.instance.status = kind, status


def event_of(commitment: Commitment, edition: Edition | None = None) -> CommitmentEvent:
    """Begin an event of a commitment."""
    return CommitmentEvent(commitment=commitment, hearing=commitment.hearing, edition=edition)


def status_badge(commitment: Commitment) -> SafeString | str:
    """Word and colour the status of a commitment today; nothing where it says nothing."""
    late = getattr(commitment, "current_status", commitment.status) == OVERDUE
    if not says_status(commitment.kind, commitment.status):
        return ""
    words = _("past its day, no progress on record") if late else commitment.get_status_display()
    return format_html('<span class="badge {}">{}</span>', "overdue" if late else commitment.status, words)


class FollowUpAdmin(BulkAdmin):
    """Adds the page to the admin of commitments, and its link to each row."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.follow_up_view)
        name = "hearings_commitment_follow_up"
        return [path("<path:object_id>/follow-up/", view, name=name), *super().get_urls()]

    def may_follow_up(self, request: HttpRequest) -> bool:
        """Tell whether a user may enter events, which stay drafts until they are published."""
        return self.admin_site.get_model_admin(CommitmentEvent).has_add_permission(request)

    def follow_up_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show a commitment with what is known of it, and take one new event as a draft."""
        commitment = self.get_object(request, unquote(object_id))
        if commitment is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not (self.has_view_permission(request, commitment) and self.may_follow_up(request)):
            raise PermissionDenied
        data = request.POST or None
        evidence = EvidenceForm(self.admin_site, data)
        form = FollowUpForm(self.admin_site, data, instance=event_of(commitment))
        if data is not None:
            try:
                with writing():
                    form, event = self._entered(request, commitment, evidence)
                return self._back_to_list(request, commitment, event)
            except NotEntered as refused:
                form = refused.args[0]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Was it done?"),
            "subtitle": str(commitment),
            "opts": self.opts,
            "commitment": commitment,
            "badge": status_badge(commitment_today(commitment)),
            "words": excerpt(commitment.edition.text, commitment.start, commitment.end),
            "events": [
                (change_url(each), each) for each in commitment.events.order_by("happened_on", "number")
            ],
            "form": form,
            "evidence": evidence,
            "media": self.media + form.media + evidence.media + evidence.new.media,
        }
        return TemplateResponse(request, "admin/hearings/follow_up.html", context)

    def _entered(
        self, request: HttpRequest, commitment: Commitment, evidence: EvidenceForm
    ) -> tuple[FollowUpForm, CommitmentEvent]:
        """Store an event, and its source where that is new.

        Errors: NotEntered, with the form that says why.
        """
        edition, sound = None, evidence.is_valid()
        try:
            edition = evidence.given() if sound else None
        except ValidationError as error:
            evidence.refuse(error)
            sound = False
        form = FollowUpForm(self.admin_site, request.POST, instance=event_of(commitment, edition))
        form.told_elsewhere = () if sound else ("edition",)
        if not (sound and form.is_valid()):
            raise NotEntered(form)
        event = form.save()
        self.admin_site.get_model_admin(CommitmentEvent).log_addition(request, event, [{"added": {}}])
        return form, event

    def _back_to_list(
        self, request: HttpRequest, commitment: Commitment, event: CommitmentEvent
    ) -> HttpResponse:
        """Say what was stored, and go back to the filtered list or to the commitment."""
        told = format_html(
            '{} <a href="{}">{}</a>',
            _("The event is stored as a draft. It is public, and moves the status, once it is published."),
            change_url(event),
            _("Open the event"),
        )
        self.message_user(request, told, messages.SUCCESS)
        filters = request.GET.get("_changelist_filters")
        if filters:
            return HttpResponseRedirect(f"{reverse('admin:hearings_commitment_changelist')}?{filters}")
        return HttpResponseRedirect(change_url(commitment))


class NotEntered(Exception):
    """Events were not stored, and nothing was; the forms say why."""


def commitment_today(commitment: Commitment) -> Commitment:
    """Read a commitment with its status of today."""
    return Commitment.objects.with_current_status(timezone.localdate()).get(pk=commitment.pk)
