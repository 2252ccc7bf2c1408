"""The admin site of the record: its title, the order of its lists, and the names of records in autocomplete fields.

It is outside the `admin` package because it is loaded before the models.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import unquote

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from .permits import PublicIsReadOnly, public_read_only

IN_ORDER_OF_WORK = [
    "Hearing",
    "Source",
    "Section",
    "Speaker",
    "Question",
    "Answer",
    "Commitment",
    "CommitmentEvent",
    "Figure",
    "Person",
    "Organization",
    "Topic",
    "Area",
]


class Suggestions(AutocompleteJsonView):
    """Names a record by its first words and its id, so that namesakes can be told apart."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        from .admin.context import label

        return {"id": str(getattr(obj, to_field_name)), "text": label(obj)}


class RecordAdminSite(AdminSite):
    """The stock admin, with the record's lists first and in the order in which editors fill them."""

    site_title = _("Public hearings")
    site_header = _("Open record of public hearings")
    index_title = _("Edit the record")

    def admin_view(self, view: Callable[..., HttpResponseBase], cacheable: bool = False) -> Any:
        """Refuse addresses with NUL, which PostgreSQL cannot store, and changes of public data by users who may not publish."""

        @wraps(view)
        def refusing(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            from .admin.guard import may_publish, refused

            if "\x00" in unquote(request.get_full_path()):
                raise BadRequest("The address holds NUL.")
            if may_publish(request):
                return view(request, *args, **kwargs)
            if request.method == "POST":
                self._release_what_is_due()
            try:
                with public_read_only():
                    return view(request, *args, **kwargs)
            except PublicIsReadOnly:
                return refused(self, request)

        return super().admin_view(refusing, cacheable)

    def _release_what_is_due(self) -> None:
        """Release earlier changes first, so that they are not attributed to this editor."""
        from .current import catch_up

        catch_up()

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        view: Any = Suggestions.as_view(admin_site=self)
        return view(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            if app["app_label"] == "hearings":
                app["models"].sort(key=lambda model: IN_ORDER_OF_WORK.index(model["object_name"]))
        return sorted(apps, key=lambda app: app["app_label"] != "hearings")


class RecordAdminConfig(AdminConfig):
    """The stock admin app, with our site as `admin.site`."""

    default = False
    default_site = "apps.hearings.admin_site.RecordAdminSite"
