"""The page on which a record is merged into another, and the filter that shows what was merged."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..corrections import WithoutReason
from ..guard import may_publish
from ..labels import label
from ..ledger import writing
from ..merging import merge, referring, refuse_merge, shows_its_names
from ..models import Organization
from ..models.base import Record
from .base import RecordAdmin
from .conflicts import version_of
from .context import change_url
from .corrections import WhyForm


class MergedFilter(admin.SimpleListFilter):
    """Leaves out what was merged into another record, unless it is asked for."""

    title = gettext_lazy("merged")
    parameter_name = "merged"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", gettext_lazy("Merged into another"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(merged_into__isnull=self.value() != "yes")


class MergeForm(WhyForm):
    """Asks for the record that takes the place of another, and why."""

    field_order = ("into", "why")

    def __init__(self, admin_site: admin.AdminSite, record: Any, *args: Any):
        super().__init__(*args)
        model: Any = type(record)
        self.fields["into"] = forms.ModelChoiceField(
            model.objects.unmerged().exclude(pk=record.pk),
            label=_("merge into"),
            widget=AutocompleteSelect(model._meta.get_field("merged_into"), admin_site),
        )
        self.order_fields(self.field_order)


class MergeableAdmin(RecordAdmin):
    """Adds merging to the admin of a model; what was merged is read-only and listed only by a filter."""

    actions = (*RecordAdmin.actions, "merge")
    most = 100_000  # names are short, and one that is not found would be entered twice

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may_publish(request) and self.has_change_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and not is_merged(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and not is_merged(obj)

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [*super().get_list_filter(request), MergedFilter]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        return lookup == MergedFilter.parameter_name or super().lookup_allowed(lookup, value, request)

    def get_urls(self) -> list[URLPattern]:
        name = f"hearings_{self.opts.model_name}_merge"
        view = self.admin_site.admin_view(self.merge_view)
        return [path("<path:object_id>/merge/", view, name=name), *super().get_urls()]

    @admin.action(description=gettext_lazy("Merge into another record"), permissions=["publish"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Open the page on which one record is merged into another."""
        chosen = list(queryset[:3])
        if len(chosen) in (1, 2):
            into = f"?into={chosen[1].pk}" if chosen[1:] else ""
            return HttpResponseRedirect(merge_url(chosen[0]) + into)
        self.message_user(request, _("Select one record to merge into another, or two."), messages.ERROR)
        return None

    def merge_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask into which record another is merged, show what that changes, and merge them once it is confirmed."""
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not (may_publish(request) and self.has_change_permission(request, record)):
            raise PermissionDenied
        asked = request.POST or (request.GET if "into" in request.GET else None)
        form, into = MergeForm(self.admin_site, record, asked), None
        if form.is_valid():
            into = form.cleaned_data["into"]
            try:
                refuse_merge(record, into)
                if "confirmed" in request.POST:
                    self._merge(request, record, into, form.cleaned_data["why"])
                    done = _("%(record)s was merged into %(into)s.")
                    self.message_user(request, done % {"record": label(record), "into": label(into)})
                    return HttpResponseRedirect(change_url(into))
            except WithoutReason as refused:
                form.add_error("why", refused)
            except ValidationError as error:
                form.add_error(None, error.messages)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Merge into another record"),
            "subtitle": str(record),
            "opts": self.opts,
            "record": record,
            "records": [(each, facts(self, each), change_url(each)) for each in (record, into) if each],
            "referring": [
                (model._meta.verbose_name_plural, number) for model, number in referring(record).items()
            ],
            "form": form,
            "other_way": f"{merge_url(into)}?into={record.pk}" if form.is_valid() and into else "",
            "into": into if form.is_valid() else None,
            "versions": [version_of(each) for each in (record, into) if each],
            "names_stay": isinstance(record, Organization) and not shows_its_names(record),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/hearings/merge.html", context)

    def _merge(self, request: HttpRequest, record: Any, into: Any, why: str) -> None:
        """Merge two records as they were shown.

        Errors: PermissionDenied; ValidationError, also if somebody has saved one of them since.
        """
        with writing(why=why):
            rows = self.model._base_manager.select_for_update().order_by("pk").in_bulk([record.pk, into.pk])
            for each in rows.values():
                if not self.has_change_permission(request, each):
                    raise PermissionDenied
            shown = [version_of(rows[each.pk]) for each in (record, into) if each.pk in rows]
            if request.POST.getlist("version") != shown:
                raise ValidationError(
                    _("Somebody else has saved this record since you opened it; nothing of yours was saved.")
                )
            merge(record, into, why)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if obj is not None and "merge" in self.get_actions(request) and not is_merged(obj):
            context["moves"] = [*context.get("moves", []), ("merge", _("Merge into another record"))]
        return super().render_change_form(request, context, add, change, form_url, obj)


def is_merged(record: Any) -> bool:
    """Tell whether a record was merged into another; a new one was not."""
    return record is not None and record.merged_into_id is not None


def merge_url(record: Record) -> str:
    """Return the address of the page on which a record is merged into another."""
    return reverse(f"{admin.site.name}:hearings_{record._meta.model_name}_merge", args=[record.pk])


def facts(owner: RecordAdmin, record: Record) -> list[tuple[Any, Any]]:
    """List the columns of a record that its form shows, with their names."""
    found = []
    for name in ("id", *owner.fields):
        if name in owner.computed:
            continue
        field: Any = record._meta.get_field(name)
        shown = getattr(record, f"get_{name}_display") if field.choices else None
        found.append((field.verbose_name, shown() if shown else getattr(record, name)))
    return found
