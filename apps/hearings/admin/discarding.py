"""The page on which a draft is discarded whole."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from ..discarding import NotAsShown, discard, refuse_discard, what_goes
from ..guard import may_publish
from ..labels import label
from ..models import Hearing
from ..models.hearings import UNFINISHED
from .context import change_url
from .states import StatesAdmin
from .tools import Tool


class DiscardAdmin(StatesAdmin):
    """Adds a page that says what goes with a draft, and deletes it once that is confirmed."""

    def may_discard(self, request: HttpRequest, hearing: Hearing) -> bool:
        """Tell whether a user may discard a draft: whoever began it, and those who may publish."""
        if not self.has_change_permission(request, hearing):
            return False
        began = hearing.history.filter(history_type="+", history_user=request.user.pk)
        return may_publish(request) or began.exists()

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.discard_view)
        return [path("<path:object_id>/discard/", view, name="hearings_hearing_discard"), *super().get_urls()]

    def discard_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show what would be deleted, and delete it once it is confirmed."""
        hearing = self.get_object(request, unquote(object_id))
        if hearing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.may_discard(request, hearing):
            raise PermissionDenied
        try:
            refuse_discard(hearing)
            if request.method == "POST":
                name = label(hearing)
                number = discard(hearing, request.POST.get("shown", "")).total()
                done = _("%(record)s was discarded: %(number)s records were deleted.")
                self.message_user(request, done % {"record": name, "number": number}, messages.SUCCESS)
                return HttpResponseRedirect(reverse("admin:hearings_hearing_changelist"))
        except Hearing.DoesNotExist:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        except NotAsShown as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return HttpResponseRedirect(change_url(hearing))
        going = what_goes(hearing)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Discard this draft?"),
            "subtitle": str(hearing),
            "opts": self.opts,
            "record": hearing,
            "shown": going.digest(),
            "counted": [
                (model._meta.verbose_name_plural, number) for model, number in going.counted().items()
            ],
            "beside": [*going.sources, *going.named],
        }
        return TemplateResponse(request, "admin/hearings/discard.html", context)

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        found = super().tools(request, obj)
        if obj.state in UNFINISHED and self.may_discard(request, obj):
            url = reverse("admin:hearings_hearing_discard", args=[obj.pk])
            found.append(Tool(url, _("Discard this draft"), sign="deletelink"))
        return found
