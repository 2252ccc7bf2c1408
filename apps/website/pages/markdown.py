"""What the API offers, as plain Markdown for programs that read for people; `/llms.txt` leads to it."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.http import require_safe

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.openapi.guide import GUIDE
from apps.api.resources import BY_COLLECTION, RESOURCES
from apps.api.resources.search import SearchViewSet
from apps.api.schema import examples
from apps.website.dictionary import describe

MARKDOWN = "text/markdown; charset=utf-8"
MADE_UP = "> 演示数据，不是记录。 Made-up data, not a record: nobody said any of this."


@require_safe
def llms(request: HttpRequest) -> HttpResponse:
    """List the pages in Markdown, as llmstxt.org describes."""
    views: list[Any] = [*RESOURCES, SearchViewSet]
    about = [(each.collection, " ".join(each.__doc__.split("\n\n")[0].split())) for each in views]
    return _written(request, "llms.txt", {"resources": about}, "text/plain; charset=utf-8")


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Show the guide of the OpenAPI document."""
    return _answer(f"# Guide\n\n{GUIDE.read_text(encoding='utf-8')}".replace("\n# ", "\n## "), MARKDOWN)


@require_safe
def resource(request: HttpRequest, collection: str) -> HttpResponse:
    """Describe one list: its columns, filters, orders, files and counts."""
    found = BY_COLLECTION.get(collection)
    if found is None:
        raise Http404
    with translation.override("en"):
        described = describe(found, examples.are_public())
    context = {"list": described, "ways": found.ways(), "facets": list(found.grouped_by)}
    return _written(request, "resource.md", context, MARKDOWN)


def _written(request: HttpRequest, template: str, context: dict[str, Any], content_type: str) -> HttpResponse:
    """Write a template in English, with the address of this site."""
    more = {
        "root": absolute(request, "/").rstrip("/"),
        "licence": f"{LICENCE} ({LICENCE_URL})",
        "rights": QUOTED,
    }
    with translation.override("en"):
        return _answer(render_to_string(f"website/{template}", context | more), content_type)


def _answer(text: str, content_type: str) -> HttpResponse:
    text = f"{MADE_UP}\n\n{text}" if settings.DEMO else text
    return HttpResponse(text, content_type=content_type, headers={"Content-Language": "en"})
