from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.website.language import in_english

from .page import show


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say what the site is, who runs it, how to reach them, and how to cite it."""
    template = "about_en.html" if in_english() else "about_zh.html"
    context = {"room": "about", "operator": settings.OPERATOR, "contact": settings.CONTACT}
    return show(request, template, context, "/api/v1/")
