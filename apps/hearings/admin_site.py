"""The admin site of the record: its title, the order of its lists, and the names of records in autocomplete fields.

It is outside the `admin` package, whose modules register with the site when they are imported.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import unquote

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import BadRequest
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.urls import get_script_prefix, path
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from .desk import NEWEST, declined, drafts, returned, waiting
from .guard import may_publish, refused
from .guide import guide
from .labels import label, name_of_user
from .ledger import catch_up
from .models import RECORDS, Edition, Hearing, Source
from .models.hearings import HearingPart
from .permits import PublicIsReadOnly, public_read_only

MOST_LISTED = 100
"""How many lists of apps are kept: one for each set of permissions, language and prefix of addresses."""


def in_order_of_work() -> list[type[Model]]:
    """List the kinds of records as editors fill them: a hearing, its source and its parts, then what these name."""
    parts = [model for model in RECORDS if issubclass(model, HearingPart)]
    named = [model for model in RECORDS if not issubclass(model, Hearing | Source | Edition | HearingPart)]
    return [Hearing, Source, Edition, *parts, *reversed(named)]


class Suggestions(AutocompleteJsonView):
    """Names a record by its first words and its id, so that namesakes can be told apart, and says how far it looked."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        response = super().get(request, *args, **kwargs)
        bounded = getattr(request, "bounded", 0)
        found = json.loads(response.content)
        if bounded and not found["pagination"]["more"]:
            said = _("Only the %(number)s records that changed last are looked at.") % {"number": bounded}
            found["results"].append({"id": "-", "text": said, "disabled": True})
        return JsonResponse(found)

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        return {"id": str(getattr(obj, to_field_name)), "text": label(obj)}


class RecordAdminSite(AdminSite):
    """The stock admin, with the record's lists first and in the order in which editors fill them."""

    site_title = _("Public hearings")
    site_header = _("Open record of public hearings")
    index_title = _("Edit the record")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._listed: dict[Any, list[Any]] = {}

    def admin_view(self, view: Callable[..., HttpResponseBase], cacheable: bool = False) -> Any:
        """Refuse addresses with NUL, which PostgreSQL cannot store, and changes of public data by users who may not publish."""

        @wraps(view)
        def refusing(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if "\x00" in unquote(request.get_full_path()):
                raise BadRequest("The address holds NUL.")
            if may_publish(request):
                return view(request, *args, **kwargs)
            if request.method == "POST":
                catch_up()  # first, so that earlier changes are not attributed to this editor
            try:
                with public_read_only():
                    return view(request, *args, **kwargs)
            except PublicIsReadOnly:
                return refused(self, request)

        return super().admin_view(refusing, cacheable)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        named = name_of_user(request.user) if request.user.is_authenticated else ""
        return {**super().each_context(request), "colleague": named}

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        context = {
            "waiting": waiting(request),
            "returned": returned(request),
            "declined": declined(request),
            "drafts": drafts(request),
            "newest": NEWEST,
        }
        return super().index(request, {**context, **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        own = [
            path("guide/", self.admin_view(self.guide), name="guide"),
            path("token/", self.admin_view(self.token), name="token"),
        ]
        return [*own, *super().get_urls()]

    def guide(self, request: HttpRequest) -> TemplateResponse:
        """Show the guide for editors."""
        context = {**self.each_context(request), "title": _("Guide for editors"), "guide": guide()}
        return TemplateResponse(request, "admin/hearings/guide.html", context)

    def token(self, request: HttpRequest) -> JsonResponse:
        """Give the token that forms send, to a page that has been open for long."""
        return JsonResponse({"token": get_token(request)})

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        view: Any = Suggestions.as_view(admin_site=self)
        return view(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """List the apps, once for all who have the same permissions: every page shows them, and they take long to list."""
        user = request.user
        rules_all = user.is_active and user.is_superuser
        held = rules_all or frozenset(user.get_all_permissions())
        known = tuple(self._registry), held, app_label, get_language(), get_script_prefix()
        found = self._listed.get(known)
        if found is None:
            if len(self._listed) >= MOST_LISTED:
                self._listed.clear()
            found = self._listed[known] = self._app_list(request, app_label)
        return [{**app, "models": [*app["models"]]} for app in found]

    def _app_list(self, request: HttpRequest, app_label: str | None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        place = {model: at for at, model in enumerate(in_order_of_work())}
        for app in apps:
            if app["app_label"] == "hearings":
                app["models"].sort(key=lambda entry: place.get(entry["model"], len(place)))
        return sorted(apps, key=lambda app: app["app_label"] != "hearings")
