from collections.abc import Callable
from importlib import import_module

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import path


def page(name: str) -> Callable[..., HttpResponse]:
    """Make the view of a page; the import is loaded with its words and formats when an editor first opens it.

    Most processes only read the record, and its memory is a tenth of theirs.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        view: Callable[[HttpRequest], HttpResponse] = getattr(import_module("apps.intake.views"), name)
        return view(request)

    return admin.site.admin_view(answer)


urlpatterns = [
    path("", page("start"), name="import_transcript"),
    path("confirm/", page("confirm"), name="import_transcript_confirm"),
    path("suggest/", page("suggest"), name="import_transcript_suggest"),
    path("value/", page("value"), name="import_transcript_value"),
]
