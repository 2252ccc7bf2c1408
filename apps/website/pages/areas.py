from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.resources.areas import AreaViewSet
from apps.website.trees import below

from .page import show


@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """Show the places of the record as a tree, each with its number of hearings."""
    context = {"room": "areas", "tree": below(request, AreaViewSet)}
    return show(request, "areas.html", context, "/api/v1/areas/")
