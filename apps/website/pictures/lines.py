"""Words in lines: pictures have no line breaks of their own."""

from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import east_asian_width

NOT_FIRST = set("。；，、：？！）》」』”’;,:?!)%")
"""Signs that begin no line."""
LEADING = 1.5


class Line(NamedTuple):
    """A line: its words, and how far down they stand, in pixels."""

    words: str
    y: float


def width_of(text: str) -> float:
    """Return about how wide a text is, in letters of Chinese."""
    return sum(1.0 if east_asian_width(letter) in "WFA" else 0.56 for letter in text)


def lines_of(text: str, width: float, most: int) -> list[str]:
    """Break a text into lines; what does not fit into the last ends in an ellipsis.

    Words of English are kept whole, but for those that are longer than a line, such as addresses.
    """
    lines = [""]
    whole = _words(" ".join(text.split()))
    for word in (piece for each in whole for piece in (each if width_of(each) > width else [each])):
        if width_of(lines[-1] + word.rstrip()) > width and word not in NOT_FIRST:
            lines.append("")
        lines[-1] += word
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1].rstrip()[:-1]}…"]
    return [line.strip() for line in lines]


def _words(text: str) -> Iterable[str]:
    """Divide a text where a line may end: after each Chinese letter, and after blanks."""
    word = ""
    for letter in text:
        wide = east_asian_width(letter) in "WF"
        if word and (wide or word.endswith(" ")):
            yield word
            word = ""
        word += letter
        if wide:
            yield word
            word = ""
    if word:
        yield word


def set_lines(lines: Iterable[str], top: float, size: float) -> list[Line]:
    """Give lines their places: the first stands at `top`."""
    return [Line(words, round(top + at * size * LEADING, 1)) for at, words in enumerate(lines)]
