from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import path


def page(name: str) -> Callable[..., HttpResponse]:
    """Make the view of a page of the import."""

    def view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from . import views  # here, because its grammar takes megabytes and half a second of each process

        found: HttpResponse = getattr(views, name)(request, *args, **kwargs)
        return found

    return admin.site.admin_view(view)


urlpatterns = [
    path("", page("start"), name="import_transcript"),
    path("confirm/", page("confirm"), name="import_transcript_confirm"),
    path("suggest/", page("suggest"), name="import_transcript_suggest"),
    path("value/", page("value"), name="import_transcript_value"),
]
