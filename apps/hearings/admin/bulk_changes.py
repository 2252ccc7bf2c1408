"""The pages on which many commitments are changed at once, and on which such a change is undone."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..bulk_changes import Values, Wanted, change_many, rows_of, undo, what_changes
from ..corrections import WithoutReason
from ..models import BulkChange, Commitment, Organization, Topic
from ..previews import digest_of
from .corrections import WhyForm, forget_messages
from .parts import SpanAdmin
from .pickers import pick

MOST = 900  # Django takes at most 1,000 fields from a form
LISTED = 20


class BulkForm(WhyForm):
    """Asks what many commitments are to have, and why."""

    field_order = ("kind", "lead", "add", "remove", "why")

    def __init__(self, admin_site: admin.AdminSite, *args: Any) -> None:
        super().__init__(*args)
        same = ("", gettext_lazy("as it is"))
        self.fields["kind"] = forms.ChoiceField(
            choices=[same, *Commitment.Kind.choices],
            required=False,
            label=gettext_lazy("kind"),
            help_text=gettext_lazy("Another kind needs a reason, also where nothing is public yet."),
        )
        self.fields["lead"] = forms.ModelChoiceField(
            Organization.objects.unmerged(),
            required=False,
            label=gettext_lazy("lead organization"),
        )
        pick(self, "lead", Commitment._meta.get_field("lead"), admin_site)
        for name, title in (
            ("add", gettext_lazy("topics to add")),
            ("remove", gettext_lazy("topics to take away")),
        ):
            self.fields[name] = forms.ModelMultipleChoiceField(
                Topic.objects.unmerged(),
                required=False,
                label=title,
                widget=AutocompleteSelectMultiple(Commitment._meta.get_field("topics"), admin_site),
            )
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        given: Any = super().clean()
        add, remove = set(given.get("add") or ()), set(given.get("remove") or ())
        if not self.errors and not (add ^ remove or given["kind"] or given["lead"]):
            raise forms.ValidationError(
                _("Choose a kind, an organization, or topics to add or to take away.")
            )
        if given.get("kind") and not given.get("why") and "why" not in self.errors:
            self.add_error("why", _("Say why these commitments are of another kind."))
        return given

    def wanted(self) -> Wanted:
        """Return what the commitments are to have."""
        given = self.cleaned_data
        return Wanted(given["kind"], given["lead"], frozenset(given["add"]), frozenset(given["remove"]))


class BulkAdmin(SpanAdmin):
    """Adds the action and its pages to the admin of commitments."""

    actions: tuple[str, ...] = (*SpanAdmin.actions, "change_many")

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("bulk/", wrap(self.bulk_list_view), name="hearings_bulkchange_list"),
            path("bulk/<uuid:pk>/", wrap(self.bulk_undo_view), name="hearings_bulkchange_undo"),
            *super().get_urls(),
        ]

    @admin.action(description=gettext_lazy("Change kind, organization or topics"), permissions=["change"])
    def change_many(self, request: HttpRequest, queryset: QuerySet[Commitment]) -> HttpResponse | None:
        """Ask what to change, show which commitments it changes, and change them once that is confirmed."""
        chosen = list(queryset.prefetch_related("topics")[: MOST + 1])
        if len(chosen) > MOST:
            most = _("Select at most %(most)s commitments at once.") % {"most": MOST}
            self.message_user(request, most, messages.ERROR)
            return None
        form, rows = BulkForm(self.admin_site, request.POST if "asked" in request.POST else None), None
        if form.is_valid():
            try:
                if "confirmed" in request.POST:
                    self._change(request, chosen, form)
                    return None
            except WithoutReason as refused:
                form.add_error("why", refused)
                forget_messages(request)
            except ValidationError as refused:
                form.add_error(None, refused)
                chosen = list(queryset.prefetch_related("topics")[:MOST])
            rows = rows_of(chosen, form.wanted())
        context = {
            **self.admin_site.each_context(request),
            "title": _("Change kind, organization or topics"),
            "opts": self.opts,
            "form": form,
            "chosen": chosen,
            "changed": rows,
            "shown": _shown([(row.commitment, row.before, row.after) for row in rows or []]),
            "digest": digest_of(what_changes(rows or [])),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/hearings/bulk_change.html", context)

    def _change(self, request: HttpRequest, chosen: list[Commitment], form: BulkForm) -> None:
        """Change commitments as they were shown.

        Errors: ValidationError if what would change is not what was shown, or a rule refuses it.
        """
        done = change_many(
            [each.pk for each in chosen],
            form.wanted(),
            why=form.cleaned_data["why"],
            by=request.user,
            shown=request.POST["confirmed"],
        )
        told = format_html(
            '{} <a href="{}">{}</a>',
            _("Changed: %(number)s commitments.") % {"number": done.number},
            _undo_url(done),
            _("Undo this change"),
        )
        self.message_user(request, told, messages.SUCCESS)

    def bulk_list_view(self, request: HttpRequest) -> HttpResponse:
        """List the newest bulk changes."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = BulkChange.objects.select_related("by", "undone_by")[:LISTED]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Bulk changes"),
            "opts": self.opts,
            "changes": [(each, _columns(each), _undo_url(each)) for each in found],
        }
        return TemplateResponse(request, "admin/hearings/bulk_list.html", context)

    def bulk_undo_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Show what a bulk change changed, and undo it with a reason."""
        change = BulkChange.objects.filter(pk=pk).first()
        if change is None:
            raise Http404
        if not self.has_change_permission(request):
            raise PermissionDenied
        form = WhyForm(request.POST or None, initial={"why": _("The bulk change was a mistake.")})
        form.fields["why"].required = True
        if request.method == "POST" and form.is_valid():
            try:
                undo(change, why=form.cleaned_data["why"], by=request.user)
            except WithoutReason as refused:
                form.add_error("why", refused)
            except ValidationError as refused:
                form.add_error(None, refused)
            else:
                done = _("Undone: %(number)s commitments are as they were before.")
                self.message_user(request, done % {"number": change.number}, messages.SUCCESS)
                return HttpResponseRedirect(reverse("admin:hearings_commitment_changelist"))
        named = Commitment.objects.in_bulk([row["id"] for row in change.rows])
        context = {
            **self.admin_site.each_context(request),
            "title": _("Undo a bulk change"),
            "opts": self.opts,
            "form": form,
            "change": change,
            "shown": _shown(
                [(named.get(row["id"], row["id"]), row["after"], row["before"]) for row in change.rows]
            ),
        }
        return TemplateResponse(request, "admin/hearings/bulk_undo.html", context)


def _undo_url(change: BulkChange) -> str:
    return reverse("admin:hearings_bulkchange_undo", args=[change.pk])


def _columns(change: BulkChange) -> str:
    names = {name for row in change.rows for name in row["after"]}
    return "、".join(str(_field(name).verbose_name) for name in sorted(names))


def _field(name: str) -> Any:
    return Commitment._meta.get_field(name)


def _shown(rows: list[tuple[Any, Values, Values]]) -> list[tuple[Any, list[tuple[Any, str, str]]]]:
    """Word each column that differs, of each commitment: its name, what it is, and what it becomes."""
    used: dict[str, set[str]] = {"lead": set(), "topics": set()}
    for _commitment, *sides in rows:
        for values in sides:
            for name in used.keys() & values.keys():
                used[name].update(_keys(values[name]))
    known = {
        name: _field(name).related_model._base_manager.in_bulk(sorted(keys)) for name, keys in used.items()
    }
    return [
        (
            commitment,
            [
                (
                    _field(name).verbose_name,
                    _worded(known, name, before[name]),
                    _worded(known, name, after[name]),
                )
                for name in after
            ],
        )
        for commitment, before, after in rows
    ]


def _keys(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _worded(known: dict[str, dict[str, Any]], name: str, value: Any) -> str:
    if name == "kind":
        return str(Commitment.Kind(value).label)
    return "、".join(str(known[name].get(key, key)) for key in _keys(value)) or _("nothing")
