"""The page on which one report is entered as events of many commitments: one source, one table, one transaction."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..labels import label
from ..ledger import writing
from ..models import Commitment, CommitmentEvent, Edition, Hearing, Organization, Question
from ..models.commitments import DUE
from ..models.event_kinds import SAID_BY_SOMEBODY
from ..previews import digest_of
from ..spans import shorten
from .evidence import DayInput, EvidenceForm
from .follow_up import OUTCOMES, FollowUpAdmin, FollowUpForm, NotEntered, event_of
from .pickers import pick

MOST = 60
"""How many commitments one table shows: Django takes at most 1,000 fields from a form."""
TOLD = ("commitment_id", "kind", "status", "happened_on", "stated_by_id", "quote", "start", "note", *DUE)
"""The columns of an event that a preview shows."""


OF_ALL = ("edition", "happened_on", "stated_by")
"""The columns that hold for all rows."""


class ChoiceForm(forms.Form):
    """Chooses commitments by their hearing and their lead organization."""

    def __init__(self, admin_site: admin.AdminSite, data: Any) -> None:
        super().__init__(data, auto_id="choose_%s")
        for name, owner, rows in (
            ("hearing", Question, Hearing.objects.all()),
            ("lead", Commitment, Organization.objects.unmerged()),
        ):
            field: Any = owner._meta.get_field(name)
            self.fields[name] = forms.ModelChoiceField(
                rows,
                required=False,
                label=field.verbose_name,
            )
            pick(self, name, field, admin_site)

    def chosen(self) -> QuerySet[Commitment]:
        """Select the commitments; without a choice there are none."""
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return Commitment.objects.filter(**given) if given else Commitment.objects.none()


class ReportForm(forms.Form):
    """What holds for all rows: the day, and the organization that closes or states."""

    happened_on = forms.DateField(
        label=CommitmentEvent._meta.get_field("happened_on").verbose_name, widget=DayInput()
    )

    def __init__(self, admin_site: admin.AdminSite, *args: Any) -> None:
        super().__init__(*args)
        self.fields["stated_by"] = forms.ModelChoiceField(
            Organization.objects.unmerged(),
            required=False,
            label=gettext_lazy("stated by"),
            help_text=gettext_lazy("Only for rows that are a closing or a statement."),
        )
        pick(self, "stated_by", CommitmentEvent._meta.get_field("stated_by"), admin_site)


class RowForm(FollowUpForm):
    """Takes the event of one commitment; a row that is left empty is none."""

    class Meta(FollowUpForm.Meta):
        fields = ("quote", "start", *DUE, "note")  # type: ignore[assignment]

    def __init__(
        self, admin_site: Any, commitment: Commitment, edition: Edition | None = None, data: Any = None
    ) -> None:
        super().__init__(
            admin_site,
            data,
            instance=event_of(commitment, edition),
            prefix=commitment.pk,
            empty_permitted=True,
            use_required_attribute=False,
        )
        for name, field in self.fields.items():
            field.widget.attrs["aria-label"] = f"{field.label}：{shorten(commitment.quote, 20)}"
            if name in ("quote", "note", "due_basis"):
                field.widget.attrs["rows"] = 2

    said_by: Organization | None = None

    def state(self, happened_on: Any, stated_by: Any) -> None:
        """Set what holds for all rows; the organization only where the row needs one."""
        self.instance.happened_on, self.said_by = happened_on, stated_by

    def complete(self) -> None:
        super().complete()
        if self.instance.kind in SAID_BY_SOMEBODY:
            self.instance.stated_by = self.said_by


class ProgressReportAdmin(FollowUpAdmin):
    """Adds the page to the admin of commitments, and the action that leads to it."""

    actions: tuple[str, ...] = (*FollowUpAdmin.actions, "enter_report")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.report_view)
        return [path("report/", view, name="hearings_commitment_report"), *super().get_urls()]

    @admin.action(description=gettext_lazy("Enter a progress report"), permissions=["view"])
    def enter_report(self, request: HttpRequest, queryset: QuerySet[Commitment]) -> HttpResponse | None:
        """Open the page with the selected commitments."""
        ids = list(queryset.values_list("pk", flat=True)[: MOST + 1])
        if len(ids) > MOST:
            most = _("Select at most %(most)s commitments at once.") % {"most": MOST}
            self.message_user(request, most, messages.ERROR)
            return None
        return HttpResponseRedirect(f"{_url()}?{urlencode({'id': ids}, doseq=True)}")

    def report_view(self, request: HttpRequest) -> HttpResponse:
        """Take one source and an event of each chosen commitment, show them, and store them once that is confirmed."""
        if not (self.has_view_permission(request) and self.may_follow_up(request)):
            raise PermissionDenied
        choice = ChoiceForm(self.admin_site, request.GET)
        chosen = list(self._chosen(request, choice)[: MOST + 1])
        too_many, chosen = len(chosen) > MOST, chosen[:MOST]
        data = request.POST or None
        forms_of_all = EvidenceForm(self.admin_site, data), ReportForm(self.admin_site, data)
        rows = [RowForm(self.admin_site, each, data=data) for each in chosen]
        events: list[CommitmentEvent] = []
        if data is not None:
            try:
                with transaction.atomic():
                    with writing():
                        rows = self._table_entered(request, chosen, *forms_of_all)
                    events = [row.instance for row in rows if row.has_changed()]
                    confirmed = request.POST.get("confirmed") == digest_of(what_is_stored(events))
                    transaction.set_rollback(not confirmed)
            except NotEntered as refused:
                rows = refused.args[0]
            else:
                if confirmed:
                    done = _("Stored as drafts: %(number)s events. They are public once they are published.")
                    self.message_user(request, done % {"number": len(events)}, messages.SUCCESS)
                    return HttpResponseRedirect(_drafts_url())
        evidence, report = forms_of_all
        context = {
            **self.admin_site.each_context(request),
            "title": _("Enter a progress report"),
            "opts": self.opts,
            "choice": choice,
            "evidence": evidence,
            "report": report,
            "rows": rows,
            "refused": [(row, label(row.instance.commitment)) for row in rows if row.errors],
            "too_many": too_many and MOST,
            "events": [(event, outcome_of(event)) for event in events],
            "digest": digest_of(what_is_stored(events)) if events else "",
            "media": self.media + report.media + evidence.media + evidence.new.media,
        }
        return TemplateResponse(request, "admin/hearings/progress_report.html", context)

    def _chosen(self, request: HttpRequest, choice: ChoiceForm) -> QuerySet[Commitment]:
        """Select the commitments that are named by their ids, else by what they have in common."""
        ids = request.GET.getlist("id")
        if ids:
            found: QuerySet[Commitment] = Commitment.objects.filter(pk__in=ids[: MOST + 1])
        else:
            found = choice.chosen() if choice.is_valid() else Commitment.objects.none()
        return found.select_related("lead", "hearing", "answer").order_by("hearing", "number")

    def _table_entered(
        self, request: HttpRequest, chosen: list[Commitment], evidence: EvidenceForm, report: ReportForm
    ) -> list[RowForm]:
        """Store an event for each row that says what happened, and the source where that is new.

        Errors: NotEntered with the forms, which say what is wrong.
        """
        valid = [evidence.is_valid(), report.is_valid()]
        edition, sound = None, all(valid)
        try:
            edition = evidence.given() if sound else None
        except ValidationError as error:
            evidence.refuse(error)
            sound = False
        if sound and edition is None:
            evidence.add_error("edition", _("Choose the source, or enter a new one."))
        rows = [RowForm(self.admin_site, each, edition, request.POST) for each in chosen]
        for row in rows:
            row.told_elsewhere = OF_ALL if edition is None else ()
        if edition is not None:
            given = report.cleaned_data
            for row in rows:
                row.state(given["happened_on"], given["stated_by"])
            stored = [_stored(row) for row in rows]  # all of them, so that every fault is told
            sound = all(stored)
            if sound and not any(row.has_changed() for row in rows):
                report.add_error(None, _("Say of at least one commitment what happened."))
                sound = False
        if not sound or edition is None:
            raise NotEntered(rows)
        return rows


def _stored(row: RowForm) -> bool:
    """Store the event of a row, and tell whether the row is sound."""
    if not row.is_valid():
        return False
    try:
        if row.has_changed():
            row.save()
    except ValidationError as error:
        row.add_error(None, error)
        return False
    return True


def what_is_stored(events: list[CommitmentEvent]) -> list[Any]:
    """Tell what would be stored, and on which texts."""
    texts = sorted({event.edition.sha256 for event in events if event.edition})
    return [[[str(getattr(event, name)) for name in TOLD] for event in events], texts]


def outcome_of(event: CommitmentEvent) -> Any:
    """Word what an event says."""
    said = (event.kind, event.status)
    return next((title for title, each in OUTCOMES.values() if each == said), event.get_kind_display())


def _url() -> str:
    return reverse("admin:hearings_commitment_report")


def _drafts_url() -> str:
    drafts = urlencode({"state__exact": CommitmentEvent.State.DRAFT})
    return f"{reverse('admin:hearings_commitmentevent_changelist')}?{drafts}"
