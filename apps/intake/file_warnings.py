"""The warnings of a file as plain data: the page of review sends them back together with the text."""

import re
from collections.abc import Sequence
from typing import Any

from .messages import OF_FILES, Warning, warn


def as_data(warnings: Sequence[Warning]) -> list[dict[str, Any]]:
    """Write what a file was warned of as plain data; other warnings are left out."""
    return [
        {"code": each.code, "start": each.start, "end": each.end, **each.parameters}
        for each in warnings
        if each.code in OF_FILES
    ]


def from_data(sent: object, length: int) -> list[Warning]:
    """Read back what a page sent; what is no such warning, or about no place of the text, is ignored."""
    return [
        warn(**each)
        for each in (sent if isinstance(sent, list) else [])
        if isinstance(each, dict) and _is_warning(each, length)
    ]


def _is_warning(sent: dict[str, Any], length: int) -> bool:
    start, end, code = sent.get("start"), sent.get("end"), sent.get("code")
    if (
        not isinstance(code, str)
        or code not in OF_FILES
        or not isinstance(start, int | None)
        or not isinstance(end, int | None)
    ):
        return False
    placed = start is not None and end is not None and 0 <= start <= end <= length
    named = set(re.findall(r"%\((\w+)\)", OF_FILES[code]))
    return (
        (placed or start is end is None)
        and set(sent) == named | {"code", "start", "end"}
        and all(isinstance(sent[name], str | int) for name in named)
    )
