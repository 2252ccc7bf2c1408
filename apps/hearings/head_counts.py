"""How many people and how many bodies a text counts."""

import re

from .quantities.folding import fold
from .quantities.reader import read_text

PEOPLE = {"位", "名", "人"}
BODIES = {"个", "家"}
BODY = re.compile("[^，。；：、,.;:\n]{0,12}?(?:部门|单位|机构|委办局)")


def people_in(text: str) -> set[int]:
    """Read the exact numbers of people that a text states: 10位, 12名, 三十人."""
    return {count for count, unit, _rest in _counts(text) if unit in PEOPLE}


def bodies_in(text: str) -> set[int]:
    """Read the exact numbers of bodies that a text states: 9个部门, 九家市直单位."""
    return {count for count, unit, rest in _counts(text) if unit in BODIES and BODY.match(rest)}


def _counts(text: str) -> list[tuple[int, str, str]]:
    """List the exact whole counts of a text: the number, its unit, and a few characters after it."""
    return [
        (int(read.value), fold(read.stated_unit or ""), fold(text[read.end : read.end + 16]))
        for read in read_text(text).found
        if (read.kind, read.unit, read.qualifier) == ("count", "1", "exact") and read.value % 1 == 0
    ]
