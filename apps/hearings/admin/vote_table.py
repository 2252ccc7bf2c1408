"""The page on which the satisfaction votes of one hearing are entered in one table."""

from itertools import chain
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..guard import is_public, may_publish, refused
from ..ledger import writing
from ..models import AgendaItem, Answer, Edition, Hearing, Organization, Vote
from ..models.votes import COUNTS
from ..spans import shorten
from ..vote_counts import read_counts
from .context import change_url
from .parts import SpanAdmin
from .pickers import pick
from .spanned import SpanForm

MOST = 100
"""How many answers and agenda items one table shows: Django takes at most 1,000 fields from a form."""


class TableForm(forms.Form):
    """What holds for all rows: who voted, and the source that prints the votes."""

    def __init__(self, admin_site: admin.AdminSite, hearing: Hearing, *args: Any) -> None:
        super().__init__(*args)
        self.fields["organization"] = forms.ModelChoiceField(
            Organization.objects.unmerged(),
            initial=hearing.convened_by_id,
            label=Vote._meta.get_field("organization").verbose_name,
            help_text=gettext_lazy("Organization whose members voted."),
        )
        pick(self, "organization", Vote._meta.get_field("organization"), admin_site)
        editions = [source.current_edition.pk for source in hearing.sources.all() if source.current_edition]
        self.fields["edition"] = forms.ModelChoiceField(
            Edition.objects.filter(pk__in=editions).select_related("source"),
            initial=editions[0] if len(editions) == 1 else None,
            label=gettext_lazy("source"),
        )


class VoteRow(SpanForm):
    """Takes the vote on one answer or one agenda item; a row that is left empty is none."""

    class Meta(SpanForm.Meta):
        model = Vote
        fields = ("quote", "start", *COUNTS)

    def __init__(self, voted_on: Answer | AgendaItem, data: Any = None, **given: Any) -> None:
        named = "answer" if isinstance(voted_on, Answer) else "agenda_item"
        vote = Vote(hearing=voted_on.hearing, **{named: voted_on}, **given)
        super().__init__(
            data, instance=vote, prefix=voted_on.pk, empty_permitted=True, use_required_attribute=False
        )
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{field.label}：{shorten(str(voted_on), 20)}"
        self.fields["quote"].widget.attrs["rows"] = 2
        self.voted_on = voted_on

    def clean(self) -> dict[str, Any] | None:
        """Read the counts out of the words where none is typed."""
        cleaned: Any = super().clean()
        if cleaned.get("quote") and all(cleaned.get(name) is None for name in COUNTS):
            for name, stated in read_counts(cleaned["quote"]).items():
                if len(stated) == 1:
                    self.fill(name, *stated)
        return cleaned


class VoteTableAdmin(SpanAdmin):
    """Adds the page to the admin of votes."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.table_view)
        return [path("table/<path:hearing_id>/", view, name="hearings_vote_table"), *super().get_urls()]

    def table_view(self, request: HttpRequest, hearing_id: str) -> HttpResponse:
        """Show the answers and agenda items of a hearing, and take a vote on each, all or none."""
        owner = self.admin_site.get_model_admin(Hearing)
        hearing = owner.get_object(request, unquote(hearing_id))
        if hearing is None:
            return owner._get_obj_does_not_exist_redirect(request, owner.opts, hearing_id)
        if not self.has_add_permission(request):
            raise PermissionDenied
        if is_public(hearing) and not may_publish(request):
            return refused(self.admin_site, request)
        data = request.POST or None
        voted_on = _voted_on(hearing)
        too_many, voted_on = len(voted_on) > MOST, voted_on[:MOST]
        table = TableForm(self.admin_site, hearing, data)
        rows = [VoteRow(each, data) for each in voted_on]
        if data is not None and table.is_valid():
            rows = [VoteRow(each, data, **table.cleaned_data) for each in voted_on]
            number = self._stored(request, table, rows)
            if number:
                done = _("Stored: %(number)s votes.") % {"number": number}
                self.message_user(request, done, messages.SUCCESS)
                return HttpResponseRedirect(change_url(hearing))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Enter the votes of a hearing"),
            "subtitle": str(hearing),
            "opts": self.opts,
            "hearing": hearing,
            "table": table,
            "rows": [(row, [(change_url(vote), vote) for vote in row.voted_on.votes.all()]) for row in rows],
            "too_many": too_many and MOST,
            "counts": [_called(name) for name in COUNTS],
            "media": self.media + table.media,
        }
        return TemplateResponse(request, "admin/hearings/vote_table.html", context)

    def _stored(self, request: HttpRequest, table: TableForm, rows: list[VoteRow]) -> int:
        """Store the votes of all rows, and tell how many; 0 if a form says what is wrong, and nothing is stored then."""
        valid = [row.is_valid() for row in rows]  # all of them, so that every fault is told
        given = [row for row in rows if row.has_changed()]
        if all(valid) and not given:
            table.add_error(None, _("Enter the words of at least one vote."))
        if not all(valid) or not given:
            return 0
        try:
            with writing():
                for row in given:
                    row.save()
                    self.log_addition(request, row.instance, [{"added": {}}])
        except ValidationError as error:
            table.add_error(None, error.messages)
            return 0
        return len(given)


def _called(name: str) -> Any:
    field: Any = Vote._meta.get_field(name)
    return field.verbose_name


def _voted_on(hearing: Hearing) -> list[Any]:
    """List what the votes may be on, in the order of the hearing, and one more than are shown where there are more."""
    items, answers = (
        model.objects.filter(hearing=hearing)
        .select_related("hearing", *more)
        .prefetch_related("votes")
        .order_by("number")
        for model, more in ((AgendaItem, []), (Answer, ["speaker__person"]))
    )
    return list(chain(items[: MOST + 1], answers[: MOST + 1]))[: MOST + 1]
