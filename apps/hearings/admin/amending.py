"""Amendments on the form of a record: whoever may not change what is public proposes it, and a publisher writes it."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..corrections import WithoutReason
from ..guard import is_public, may_publish
from ..labels import at_field
from ..models import Amendment
from ..models.amendments import MOST_WORDS
from ..models.base import Record
from ..models.hearings import HearingPart
from ..spans import shorten
from .conflicts import version_of
from .context import change_url
from .corrections import CorrectionAdmin

Kind = Amendment.Kind
MOST_SHOWN = 5
HAS_CHANGED = gettext_lazy(
    "The record has changed since this was proposed, so nothing was written. Compare it with the record as it is now; "
    "whoever proposed it can propose it anew."
)
NOT_PUBLIC = gettext_lazy(
    "This is not public now, so nothing was written. An amendment changes only what is public; change it directly."
)
NOT_VALID = gettext_lazy("It is not valid as the record is now, so nothing was written.")


class Proposed(Exception):
    """What would have been written is valid, and is stored as an amendment instead; nothing was written."""

    def __init__(self, why: str, form: Any = None, record: Record | None = None) -> None:
        self.why, self.form, self.record = why, form, record


class AmendAdmin(CorrectionAdmin):
    """Adds the pages on which an amendment is made, and what writes one that is accepted."""

    opts: Any
    model: Any
    admin_site: Any
    locked: Any
    public_at_once: bool

    def get_urls(self) -> list[URLPattern]:
        pages = [
            ("<path:object_id>/amend/", Kind.CHANGE),
            ("<path:object_id>/amend/delete/", Kind.DELETION),
        ]
        if issubclass(self.model, HearingPart) or self.public_at_once:
            pages.append(("amend/", Kind.ADDITION))
        found = [
            path(
                at, self.admin_site.admin_view(partial(self.amend_view, kind)), name=name_of(self.model, kind)
            )
            for at, kind in pages
        ]
        return [*found, *super().get_urls()]

    def may_amend(self, request: Any, kind: str, record: Record | None = None) -> bool:
        """Tell whether a user may propose what the same user may not do, because it is public."""
        if kind == Kind.ADDITION:
            return self.has_add_permission(request) or (self.public_at_once and _proposes(request))
        if not self.locked(request, record):
            return False
        kept, request.amending = getattr(request, "amending", None), kind
        try:
            allowed = {Kind.CHANGE: self.has_change_permission, Kind.DELETION: self.has_delete_permission}
            return allowed[Kind(kind)](request, record)
        finally:
            request.amending = kept

    def amend_view(self, kind: str, request: Any, object_id: str | None = None) -> HttpResponse:
        """Show the form of a record as if it could be saved, and store what it would write as an amendment."""
        record = self.get_object(request, unquote(object_id)) if object_id else None
        if object_id and record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if may_publish(request):  # who may write it needs nobody to ask
            here = change_url(record) if record else reverse(f"admin:hearings_{self.opts.model_name}_add")
            return HttpResponseRedirect(here)
        if not self.may_amend(request, kind, record):
            raise PermissionDenied
        request.amending = kind
        titles = {
            Kind.ADDITION: _("Propose an addition"),
            Kind.CHANGE: _("Propose a change"),
            Kind.DELETION: _("Propose a deletion"),
        }
        context = {"amending": kind, "title": titles[Kind(kind)]}
        try:
            if kind == Kind.DELETION:
                return self.delete_view(request, object_id or "", context)
            return self.changeform_view(request, object_id, "", context)
        except Proposed as proposed:
            return self._proposed(request, kind, record, proposed)

    def _proposed(self, request: Any, kind: str, record: Record | None, proposed: Proposed) -> HttpResponse:
        """Store an amendment, and lead back to the record."""
        amendment = Amendment(
            kind=kind, record_type=self.model.collection, why=proposed.why, proposed_by=request.user, sent={}
        )
        rows: list[Any] = []
        about = record or proposed.record
        if proposed.form:
            form = proposed.form
            rows = [*form.compared(), *self.following(form)]
            amendment.sent = {
                name: request.POST.getlist(name) for name in form.fields if name in request.POST
            }
            about = record or form.instance
        amendment.tell((name, _text(old), _text(new)) for name, _label, old, new in rows)
        amendment.words = shorten(str(about), MOST_WORDS - 1) or self.model.collection
        if record is not None:
            amendment.record, amendment.version = record.pk, version_of(record)
        self.store_amendment(request, amendment)
        near: Any = record or getattr(about, "hearing", None)
        listed = reverse(f"admin:hearings_{self.opts.model_name}_changelist")
        return HttpResponseRedirect(change_url(near) if near else listed)

    def store_amendment(self, request: Any, amendment: Amendment) -> None:
        """Store an amendment, and say so.

        Errors: ValidationError, such as for a reason that is too long.
        """
        amendment.full_clean(exclude=["before", "after", "sent"])
        amendment.save()
        told = _("Your amendment was stored. It is not public; a publisher decides on it.")
        self.message_user(request, told, messages.SUCCESS)

    def following(self, form: Any) -> list[tuple[str, Any, Any, Any]]:
        """List what else would be written because of the fields, as rows like those of the fields."""
        return []

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.amending = getattr(request, "amending", None)
        return form

    def save_form(self, request: Any, form: Any, change: bool) -> Any:
        if not getattr(request, "amending", None):
            return super().save_form(request, form, change)
        if not form.compared():
            raise ValidationError(_("Nothing differs from what is stored, so nothing was proposed."))
        if not change and not is_public(form.instance):
            raise ValidationError(
                _("This would not be public yet: add it directly. Nothing was proposed, nothing was changed.")
            )
        raise Proposed(form.cleaned_data["why"], form)

    def delete_model(self, request: Any, obj: Any) -> None:
        if not getattr(request, "amending", None):
            super().delete_model(request, obj)
            return
        why = request.why_form.cleaned_data["why"]
        if not why:
            raise WithoutReason(type(obj), obj.pk)
        raise Proposed(why, record=obj)

    def amended(self, request: HttpRequest, amendment: Amendment) -> Any:
        """Return the public record that an amendment changes.

        Errors: ValidationError where it is gone, or not public now.
        """
        record = self.get_object(request, amendment.record or "")
        if record is None:
            raise ValidationError(HAS_CHANGED)
        if not is_public(record):
            raise ValidationError(NOT_PUBLIC)
        return record

    def carry_out(self, request: HttpRequest, amendment: Amendment) -> Record | None:
        """Write what an amendment asks for, within `writing`; return the record, or None where it was deleted.

        Errors: ValidationError where the record differs from that which was amended, for what is not valid today, and for
        what is not public today.
        """
        record = self.amended(request, amendment) if amendment.record is not None else None
        if record is not None and version_of(record) != amendment.version:
            raise ValidationError(HAS_CHANGED)
        if amendment.kind == Kind.DELETION:
            self._delete(request, record)
            return None
        return self._save(request, amendment, record)

    def _save(self, request: HttpRequest, amendment: Amendment, record: Any) -> Record:
        sent = QueryDict(mutable=True)
        for name, values in amendment.sent.items():
            sent.setlist(name, values)
        change = record is not None
        form: forms.ModelForm = self.get_form(request, record, change=change)(sent, instance=record)
        if not form.is_valid():
            found = [
                at_field(str(form[name].label), str(fault)) if name in form.fields else fault
                for name, faults in form.errors.items()
                for fault in faults
            ]
            raise ValidationError([NOT_VALID, *found])
        if not change and not is_public(form.instance):
            raise ValidationError(NOT_PUBLIC)
        written = self.save_form(request, form, change)
        self.save_model(request, written, form, change)
        self.save_related(request, form, [], change)
        log = self.log_change if change else self.log_addition
        log(request, written, self.construct_change_message(request, form, [], not change))
        return written

    def _delete(self, request: HttpRequest, record: Any) -> None:
        _found, _counts, lacking, protected = self.get_deleted_objects([record], request)
        if lacking or protected:
            named = "、".join(map(str, protected or lacking))
            raise ValidationError(
                _("It cannot be deleted, because other records need it: %(named)s. Nothing was written.")
                % {"named": named}
            )
        self.log_deletions(request, [record])
        self.delete_model(request, record)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Offer to propose what is public at once to those who may not add it."""
        return super().changelist_view(request, {"proposal": self.proposal(request), **(extra_context or {})})

    def proposal(self, request: HttpRequest) -> str | None:
        """Give the address at which a record that is public at once is proposed, to those who may not add it."""
        if not self.public_at_once or may_publish(request) or not self.may_amend(request, Kind.ADDITION):
            return None
        return reverse(f"admin:{name_of(self.model, Kind.ADDITION)}")

    def hint(self, request: HttpRequest) -> SafeString | str:
        """Say beside a field how to propose what its list lacks; nothing to those who may add it."""
        address = self.proposal(request)
        said = _("If it is not listed, propose it; it can be chosen once a publisher has accepted it.")
        link = '{} <a href="{}" target="_blank">{}</a>'
        return format_html(link, said, address, _("Propose an addition")) if address else ""

    def amendments_of(self, request: HttpRequest, record: Record) -> dict[str, Any]:
        """List what was proposed for a record and is not decided, and where to propose more."""
        if not request.user.has_perm("hearings.view_amendment"):
            return {}
        found = Amendment.objects.open().listed().filter(record_type=self.model.collection, record=record.pk)
        offered = [
            (reverse(f"admin:{name_of(self.model, kind)}", args=[record.pk]), title, kind)
            for kind, title in (
                (Kind.CHANGE, _("Propose a change")),
                (Kind.DELETION, _("Propose a deletion")),
            )
            if self.may_amend(request, kind, record)
        ]
        return {
            "amendments": found.select_related("proposed_by")[:MOST_SHOWN],
            "amend": offered,
        }


def _proposes(request: HttpRequest) -> bool:
    """Tell whether a user enters hearings, and so may propose what these need."""
    return request.user.has_perms(["hearings.add_hearing", "hearings.view_amendment"])


def name_of(model: Any, kind: str) -> str:
    """Return the name of the address at which an amendment of a kind is made."""
    page = {Kind.ADDITION: "amend_add", Kind.CHANGE: "amend", Kind.DELETION: "amend_delete"}[Kind(kind)]
    return f"hearings_{model._meta.model_name}_{page}"


def _text(value: Any) -> str:
    return "" if value is None else str(value)
