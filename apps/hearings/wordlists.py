"""Word tables are written as text, with blanks between the words."""

import re


def listed(words: str) -> list[str]:
    """Take the words of a table."""
    return words.split()


def longest_first(names) -> str:
    """Write the names as one pattern in which a longer name is tried before its beginning."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
