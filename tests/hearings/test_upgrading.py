"""After an upgrade the tables are mended first, then the stored rows, then copies are told what records show now."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("file", "begins"),
    [("apps/website/management/commands/prepare.py", ""), ("docs/operations.md", "## Upgrading")],
    ids=str,
)
def test_after_the_tables_stored_rows_and_index_are_mended_and_a_release_is_made(file, begins):
    steps = (ROOT / file).read_text().partition(begins or "\n")[2]
    commands = re.findall(r"(?:manage\.py |call_command\(\")(\w+)", steps)
    after = commands[commands.index("migrate") + 1 :]
    assert after[:3] == ["restate", "rebuild_search", "make_release"]
