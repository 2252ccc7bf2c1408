"""Cells of a spreadsheet: what an editor or a source wrote must not run as a formula."""

import datetime
from decimal import Decimal

RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def neutral(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run."""
    return f"'{text}" if text.startswith(RUNS_AS_FORMULA) else text


def cell(value):
    """Write a value as a spreadsheet shows it: numbers stay numbers, lists are joined by semicolons, unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, list):
        return neutral(";".join(map(str, value)))
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
