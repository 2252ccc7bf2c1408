"""Which pieces between the turns are headings."""

import re

from .folding import folded
from .label_shapes import COLON
from .segments import BLANK, LINE, Segment, ends_sentence, strip
from .unspoken import unspoken_kind

LONGEST = 64
MARKS = "#*_|【】 "
MARKED = re.compile(r"\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$)")
FIELD = re.compile(
    rf"^.{{0,6}}(?:时间|地点|日期|来源|作者|编辑|记者|嘉宾|主持|发布人|访谈|受访者|被访者|对象|名单|人员){COLON}"
)
NOT_A_TITLE = re.compile(
    rf"[。；;…~]|\.{{3}}|^[(（].*[)）]$|{COLON}|[，,、—]$|https?:|www\.|^[—\-–]*(?:谢谢|感谢|多谢|以上|回答完毕|答复完毕|汇报完毕|好的|是的)"
)
LATIN = re.compile("[A-Za-z]")
HAN = re.compile("[\u3400-\u9fff]")


def is_heading(
    text: str, segment: Segment, previous: Segment | None, *, wrapped: bool, asked: bool = False
) -> bool:
    """Tell whether a piece is a heading: a short line, not a sentence, after a complete sentence."""
    start, end = strip(text, segment.start, segment.end, MARKS)
    words = text[start:end]
    if not 2 <= end - start <= LONGEST or not any(sign.isalpha() for sign in words):
        return False
    if MARKED.match(text[segment.start : segment.end]):
        return not NOT_A_TITLE.search(folded(words)) or text[segment.start] == "#"
    if previous is None and segment.start == _first(text) and HAN.search(words) and not wrapped:
        return not FIELD.search(folded(words)) and words[-1] not in "。；;，,：:" and segment.after >= LINE
    if NOT_A_TITLE.search(folded(words)) or (words[-1] in "？！?!" and (asked or len(words) < 8)):
        return False
    if not HAN.search(words):
        return _is_latin_title(words)
    if wrapped and segment.before != BLANK:
        return False
    return (
        previous is None
        or ends_sentence(text, previous.end)
        or bool(unspoken_kind(text, previous.start, previous.end))
    )


def _first(text: str) -> int:
    """Find where the first words of a text stand."""
    found = re.search(r"[^\s\ufeff]", text[:200])
    return found.start() if found else 0


def _is_latin_title(words: str) -> bool:
    """Tell whether words are a title in capital letters, such as PART 01."""
    letters = LATIN.findall(words)
    high = sum(sign.isupper() for sign in letters)
    return len(letters) >= 3 and high >= 0.6 * len(letters) and words[-1] not in ".,:;"
