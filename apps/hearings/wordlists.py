"""Tables of words, written as text with white space between the words."""

import re
from collections.abc import Iterable


def listed(words: str) -> list[str]:
    """List the words of a table."""
    return words.split()


def longest_first(names: Iterable[str]) -> str:
    """Make a pattern of the names that tries longer names first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
