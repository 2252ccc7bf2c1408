from typing import Any

from django.templatetags.static import static
from django.urls import path, register_converter
from django.views.generic import RedirectView, TemplateView

from .pages import downloads, hearings, home, markdown, problems, records


class ReleaseNumber:
    """The number of a release, without leading zeros."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(ReleaseNumber, "release")


class Icon(RedirectView):
    """Redirects from the address at which browsers look for the icon."""

    def get_redirect_url(self, *args: Any, **kwargs: Any) -> str:
        return static("website/icon.svg")


urlpatterns = [
    path("", home.home, name="home"),
    path("data/", downloads.data, name="data"),
    path("data/latest/", downloads.latest, name="latest"),
    path("data/latest/<str:name>", downloads.latest),
    path("data/<release:number>/", downloads.data, name="edition"),
    path("data/<release:number>/<str:name>", downloads.file, name="download"),
    path("hearings/", hearings.hearings, name="hearings"),
    path("hearings/<str:pk>/", hearings.hearing, name="hearing"),
    path("llms.txt", markdown.llms, name="llms"),
    path("docs/guide.md", markdown.guide, name="guide"),
    path("docs/<str:collection>.md", markdown.resource, name="markdown"),
    path("docs/", TemplateView.as_view(template_name="website/swagger.html"), name="docs"),
    path("problems/", problems.problems, name="problems"),
    path("problems/<slug:name>/", problems.problem, name="problem"),
    path("favicon.ico", Icon.as_view()),
    path("redoc/", TemplateView.as_view(template_name="website/redoc.html"), name="redoc"),
    *(
        path(f"{resource.collection}/<str:pk>/", records.record, {"resource": resource})
        for resource in records.WITH_A_PAGE
    ),
]
