"""The addresses of the site that are no pages: the same in every language."""

from typing import Any

from django.templatetags.static import static
from django.urls import path, register_converter
from django.views.generic import RedirectView

from .pages import downloads, embeds, markdown, sitemaps
from .stylesheet import stylesheet


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
    path("data/latest/", downloads.latest, name="latest"),
    path("data/latest/<str:name>", downloads.latest),
    path("data/<release:number>/<str:name>", downloads.file, name="download"),
    path("oembed", embeds.oembed, name="oembed"),
    path("llms.txt", markdown.llms, name="llms"),
    path("docs/guide.md", markdown.guide, name="guide"),
    path("docs/<str:collection>.md", markdown.resource, name="markdown"),
    path("robots.txt", sitemaps.robots),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:collection>-<release:number>.xml", sitemaps.of_a_list, name="sitemap_of"),
    path("favicon.ico", Icon.as_view()),
    path("style-<slug:digest>.css", stylesheet, name="stylesheet"),
]
