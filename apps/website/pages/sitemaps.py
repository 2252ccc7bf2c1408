"""What search engines are told of the site: its pages, list by list, in both languages."""

from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from apps.api.http.addresses import absolute, local
from apps.website.charts import CHARTS
from apps.website.language import ENGLISH
from apps.website.tables import TABLES

MOST = 10_000
"""Records in one file; the protocol takes 50,000 addresses, and each record has two."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
WITHOUT = ("questions",)
"""Lists whose records have no page of their own."""
PATHS = [
    "/",
    *(table.path for table in TABLES),
    "/areas/",
    "/charts/",
    *(chart.path for chart in CHARTS),
    "/about/",
    "/method/",
    "/data/",
    "/data/dictionary/",
    "/corrections/",
]
PAGED = {table.collection: table.resource for table in TABLES if table.collection not in WITHOUT}


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Let every page be read but those of chosen rows, which have no end, and name the sitemap."""
    lines = [
        "User-agent: *",
        f"Disallow: {local('/admin/')}",
        f"Disallow: {local('/*?')}",
        f"Disallow: {local('/search/')}",
        f"Disallow: {local('/en/search/')}",
        f"Disallow: {local('/report/')}",
        f"Disallow: {local('/en/report/')}",
        f"Sitemap: {absolute(request, '/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the sitemaps: one of the pages that are always there, and those of each list."""
    found = [("pages", 1)]
    for collection, resource in PAGED.items():
        files = -(-_rows(resource).count() // MOST)
        found += [(collection, number) for number in range(1, files + 1)]
    root = Element("sitemapindex", xmlns=NAMESPACE)
    for collection, number in found:
        path = reverse("sitemap_of", args=[collection, number]).removeprefix(local(""))
        SubElement(SubElement(root, "sitemap"), "loc").text = absolute(request, path)
    return _xml(root)


@require_safe
def of_a_list(request: HttpRequest, collection: str, number: int) -> HttpResponse:
    """List the pages of one list.

    Errors: 404 where there is no such list, or not so many records.
    """
    if collection == "pages" and number == 1:
        return _pages(request, PATHS)
    if collection not in PAGED:
        raise Http404
    first = (number - 1) * MOST
    ids = list(_rows(PAGED[collection]).values_list("pk", flat=True)[first : first + MOST])
    if not ids:
        raise Http404
    return _pages(request, (f"/{collection}/{id}/" for id in ids))


def _rows(resource: Any) -> Any:
    return resource.serializer_class.Meta.model.objects.published().order_by("pk")


def _pages(request: HttpRequest, paths: Iterable[str]) -> HttpResponse:
    root = Element("urlset", xmlns=NAMESPACE)
    for path in paths:
        for address in (path, f"/{ENGLISH}{path}"):
            SubElement(SubElement(root, "url"), "loc").text = absolute(request, address)
    return _xml(root)


def _xml(root: Element) -> HttpResponse:
    return HttpResponse(
        tostring(root, encoding="utf-8", xml_declaration=True), content_type="application/xml"
    )
