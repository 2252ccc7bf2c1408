"""Cells of a spreadsheet: what an editor or a source wrote must not run as a formula."""

import datetime
import re
from decimal import Decimal

SIGNS = "-=+@＝＋－＠﹦﹢﹣﹫\u2212"
"""What begins a formula, also in wide and small forms; the hyphen is first, as classes of characters want it."""
BREAKS = "\t\n\r"
"""Blanks that are never left at the beginning of a cell: a spreadsheet may begin another cell there."""
UNSEEN = (
    "\x01- \x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0001\U000e0020-\U000e007f"
)
"""Ranges of the blanks, controls and invisible characters that may stand before a sign."""
LISTED = ";"
"""What stands between the items of a list in one cell."""
RUNS = re.compile(f"[{BREAKS}]|[{UNSEEN}]*[{SIGNS}]")


def unseen() -> str:
    """List every character of UNSEEN."""
    ranges = re.findall("(.)(?:-(.))?", UNSEEN, re.DOTALL)
    return "".join(chr(code) for first, last in ranges for code in range(ord(first), ord(last or first) + 1))


def neutral(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run."""
    return f"'{text}" if RUNS.match(text) else text


def cell(value):
    """Write a value as a spreadsheet shows it: numbers stay numbers, lists are joined by semicolons, unknown is empty."""
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
