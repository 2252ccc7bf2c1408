"""A source cut into the headings, questions and answers of a sitting, and whatever stands between them."""

from collections.abc import Iterator
from typing import NamedTuple

COLONS = ("", ":", "：")


class Stretch(NamedTuple):
    """Half-open offsets in code points, and the part of the sitting that stands there; None between two of them."""

    start: int
    end: int
    part: dict | None


def stretches(length: int, parts) -> Iterator[Stretch]:
    """Cut a text of some length so that each character stands in one stretch and each part has one.

    Parts that overlap, which the record should not have, lose the words that an earlier one holds.
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
    """Tell whether words are just the printed office and name of who speaks next."""
    if not part or "role" not in part:
        return False
    return words.strip() in {part["role"] + (part["person_name"] or "") + colon for colon in COLONS}
