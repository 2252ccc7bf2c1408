"""The names of files, which say what was chosen (RFC 6266)."""

import re
from collections.abc import Iterable
from urllib.parse import quote

MOST = 100
APART = re.compile(r"[^\w.]+")


def attachment(title: Iterable[str], plain: Iterable[str], suffix: str) -> str:
    """Write the header of a file to keep: its name in any characters, and another in ASCII for old programs."""
    named, ascii_only = _joined(title), _joined(part.encode("ascii", "ignore").decode() for part in plain)
    value = f'attachment; filename="{ascii_only}.{suffix}"'
    return value if named == ascii_only else f"{value}; filename*=UTF-8''{quote(named, safe='')}.{suffix}"


def _joined(parts: Iterable[str]) -> str:
    """Join parts by hyphens, without what no name of a file holds; the middle of a long name is left out."""
    first, *others = (APART.sub("-", part).strip("-.") for part in parts)
    last = others.pop() if others else ""
    middle = "-".join(filter(None, others))[:MOST].strip("-.")
    return "-".join(filter(None, [first, middle, last]))
