"""After an upgrade the tables are mended first, then the stored rows, then copies are told what records show now."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("file", "begins"), [("Makefile", "run: "), ("docs/operations.md", "## Upgrading")], ids=str
)
def test_after_the_tables_the_stored_rows_are_mended_and_a_release_is_made(file, begins):
    steps = (ROOT / file).read_text().partition(f"\n{begins}")[2]
    commands = re.findall(r"manage\.py (\w+)", steps.partition("migrate")[2])
    assert commands[:2] == ["restate", "make_release"]
