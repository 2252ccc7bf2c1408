"""Cells of a spreadsheet: text from an editor or a source must not run as a formula."""

import datetime
import re
from decimal import Decimal
from typing import Any

SIGNS = "-=+@＝＋－＠﹦﹢﹣﹫\u2212"
"""Characters that begin a formula, also full-width and small; the hyphen is first, as a character class requires."""
BREAKS = "\t\n\r"
"""Whitespace that must not begin a cell: a spreadsheet may begin another cell there."""
UNSEEN = (
    "\x01- \x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0001\U000e0020-\U000e007f"
)
"""Ranges of the blanks, controls and invisible characters that may stand before a sign."""
LISTED = ";"
"""What separates the ids of a list in one cell; ids never contain it."""
RUNS = re.compile(f"[{BREAKS}]|[{UNSEEN}]*[{SIGNS}]")


def unseen() -> str:
    """List every character of UNSEEN."""
    ranges = re.findall("(.)(?:-(.))?", UNSEEN, re.DOTALL)
    return "".join(chr(code) for first, last in ranges for code in range(ord(first), ord(last or first) + 1))


def neutral(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run."""
    return f"'{text}" if RUNS.match(text) else text


def cell(value: Any) -> Any:
    """Convert a value to a cell: numbers stay numbers, lists are joined by semicolons, None is empty."""
    if value is None:
        return ""
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, list):
        return neutral(LISTED.join(map(str, value)))
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime.datetime):
        return instant(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def instant(value: datetime.datetime) -> str:
    """Write an instant as RFC 3339 in UTC."""
    return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
