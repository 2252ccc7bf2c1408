"""The addresses of the site, and two more whose views fail."""

from django.core.exceptions import PermissionDenied
from django.urls import path

from hearing_api.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def boom(request):
    raise RuntimeError("a secret of ours")


def refuse(request):
    raise PermissionDenied("a secret of ours")


urlpatterns = [
    *(path(f"{place}boom/", boom) for place in ("", "api/")),
    *(path(f"{place}refuse/", refuse) for place in ("", "api/")),
    *urlpatterns,
]
