"""Word tables are written as text, with blanks between the words."""


def listed(words: str) -> list[str]:
    """Take the words of a table."""
    return words.split()
