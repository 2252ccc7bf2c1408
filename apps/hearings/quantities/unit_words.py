"""The unit or classifier that stands after a number in a folded text."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ..wordlists import longest_first
from .compound import denominators
from .numerals import SIGNS, Number
from .unit_names import AREAS, CURRENCIES, DURATIONS, LATIN, LENGTHS, MEASURED, OTHER_NAMES, SHARES
from .words import AFTER_CLASSIFIER, CLASSIFIERS, NEEDS_NOUN, NO_NOUN, SMALL_CLASSIFIERS

KINDS = {
    **dict.fromkeys(CURRENCIES, "money"),
    **dict.fromkeys(AREAS, "area"),
    **dict.fromkeys(LENGTHS, "length"),
    **dict.fromkeys(DURATIONS, "duration"),
    **dict.fromkeys(SHARES, "share"),
    **dict.fromkeys(MEASURED, "count"),
    "feet": "length",
    "miles": "length",
    "square miles": "area",
    "度": "count",
}
NAMES: dict[str, str] = {name: name for name in AREAS + LENGTHS + MEASURED}
NAMES |= OTHER_NAMES | CURRENCIES | DURATIONS | SHARES | LATIN


BLANK = re.compile("[ \u00a0\u3000]{0,2}(?:\n {0,2}(?=[A-Za-zμµ°]))?")
HALF = Decimal("0.5")
# 三年半 and 1公里半; but 半径, 半年 and 半数 are words of their own.
HALVES = "(?P<half>半(?![年数天月日径价成个小夜票]))?"
UNIT = re.compile(f"(?P<unit>{longest_first(set(NAMES) - set(LATIN))}){HALVES}")
BETWEEN = {
    "月": "个月",
    "小时": "小时",
    "钟头": "小时",
    "钟": "小时",
    "星期": "星期",
    "礼拜": "星期",
    "工作日": "个工作日",
    "工作天": "个工作日",
    "百分点": "个百分点",
    **dict.fromkeys(("季度", "学期", "学年", "世纪", "课时", "学时", "年头", "周期")),
}
HALF_BETWEEN = re.compile(f"个半(?P<unit>{longest_first(BETWEEN)})")
# Units that the table of units does not hold, each longer than one that it does, or behind a scale.
UNHELD = re.compile(
    "克[拉朗]|毫米汞柱|平方(?:厘米|毫米|分米)|立方(?:厘米|毫米|分米|公里|千米)|[千兆]伏安|[千兆大]卡|[千兆]焦|马力|盎司"
    "|(?P<cubic>方(?![面式案法向位针程略]))"
)
CUBIC = 10**4
HALVED = ("duration", "length", "area")
LATIN_UNIT = re.compile(f"(?P<unit>{longest_first(LATIN)})(?![A-Za-z0-9])")
CLASSIFIER = re.compile(
    f"{longest_first(CLASSIFIERS)}|点(?=意见|建议|要求|理由|原因|问题|内容|措施|共识|希望|看法|说明|声明|做法|体会)"
)
NOUN = re.compile(f"[“‘《]?(?!{longest_first(NO_NOUN)})[\u3400-\u9fffA-Za-z]")
TENTHS = re.compile(
    r"成(?![立为果功本员效长都就分品熟交绩年人型套])(?:(?P<half>[一二三四五六七八九半1-9])(?![个名\d]))?"
)
TENTH = SIGNS | {"半": 5} | {str(number): number for number in range(1, 10)}
LONE = re.compile("(?:^|\n)[ \u00a0\u3000]{0,8}$")
# In a lone classifier 块 may be money: 300块.
PIECES = re.compile("块(?![\u3400-\u9fff“《])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit where it stands: its name in the table of units (None for a classifier), the kind of quantity, 半 as 0.5.

    `per` are the signs behind the stroke; `whole` is false where words belong to the unit that cannot be read.
    `word_end` is where the printed unit ends, if before the end of the quantity.
    """

    start: int
    end: int
    name: str | None
    kind: str
    extra: Decimal = Decimal(0)
    per: tuple[str, ...] = ()
    whole: bool = True
    word_end: int = 0


def gap_after(words: str, number: Number) -> int:
    """Step over the blank after a number; over a line end only before letters, and not where the number stands alone."""
    blank = BLANK.match(words, number.end)
    end = blank.end() if blank else number.end
    if "\n" in words[number.end : end] and LONE.search(words, max(0, number.start - 12), number.start):
        return number.end
    return end


def breaks_word(words: str, start: int, end: int) -> bool:
    """Tell whether the unit is the beginning of another word, as 个 is in 个别."""
    return words.startswith(AFTER_CLASSIFIER.get(words[end - 1], ()), end) and end - start == 1


def small(number: Number) -> bool:
    """Tell whether this is one of the small Chinese numerals that are so often part of a name."""
    return number.han and number.stated < 10


def counts(words: str, number: Number, classifier: str, end: int) -> bool:
    """Tell whether number and classifier count something here."""
    if classifier == "大" and (number.value > 10 or not NOUN.match(words, end)):
        return False
    if not number.han:
        return True
    if not small(number):
        return classifier not in {"分", "口", "部", "面", "字", "门"}
    if classifier not in SMALL_CLASSIFIERS | {"人", "次", "处", "所", "县", "村"}:
        return False
    return classifier not in NEEDS_NOUN or bool(NOUN.match(words, end))


def read_unit(words: str, number: Number) -> Unit | None:
    """Read the unit after the number, or None where it counts nothing that a figure could say."""
    unit = _simple(words, number)
    if unit is None or unit.name == "成":
        return unit
    found = denominators(words, unit.end, words[unit.start : unit.end] if unit.name is None else "")
    if found is None:
        return replace(unit, whole=False)
    end, per = found
    return replace(unit, end=end, per=tuple(per)) if end > unit.end else unit


def _simple(words: str, number: Number) -> Unit | None:
    at = gap_after(words, number)
    if found := HALF_BETWEEN.match(words, at):
        name = BETWEEN[found["unit"]]
        kind = KINDS[name] if name else "duration"
        return Unit(at, found.end(), name, kind, HALF, whole=name is not None, word_end=found.end())
    found = UNHELD.match(words, at)
    if found and (not found["cubic"] or number.value >= CUBIC or words[found.end() : found.end() + 1] == "/"):
        return Unit(at, found.end(), None, "count", whole=False)
    if found := UNIT.match(words, at):
        name = NAMES[found["unit"]]
        kind = KINDS[name if name in KINDS else found["unit"]]
        if not breaks_word(words, at, found.end("unit")):
            halved = found["half"] and (kind in HALVED or name in ("倍", "吨", "斤", "公斤", "亩"))
            return Unit(
                at, found.end() if halved else found.end("unit"), name, kind, HALF if halved else Decimal(0)
            )
    if found := TENTHS.match(words, at):
        tenth = Decimal(TENTH.get(found["half"], 0)) / 10
        return Unit(at, found.end(), "成", "share", tenth)
    following = words[at : at + 1]
    if (following.isascii() and following.isalpha()) or following in tuple("μµ°℃㎡㎢"):
        if found := LATIN_UNIT.match(words, at):
            return Unit(at, found.end(), LATIN[found["unit"]], KINDS.get(LATIN[found["unit"]], "count"))
        return None
    found = CLASSIFIER.match(words, at)
    if found and not breaks_word(words, at, found.end()) and counts(words, number, found[0], found.end()):
        return Unit(at, found.end(), None, "count", whole=not PIECES.match(words, at))
    return None
