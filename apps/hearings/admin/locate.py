"""Finding pasted words in a source, and the most similar text if they are not in it."""

from difflib import SequenceMatcher
from typing import NamedTuple, Self

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from ..models import Edition
from ..spans import Span, occurrences

ALIKE = 2  # the least number of equal characters in a row
SLACK = 30  # characters that the similar text may be longer than the pasted words, on each side
LONGEST = 2000  # of longer words, only the beginning is compared


class TextRange(NamedTuple):
    """The part of an edition of a source in which words are searched."""

    edition: Edition
    start: int
    end: int

    @classmethod
    def of(cls, record: Edition | Span) -> Self:
        """Return the whole text of an edition, or the words of a record that quotes one."""
        if isinstance(record, Edition):
            return cls(record, 0, len(record.text))
        return cls(record.edition, record.start, record.end)

    @property
    def text(self) -> str:
        return self.edition.text[self.start : self.end]


def find(words: str, within: TextRange) -> tuple[str, list[int]]:
    """Find words as pasted, or else without the white space around them; return them as they are in the source."""
    for wanted in (words, words.strip()):
        for line_end in ("\n", "\r\n", "\r"):
            candidate = wanted.replace("\n", line_end)
            found = occurrences(within.edition.text, candidate, within.start, within.end)
            if found:
                return candidate, found
    return words, []


def nearest(words: str, within: TextRange) -> SafeString | None:
    """Show the most similar text, with the differences marked; None if nothing is similar."""
    words, text = words.strip()[:LONGEST], within.text
    same = SequenceMatcher(None, words, text, autojunk=False).find_longest_match()
    if same.size < ALIKE:
        return None
    begin = max(0, same.b - same.a - SLACK)
    near = text[begin : same.b - same.a + len(words) + SLACK]
    matcher = SequenceMatcher(None, words, near, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= ALIKE]
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    pieces = []
    for tag, _a, _b, start, end in matcher.get_opcodes():
        piece = near[max(start, first) : min(end, last)]
        pieces.append(
            (format_html("{}" if tag == "equal" else "<mark>{}</mark>", piece),) if piece else ("",)
        )
    return format_html_join("", "{}", pieces)
