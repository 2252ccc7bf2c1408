"""The page of a hearing that is not public, as the public would see it; staff only."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.api.releases.current_release import forget
from apps.api.releases.shape import newest_release
from apps.hearings.checking import faults_of_hearing
from apps.hearings.checklist import points_of
from apps.hearings.models import Hearing
from apps.hearings.models.hearings import State
from apps.hearings.publishing import rehearsed

from . import hearings


@require_safe
def hearing(request: Any, pk: str) -> HttpResponse:
    """Show the public page of a hearing as it would be; what keeps it from being published is listed instead."""
    if not request.user.has_perm("hearings.view_hearing"):
        raise PermissionDenied
    found = Hearing.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    if found.state == State.PUBLISHED:
        return redirect("hearing", pk)
    try:
        with rehearsed(found):
            request.release, request.previews = newest_release(), True
            return hearings.hearing(request, pk)
    except ValidationError:
        return _not_yet(request, found)
    finally:
        forget()


def _not_yet(request: HttpRequest, found: Hearing) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("No preview yet"),
        "subtitle": str(found),
        "opts": Hearing._meta,
        "record": found,
        "faults": points_of(faults_of_hearing(found)),
    }
    return TemplateResponse(request, "website/no_preview.html", context, status=409)
