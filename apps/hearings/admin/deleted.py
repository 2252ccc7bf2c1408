"""What a page that asks whether to delete lists."""

from typing import Any

from django.apps import apps
from django.utils.text import capfirst

from ..models import AnswerSpeaker


def without_links(found: list[Any], counts: dict[str, int]) -> tuple[list[Any], dict[str, int]]:
    """Leave out the rows of many-to-many relations, which have no names and go with their records."""
    links = [
        model._meta
        for model in apps.get_models(include_auto_created=True)
        if model._meta.auto_created or model is AnswerSpeaker
    ]
    begins = tuple(f"{capfirst(opts.verbose_name)}: " for opts in links)
    left_out = {str(opts.verbose_name_plural) for opts in links}
    return _named(found, begins), {name: n for name, n in counts.items() if str(name) not in left_out}


def _named(found: list[Any], begins: tuple[str, ...]) -> list[Any]:
    """Keep the lines of a nested list that begin otherwise."""
    kept = [_named(each, begins) if isinstance(each, list) else each for each in found]
    return [each for each in kept if each and not (isinstance(each, str) and each.startswith(begins))]
