"""What the OpenAPI document says in sentences: its guide and its tags."""

from pathlib import Path
from typing import Any

from apps.api.resources import RESOURCES

GUIDE = Path(__file__).with_suffix(".md")


def guide() -> str:
    """Return the guide, which stands before the operations; a paragraph is one line, as viewers want it."""
    blocks = GUIDE.read_text(encoding="utf-8").strip().split("\n\n")
    return "\n\n".join(block if block.startswith("|") else block.replace("\n", " ") for block in blocks)


def tags() -> list[dict[str, str]]:
    """Describe each resource, under whose tag its operations stand."""
    root = {"name": "root", "description": "Where to begin: what the API offers, and under which terms."}
    return [root, *({"name": each.collection, "description": _text(each)} for each in RESOURCES)]


def _text(resource: Any) -> str:
    paragraphs = (resource.__doc__ or "").strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
