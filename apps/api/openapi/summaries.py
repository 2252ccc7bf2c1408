"""What the operations of the API do, in a few words."""

from typing import Any

SUMMARIES = {
    "list": "List {plural}",
    "file": "Take {plural} as a file, as a feed or by column",
    "facets": "Count {plural} by one column or two",
    "sums": "Sum {plural} by unit",
    "find": "Search everything",
    "retrieve": "Read one {singular}",
    "chosen_record": "Read one record by column",
    "history": "Follow one record through the releases",
    "akn": "Read one {singular} in Akoma Ntoso",
    "annotations": "Read one {singular} as annotations",
    "text": "Read the words of one {singular}",
}


def summary(action: str, resource: Any) -> str:
    """Say in a few words what an operation of a resource does."""
    model: Any = getattr(resource.serializer_class.Meta, "model", None) if action != "find" else None
    names = {"singular": model._meta.verbose_name, "plural": model._meta.verbose_name_plural} if model else {}
    return SUMMARIES[action].format(**names)
