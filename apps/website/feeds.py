from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.text import capfirst

from apps.api.files.feeds import FORMATS
from apps.api.http.addresses import absolute, in_language
from apps.api.resources.viewset import Resource

from .offered import plural


def feeds(request: HttpRequest, lists: Iterable[tuple[type[Resource], str]]) -> list[dict[str, str]]:
    """Describe the feeds of some lists for the head of a page; each list is a resource and a query string."""
    return [
        {
            "title": capfirst(plural(resource)),
            "type": writer.CONTENT_TYPE.split(";")[0],
            "address": absolute(request, in_language(f"/{resource.collection}.{name}{query}")),
        }
        for resource, query in lists
        for name, writer in FORMATS.items()
    ]
