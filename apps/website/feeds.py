from django.utils.text import capfirst

from apps.api.documents.feeds import FORMATS
from apps.api.http.addresses import absolute

from .related import plural


def feeds(request, lists) -> list[dict]:
    """Name the feeds of some lists, each a resource and the query that filters it, for the head of a page."""
    return [
        {
            "title": capfirst(plural(resource)),
            "type": writer.CONTENT_TYPE.split(";")[0],
            "address": absolute(request, f"/api/v1/{resource.collection}.{name}{query}"),
        }
        for resource, query in lists
        for name, writer in FORMATS.items()
    ]
