"""Segmentation of folded text: each character together with the next one, and so each character singly as their beginning."""

from operator import add

END = "\n"
"""What stands between the fields of a record and after the last one. No query holds it."""
WIDE = {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F) if not chr(code).isalnum()}
LETTERS = [*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]
TOKEN = str.maketrans(WIDE | dict(zip([*range(0x21), 0x7F], map(chr, LETTERS), strict=False)))
"""Signs that both indexes take as part of a word, in place of those that divide words: no folded text has a wide sign."""


def joined(fields: list[str]) -> str:
    """Join the folded fields of a record into the one text that is searched."""
    return END.join(fields)


def segment(folded: str) -> list[str]:
    """List the bigrams of a text in its order; the last one is its last character and END.

    A text contains some words exactly if the bigrams of the words follow each other among its own. It contains a
    character exactly if one of its bigrams begins with that.
    """
    tokens = (folded + END).translate(TOKEN)
    return list(map(add, tokens, tokens[1:]))


def within(words: str) -> list[str]:
    """List the bigrams that any text has that contains the words; of one character it is the character itself."""
    return segment(words)[:-1] or [words.translate(TOKEN)]
