"""What the operations of the API do, in a few words."""

from typing import Any

SUMMARIES = {
    "list": "List {plural}",
    "file": "Take {plural} as a file, as a feed or by column",
    "retrieve": "Read one {singular}",
    "history": "Follow one {singular} through the releases",
    "calendar": "Subscribe to the days on which {plural} fall due",
    "akn": "Read one {singular} in Akoma Ntoso",
    "annotations": "Read one {singular} as annotations",
    "text": "Read the words of one {singular}",
}


def summary(action: str, resource: Any) -> str:
    """Say in a few words what an operation of a resource does."""
    meta = resource.serializer_class.Meta.model._meta
    return SUMMARIES[action].format(singular=meta.verbose_name, plural=meta.verbose_name_plural)
