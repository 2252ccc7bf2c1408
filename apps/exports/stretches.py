"""A source cut into the headings, questions and answers of a hearing, and the text between them."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

COLONS = ("", ":", "：")


class Stretch(NamedTuple):
    """Half-open offsets in code points, and the part of the hearing at them; None between two parts."""

    start: int
    end: int
    part: dict | None


def stretches(length: int, parts: Iterable[dict[str, Any]]) -> Iterator[Stretch]:
    """Cut a text so that each character is in exactly one stretch and each part has exactly one.

    Where parts overlap, which the record should not have, the earlier part keeps the shared characters.
    """
    at = 0
    for part in sorted(parts, key=lambda part: (part["start"], -part["end"], part["id"])):
        start = min(max(part["start"], at), length)
        end = min(max(part["end"], start), length)
        if start > at:
            yield Stretch(at, start, None)
        yield Stretch(start, end, part)
        at = end
    if at < length:
        yield Stretch(at, length, None)


def introduces(words: str, part: dict | None) -> bool:
    """Tell whether words are only the printed office and name of the next speaker."""
    if not part or "role" not in part:
        return False
    return words.strip() in {part["role"] + (part["person_name"] or "") + colon for colon in COLONS}
