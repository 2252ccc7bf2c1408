"""The guide in the OpenAPI document: its sections stand under the tags of the operations that they are about."""

from pathlib import Path
from typing import Any

from apps.api.resources import RESOURCES
from apps.api.resources.search import SearchViewSet

GUIDE = Path(__file__).with_suffix(".md")
OF_TAG = {"Keeping a copy": "changes", "The past": "releases"}
"""The tags of sections that are not about every list."""
ROOT = "root"


def introduction() -> str:
    """Return what stands before the first section."""
    return _sections()[0]


def tags() -> list[dict[str, str]]:
    """Describe each resource, under whose tag its operations stand, and the API under the first one."""
    views: list[Any] = [*RESOURCES, SearchViewSet]
    described = {ROOT: "Where to begin.", **{each.collection: _text(each) for each in views}}
    for section in _sections()[1:]:
        tag = OF_TAG.get(section.partition("\n")[0], ROOT)
        described[tag] += f"\n\n## {section}"
    return [{"name": name, "description": text} for name, text in described.items()]


def _sections() -> list[str]:
    """Read the sections; each paragraph is one line, as viewers want it."""
    blocks = GUIDE.read_text(encoding="utf-8").strip().split("\n\n")
    lines = [block if block.startswith("|") else block.replace("\n", " ") for block in blocks]
    return "\n\n".join(lines).split("\n\n# ")


def _text(resource: Any) -> str:
    paragraphs = (resource.__doc__ or "").strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
