"""The public reason of a correction, which forms ask for where a save or a deletion changes what is public."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.contrib.messages.storage import default_storage
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from ..corrections import MOST, WithoutReason, refuse_no_reason
from ..ledger import writing


def why_field() -> forms.CharField:
    """Make the field for the public reason; the closer of the ledger tells whether one is needed."""
    return forms.CharField(
        required=False,
        max_length=MOST,
        validators=[refuse_no_reason],
        label=_("reason of the correction"),
        help_text=_(
            "Published with the correction: why you change or delete what is public, in Chinese, in at most 300 characters."
        ),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


class WhyForm(forms.Form):
    """Asks why something public is deleted."""

    why = why_field()


class CorrectionAdmin(SimpleHistoryAdmin):
    """Carries the reason from the forms to the ledger, and asks for it where it is missing."""

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.without_reason = getattr(request, "without_reason", None)
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        with writing(why=form.cleaned_data.get("why", "")):
            super().save_model(request, obj, form, change)

    def get_deleted_objects(self, objs: Any, request: Any) -> Any:
        """Ask for a reason on the page that asks whether to delete, if any of the records is public."""
        chosen = objs.values("pk") if isinstance(objs, QuerySet) else [each.pk for each in objs]
        form = getattr(request, "why_form", None) or WhyForm()
        if form.errors or self.model.objects.published().filter(pk__in=chosen).exists():
            request.why = form["why"]
        return super().get_deleted_objects(objs, request)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        view = partial(super().delete_view, request, object_id, extra_context)
        return self._deleted(request, QueryDict(), view) if request.POST else view()

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Delete the selected records and log it atomically."""
        view = partial(super().changelist_view, request, extra_context)
        if not (request.POST.get("action") == "delete_selected" and request.POST.get("post")):
            return view()
        asking = request.POST.copy()
        del asking["post"]
        return self._deleted(request, asking, view)

    def _deleted(self, request: Any, asking: QueryDict, view: Callable[[], HttpResponse]) -> HttpResponse:
        """Delete by a view; where the reason is missing or not valid, send it what asks before it deletes."""
        request.why_form = form = WhyForm(request.POST)
        if form.is_valid():
            try:
                with writing(why=form.cleaned_data["why"]):
                    return view()
            except WithoutReason as refused:
                form.add_error("why", refused)
                forget_messages(request)
        request.POST = asking
        return view()


def forget_messages(request: Any) -> None:
    """Forget the messages that tell of what was then rolled back."""
    request._messages = default_storage(request)
