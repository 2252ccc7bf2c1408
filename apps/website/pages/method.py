from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.website.language import in_english

from .page import show


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """Say how the record is made, what its words mean, and what it does not say."""
    template = "method_en.html" if in_english() else "method_zh.html"
    return show(request, template, {"room": "method"}, "/api/v1/")
