from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .page import show


@require_safe
def viewer(request: HttpRequest, template: str) -> HttpResponse:
    """Show the documentation of the API in one of its viewers, which are in English."""
    return show(request, template, {"room": "api"}, "/api/v1/")
