"""What the documents name is there: files, links, targets of make, commands and modules."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
PATH = re.compile(r"(?<![\w/.:-])(?:\.ci|apps|docs|fixtures|hearing_api|locale|tests)/[\w./-]*(<?)")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)

documents = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def paths_named(text: str) -> set[str]:
    """List the paths that a text names; of one with a placeholder, its folder."""
    found = set()
    for match in PATH.finditer(text):
        path = match[0]
        found.add(path.rpartition("/")[0] if match[1] else path.rstrip("."))
    return found


def anchors(text: str) -> set[str]:
    """List the anchors of the headings of a text."""
    return {
        re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in HEADING.findall(text)
    }


@documents
def test_every_path_that_a_document_names_is_there(document):
    assert {path for path in paths_named(document.read_text()) if not (ROOT / path).exists()} == set()


@documents
def test_every_link_of_a_document_leads_somewhere(document):
    for link in LINK.findall(document.read_text()):
        if link.startswith(("http://", "https://")):
            continue
        name, _, anchor = link.partition("#")
        target = (document.parent / name).resolve() if name else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target.read_text()), link


@documents
def test_every_command_that_a_document_names_is_there(document):
    text = document.read_text()
    targets = set(re.findall(r"^([\w./-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([\w./-]+)", text, re.MULTILINE)) <= targets
    assert set(re.findall(r"manage\.py (\w+)", text)) <= {*get_commands()}
    for module in re.findall(r"python -m ((?:tests|hearing_api)[\w.]*)", text):
        assert find_spec(module), module


def test_paths_are_found_in_the_words_of_a_document():
    text = "See `apps/api/urls.py`, tests/hearings/models/test_<things>.py and docs/. Not http://host/docs/ or /docs/."
    assert paths_named(text) == {"apps/api/urls.py", "tests/hearings/models", "docs/"}


def test_every_decision_is_in_the_index():
    folder = ROOT / "docs/decisions"
    index = (folder / "README.md").read_text()
    assert [
        path.name for path in folder.glob("*.md") if path.name not in index and path.name != "README.md"
    ] == []
