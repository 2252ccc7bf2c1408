"""The base classes of the admins of all parts of a hearing."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from ..models import Hearing
from ..models.base import Record
from ..models.hearings import HearingPart
from ..spans import Span, shorten
from .base import RecordAdmin
from .context import change_url, in_context, link
from .pickers import PickFromHearing

OF_HEARING = "hearing__id__exact"
CHOSEN = "__id__exact"


class PartAdmin(RecordAdmin):
    """Lists and forms of one model of parts of a hearing."""

    given_once = ("hearing",)
    actions: tuple[str, ...] = ()  # their ids follow that of the hearing

    @admin.display(description=_("hearing"), ordering="hearing")
    def hearing_title(self, obj: HearingPart) -> str:
        return f"{obj.hearing.area} {obj.hearing.held_on}"

    @admin.display(description=_("number"), ordering="number")
    def code(self, obj: HearingPart) -> str:
        return f"{obj.LETTER}{obj.number}"

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField:
        if issubclass(db_field.remote_field.model, HearingPart):
            kwargs["widget"] = PickFromHearing(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Limit the suggestions of an autocomplete field to its hearing."""
        if "field_name" in request.GET and "hearing" in request.GET:
            queryset = queryset.filter(hearing=request.GET["hearing"])
        return super().get_search_results(request, queryset, search_term)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """When adding from a filtered list, start with the values of the filters."""
        initial = super().get_changeform_initial_data(request)
        for key, value in QueryDict(initial.pop("_changelist_filters", "")).items():
            if key.endswith(CHOSEN):
                initial.setdefault(key.removesuffix(CHOSEN), value)
        return initial

    def trail(self, obj: Any) -> list[Record | None]:
        """List the records that lead from the hearing to a part."""
        return [obj.hearing]

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
            context["trail"] = [
                link(record, shorten(str(record), 24)) for record in self.trail(obj.as_stored) if record
            ]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_post_save_add(self, request: HttpRequest, obj: HearingPart) -> HttpResponse:
        """Return to the record from whose page this one was added."""
        relations = [field.name for field in self.opts.fields if field.is_relation]
        named = [getattr(obj, name) for name in request.GET if name in relations]
        return self._back(request, *named[:1]) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request: HttpRequest, obj: HearingPart) -> HttpResponse:
        """Return to the filtered list that the user came from, or else to the record that this one belongs to."""
        trail = [] if self.get_preserved_filters(request) else [each for each in self.trail(obj) if each]
        return self._back(request, *trail[-1:]) or super().response_post_save_change(request, obj)

    def _back(self, request: HttpRequest, record: Record | None = None) -> HttpResponse | None:
        if record and self.admin_site.get_model_admin(type(record)).has_view_permission(request):
            return HttpResponseRedirect(change_url(record))
        return None

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Name the hearing by which the list is filtered."""
        hearing = Hearing.objects.filter(pk=request.GET.get(OF_HEARING)).first()
        context = {"subtitle": shorten(str(hearing))} if hearing else {}
        return super().changelist_view(request, {**context, **(extra_context or {})})


class SpanAdmin(PartAdmin):
    """Lists and forms of one model of quoted records."""

    computed: tuple[str, ...] = ("context",)

    @admin.display(description=_("in its context"))
    def context(self, obj: Span) -> SafeString | None:
        stored = getattr(obj, "as_stored", obj)
        return in_context(stored) if stored.start is not None else None

    @admin.display(description=_("words"), ordering="id")
    def short(self, obj: Span) -> str:
        return shorten(obj.words)
