"""A text prepared for reading quantities: folded, and without the blanks and line ends inside words."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

from .folding import fold
from .skipped import MARKER_AHEAD, row_spans

INVISIBLE = "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
BREAKS = "\n\r\v\f\x85\u2028\u2029"
BLANKS = "\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
GAP = re.compile(f"[{INVISIBLE}{BLANKS}{BREAKS}]+")
UNSEEN = re.compile(f"[{INVISIBLE}]")
BROKEN = re.compile(f"[{BLANKS}]{{0,2}}(?:\r\n|[{BREAKS}])[ \u00a0]{{0,2}}")
# A line of a scan, with a blank after each character.
SPACED = re.compile(f"(?<![^{BLANKS}{BREAKS}])(?:[^{BLANKS}{BREAKS}][{BLANKS}]){{5,}}+")
HAN = re.compile("[\u3400-\u9fff〇]")
JOINED = re.compile("[\u3400-\u9fff〇0-9%‰℃$€£¥+/·・•(（)）-]")
LEAST_HAN = 4
DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅", "·"))
POINT = re.compile("(?<=[0-9])·(?=[0-9])")
NUMERAL = "[零一二三四五六七八九十百千万]"
# 一·五亿 and 十二.五亿; but in 一.五项措施 at the head of a line, 一. is a list marker.
HEAD = "".join(f"(?<!^{NUMERAL}{{{n}}}[.])(?<![\\n。；;:： ]{NUMERAL}{{{n}}}[.])" for n in (1, 2))
HAN_POINT = re.compile(f"(?:·|[.]{HEAD})(?<={NUMERAL}.)(?=[零一二三四五六七八九])")
THOUSANDS = re.compile("(?<![0-9])[0-9]{1,3}(?:，[0-9]{3})+(?![0-9])")
FORMAL = re.compile(
    "[壹贰貳叁參叄肆伍陆柒捌玖][壹贰貳叁參叄肆伍陆柒捌玖零万亿]{0,9}[拾佰仟][壹贰貳叁參叄肆伍陆柒捌玖拾佰仟零万亿]*"
    "|[壹贰貳叁參叄肆伍陆柒捌玖](?=[万亿]?[元圆])"
)
PLAIN = str.maketrans("壹贰貳叁參叄肆伍陆柒捌玖拾佰仟", "一二二三三三四五六七八九十百千")
NEAR = 3
LEAST_WIDTH = 10


@dataclass(slots=True)
class Closed:
    """The prepared words, the rows of tables among them, and the offset of each character in the text."""

    words: str
    rows: list[tuple[int, int]]
    cuts: array = field(default_factory=lambda: array("q", [0]))
    shifts: array = field(default_factory=lambda: array("q", [0]))
    starts: array = field(default_factory=lambda: array("q", [0]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Convert offsets in the words to offsets in the text."""
        return self._place(start), self._place(end - 1) + 1

    def at(self, place: int) -> int:
        """Convert an offset in the text to an offset in the words."""
        return place - self.shifts[bisect_right(self.starts, place) - 1]

    def of(self, text: str) -> str:
        """Return the printed text without what was left out."""
        ends = [*self.cuts[1:], len(self.words)]
        parts = zip(self.cuts, ends, self.shifts, strict=True)
        return "".join(text[start + shift : end + shift] for start, end, shift in parts)

    def _place(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.cuts, at) - 1]


def close(text: str) -> Closed:
    """Fold a text, and leave out what is inside its words: invisible characters, single blanks, ends of wrapped lines."""
    words = fold(text)
    rows = row_spans(words)
    closed = Closed("", [])
    kept = StringIO()
    done = length = 0
    for start, end in _cuts(words, rows):
        kept.write(words[done:start])
        length += start - done
        closed.cuts.append(length)
        closed.shifts.append(end - length)
        closed.starts.append(end)
        done = end
    kept.write(words[done:])
    closed.words = _plain_numbers(kept.getvalue())
    closed.rows = [(closed.at(first), closed.at(last)) for first, last in rows]
    return closed


def _plain_numbers(words: str) -> str:
    """Write decimal points, thousands and formal numerals (壹贰叁) in their usual form, character by character."""
    words = HAN_POINT.sub("点", POINT.sub(".", words.translate(DOTS)))
    words = THOUSANDS.sub(lambda found: found[0].replace("，", ","), words)
    return FORMAL.sub(lambda found: found[0].translate(PLAIN), words)


def _cuts(words: str, rows: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that are left out, in order."""
    spaced = _Cover(
        [found.span() for found in SPACED.finditer(words) if len(HAN.findall(found[0])) >= LEAST_HAN]
    )
    tables = _Cover(rows)
    for gap in GAP.finditer(words):
        start, end = gap.span()
        seen = UNSEEN.sub("", gap[0])
        whole = not seen or (
            start > 0
            and end < len(words)
            and not tables.touches(start, end)
            and (
                (len(seen) == 1 and seen not in BREAKS and spaced.touches(start, end))
                or _inside_word(words, start, end, seen)
            )
        )
        if whole:
            yield start, end
        else:
            yield from ((start + one.start(), start + one.end()) for one in UNSEEN.finditer(gap[0]))


class _Cover:
    """Sorted spans, queried with ascending offsets."""

    def __init__(self, spans: list[tuple[int, int]]):
        self.spans, self.at = spans, 0

    def touches(self, start: int, end: int) -> bool:
        while self.at < len(self.spans) and self.spans[self.at][1] < start:
            self.at += 1
        return self.at < len(self.spans) and self.spans[self.at][0] <= end


def _inside_word(words: str, start: int, end: int, seen: str) -> bool:
    """Tell whether a gap is inside a word, on one line or at the end of a wrapped line."""
    first, last = words[start - 1], words[end]
    stroke = (first == "/" and last.isalnum()) or (last == "/" and first.isalnum())
    if not stroke and not (JOINED.match(first) and JOINED.match(last)):
        return False
    digits = first in "0123456789" and last in "0123456789"
    if last in "-+":
        return False
    if not any(sign in BREAKS for sign in seen):
        return len(seen) <= 2 and not digits and first not in "-+"
    if not BROKEN.fullmatch(seen) or MARKER_AHEAD.match(words, end) or _alone(words, start):
        return False
    return not digits or _wrapped(words, start, end)


def _alone(words: str, at: int) -> bool:
    """Tell whether a number stands alone on the line that ends here, as a page number does."""
    line = words[words.rfind("\n", max(0, at - 40), at) + 1 : at] if at else ""
    return len(line) < 40 and line.strip().isdecimal()


def _wrapped(words: str, start: int, end: int) -> bool:
    """Tell whether a line ends because it is full: a line near it is as long, and none is longer."""
    line_start = words.rfind("\n", 0, start) + 1
    before = words[max(0, line_start - 400) : line_start].split("\n")[-NEAR - 1 : -1]
    after = words[end : end + 400].split("\n")[:NEAR]
    size = start - line_start
    sizes = [len(UNSEEN.sub("", line).rstrip()) for line in (*before, *after)]
    return (
        size >= LEAST_WIDTH
        and max(sizes, default=0) <= size + 1
        and any(abs(one - size) <= 1 for one in sizes)
    )
