"""The base class of all model admins of the record."""

from collections.abc import Sequence
from contextlib import nullcontext
from copy import copy
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AdminTextInputWidget,
    RelatedFieldWidgetWrapper,
)
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..corrections import WithoutReason
from ..fields import Text
from ..guard import is_public, may_publish, refused, whom_to_ask
from ..labels import label
from ..ledger import writing
from ..models import Amendment
from ..models.base import Record
from ..permits import PublicIsReadOnly
from ..renaming import new_id_of, rename
from ..spans import shorten
from .amending import AmendAdmin
from .conflicts import VersionedForm
from .context import change_url
from .corrections import forget_messages
from .deleted import without_links
from .history import ChangeInWords
from .lists import ListAdmin
from .related import Related
from .restoring import RestoreAdmin
from .tools import Tool

ONE_LINE = 300


class RecordAdmin(ListAdmin, RestoreAdmin, AmendAdmin):
    """Lists, forms and history of one model."""

    form = VersionedForm
    readonly_fields = ("id", "created_at", "modified_at")
    computed: tuple[str, ...] = ()  # shown on change pages only
    given_once: tuple[str, ...] = ()  # chosen on the add page only
    details: tuple[str, ...] = ()  # those of its fields that stand below a line to open
    asked_later: tuple[str, ...] = ()  # asked on change pages only, and of no column
    public_at_once = False  # whether records are public as soon as they are stored
    list_per_page = 50
    show_full_result_count = False
    actions: tuple[str, ...] = ("renew_id",)
    object_history_template = "admin/hearings/history.html"
    object_history_list_template = "admin/hearings/history_list.html"
    object_history_form_template = "admin/hearings/old_version.html"

    def locked(self, request: HttpRequest, obj: Record | None) -> bool:
        """Tell whether a record is read-only for this user, because it is public and the user may not publish."""
        if obj is None or may_publish(request) or getattr(request, "amending", None):
            return False
        return is_public(obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        if self.public_at_once and not may_publish(request):
            return getattr(request, "amending", None) == Amendment.Kind.ADDITION
        return super().has_add_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Record | None = None) -> bool:
        return super().has_change_permission(request, obj) and not self.locked(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Record | None = None) -> bool:
        return super().has_delete_permission(request, obj) and not self.locked(request, obj)

    def get_deleted_objects(self, objs: Sequence[Record] | QuerySet[Record], request: HttpRequest) -> Any:
        if any(self.locked(request, obj) for obj in objs):
            raise PublicIsReadOnly
        found, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return (*without_links(found, counts), lacking, protected)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if self.locked(request, self.get_object(request, object_id)):
            raise PublicIsReadOnly
        return super().delete_view(request, object_id, extra_context)

    def get_fields(self, request: HttpRequest, obj: Record | None = None) -> list[Any]:
        if obj is None:
            return [name for name in self.fields if name not in (*self.computed, *self.asked_later)]
        if not self.has_change_permission(request, obj) or getattr(request, "shows_old_version", False):
            return [
                "id",
                *(name for name in self.fields if name not in self.asked_later),
                ("created_at", "modified_at"),
            ]
        return ["id", *self.fields, ("created_at", "modified_at")]

    def get_fieldsets(self, request: HttpRequest, obj: Record | None = None) -> list[Any]:
        fields = self.get_fields(request, obj)
        found = [(None, {"fields": [name for name in fields if name not in self.details]})]
        details = [name for name in fields if name in self.details]
        return [*found, (_("Details"), {"fields": details, "classes": ["collapse"]})] if details else found

    def get_readonly_fields(self, request: HttpRequest, obj: Record | None = None) -> list[Any]:
        if getattr(request, "shows_old_version", False):
            return flatten_fieldsets(self.get_fieldsets(request, obj))
        return [*self.readonly_fields, *self.computed, *(self.given_once if obj else ())]

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        if isinstance(db_field, Text) and not db_field.choices:
            one_line = db_field.max_length and db_field.max_length <= ONE_LINE
            kwargs["widget"] = AdminTextInputWidget if one_line else AdminTextareaWidget(attrs={"rows": 4})
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False  # too easily taken for a button that clears the field
            if getattr(request, "amending", None):
                field.widget.can_change_related = False
                field.widget.can_add_related &= not self._proposed_only(db_field)
        return field

    def _proposed_only(self, db_field: models.Field) -> bool:
        """Tell whether whoever proposes something may only propose what a field refers to, too."""
        return getattr(self.admin_site.get_model_admin(db_field.related_model), "public_at_once", False)

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.label_from_instance = label
        return self._hinted(field, request)

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelMultipleChoiceField:
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        field.label_from_instance = label
        return self._hinted(field, request)

    def _hinted(self, field: Any, request: HttpRequest) -> Any:
        """Say beside a list of areas or topics how to propose one that it lacks."""
        owner = self.admin_site.get_model_admin(field.queryset.model)
        hint = owner.hint(request) if isinstance(owner, AmendAdmin) else ""
        if hint:
            field.help_text = format_html("{} {}", field.help_text, hint)
        return field

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Keep an unchanged copy of the record as `as_stored`: the form writes into the record itself."""
        obj = super().get_object(request, object_id, from_field)
        if obj is not None:
            obj.as_stored = copy(obj)
        return obj

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        """List the pages that the change page links to above its form."""
        return []

    def related(self, request: HttpRequest, obj: Any) -> list[Related | None]:
        """List the related records that the change page links to."""
        return []

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show errors that are found only while saving as messages."""
        posted = request.method == "POST"
        try:
            with writing() if posted else nullcontext():
                if posted and object_id and self.locked(request, self.get_object(request, object_id)):
                    raise PublicIsReadOnly
                return super().changeform_view(request, object_id, form_url, extra_context)
        except PublicIsReadOnly:
            return refused(self.admin_site, request, self._typed(request))
        except WithoutReason as error:
            asking: Any = request  # get_form reads the error
            asking.without_reason = error
            forget_messages(request)
            return self.changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as error:
            for fault in error.messages:
                messages.error(request, fault)
            return HttpResponseRedirect(request.get_full_path())

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
            context["subtitle"] = shorten(str(obj.as_stored))
            context["locked"] = self.locked(request, obj.as_stored) and whom_to_ask()
            if "renew_id" in self.get_actions(request) and new_id_of(obj.as_stored):
                context["moves"] = [*context.get("moves", []), ("renew_id", _("Make the id anew"))]
            context["tools"] = self.tools(request, obj.as_stored)
            context["related"] = [each for each in self.related(request, obj.as_stored) if each]
            context |= self.amendments_of(request, obj.as_stored)
        return super().render_change_form(request, context, add, change, form_url, obj)

    @admin.action(
        description=gettext_lazy("Make the id anew, where it was never public"), permissions=["change"]
    )
    def renew_id(self, request: HttpRequest, queryset: QuerySet[Record]) -> HttpResponse | None:
        """Make the ids of records anew from their names, except those that were public."""
        last = None
        with writing():  # atomic: if the database fails, no message says that something was saved
            for record in queryset:
                last = record
                try:
                    new = rename(record)
                except ValidationError as error:
                    self.message_user(request, error.messages[0], messages.ERROR)
                else:
                    last = self.model._base_manager.get(pk=new)
                    self.message_user(
                        request, _("The id of %(record)s is now %(id)s.") % {"record": last, "id": new}
                    )
        return HttpResponseRedirect(change_url(last)) if "back" in request.POST and last else None

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: list[Any], change: bool
    ) -> None:
        """Update `modified_at` also if only a many-to-many field was changed."""
        chosen = {field.name for field in self.opts.many_to_many}
        if change and chosen.intersection(form.changed_data):
            form.instance.touch()
        super().save_related(request, form, formsets, change)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Record]) -> None:
        """Delete records one by one, so that the model's own `delete` is called."""
        with writing():
            for record in queryset:
                record.delete()

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """Show who deleted the record, and what was typed into the form."""
        gone = (
            self.model.history.filter(id=object_id, history_type="-").select_related("history_user").first()
        )
        if gone is None:
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": _("This record was deleted"),
            "gone": gone,
            "typed": self._typed(request),
            "opts": opts,
        }
        return TemplateResponse(request, "admin/hearings/deleted.html", context, status=410)

    def _typed(self, request: HttpRequest) -> list[tuple[str, list[str]]]:
        """List the values that were sent for each field."""
        fields = self.opts.get_fields()
        names = {field.name: field.verbose_name for field in fields if hasattr(field, "verbose_name")}
        return [(names[key], values) for key, values in request.POST.lists() if key in names]

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> Any:
        return ChangeInWords(self.model, historical_record)
