from django.conf import settings
from django.urls import path
from django.views.generic import RedirectView, TemplateView

from .pages import hearings, home, records

urlpatterns = [
    path("", home.home, name="home"),
    path("data/", home.data, name="data"),
    path("hearings/", hearings.hearings, name="hearings"),
    path("hearings/<str:pk>/", hearings.hearing, name="hearing"),
    path("docs/", TemplateView.as_view(template_name="website/swagger.html"), name="docs"),
    path("favicon.ico", RedirectView.as_view(url=f"{settings.STATIC_URL}website/icon.svg")),
    path("redoc/", TemplateView.as_view(template_name="website/redoc.html"), name="redoc"),
    *(
        path(f"{resource.collection}/<str:pk>/", records.record, {"resource": resource})
        for resource in records.WITH_A_PAGE
    ),
]
