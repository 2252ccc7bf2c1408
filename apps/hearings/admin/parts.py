"""What the admin pages of all parts of a hearing share."""

from django.contrib import admin
from django.http import HttpResponseRedirect, QueryDict
from django.utils.translation import gettext_lazy as _

from ..labels import label
from ..models import Hearing
from ..models.hearings import HearingPart
from ..spans import shorten
from .base import RecordAdmin
from .context import change_url, in_context, link
from .pickers import PickFromHearing

OF_HEARING = "hearing__id__exact"
CHOSEN = "__id__exact"


class PartAdmin(RecordAdmin):
    """Lists and forms of one kind of part of a hearing."""

    given_once = ("hearing",)
    actions: tuple[str, ...] = ()  # their ids follow that of the hearing

    @admin.display(description=_("hearing"), ordering="hearing")
    def sitting(self, obj):
        return f"{obj.hearing.area} {obj.hearing.held_on}"

    @admin.display(description=_("number"), ordering="number")
    def code(self, obj):
        return f"{obj.LETTER}{obj.number}"

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if issubclass(db_field.remote_field.model, HearingPart):
            kwargs["widget"] = PickFromHearing(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_search_results(self, request, queryset, search_term):
        """Keep the suggestions of a picker to its hearing."""
        if "field_name" in request.GET and "hearing" in request.GET:
            queryset = queryset.filter(hearing=request.GET["hearing"])
        return super().get_search_results(request, queryset, search_term)

    def get_changeform_initial_data(self, request):
        """Take over what the list was filtered by, when adding from it."""
        initial = super().get_changeform_initial_data(request)
        for key, value in QueryDict(initial.pop("_changelist_filters", "")).items():
            if key.endswith(CHOSEN):
                initial.setdefault(key.removesuffix(CHOSEN), value)
        return initial

    def trail(self, obj):
        """Lead to a part from its hearing, record by record."""
        return [obj.hearing]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None:
            context["trail"] = [link(record, record.pk) for record in self.trail(obj.as_stored) if record]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_post_save_add(self, request, obj):
        """Lead back to the record from whose page this one was added."""
        relations = [field.name for field in self.opts.fields if field.is_relation]
        named = [getattr(obj, name) for name in request.GET if name in relations]
        return self._back(request, *named[:1]) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        """Lead back to the filtered list that one came from, else to the record that this one belongs to."""
        trail = [] if self.get_preserved_filters(request) else [each for each in self.trail(obj) if each]
        return self._back(request, *trail[-1:]) or super().response_post_save_change(request, obj)

    def _back(self, request, record=None):
        if record and self.admin_site.get_model_admin(type(record)).has_view_permission(request):
            return HttpResponseRedirect(change_url(record))
        return None

    def changelist_view(self, request, extra_context=None):
        """Say of which hearing a filtered list is."""
        hearing = Hearing.objects.filter(pk=request.GET.get(OF_HEARING)).first()
        context = {"subtitle": label(hearing)} if hearing else {}
        return super().changelist_view(request, {**context, **(extra_context or {})})


class SpanAdmin(PartAdmin):
    """Lists and forms of one kind of quoted record."""

    computed: tuple[str, ...] = ("context",)

    @admin.display(description=_("in its context"))
    def context(self, obj):
        return in_context(getattr(obj, "as_stored", obj))

    @admin.display(description=_("words"), ordering="id")
    def short(self, obj):
        return shorten(obj.words)
