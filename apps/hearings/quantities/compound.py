"""Units made of two and more: 元/月, 公里每小时, 每人每月…元, 人均…元."""

import re

from ..unit_signs import PARTS, PER
from ..units import in_order, per_sign
from ..wordlists import longest_first
from .unit_names import AREAS, DURATIONS, LATIN, LENGTHS, MEASURED, OTHER_NAMES
from .words import CLASSIFIERS

NAMES: dict[str, str] = {name: name for name in [*AREAS, *LENGTHS, *MEASURED, *PER]}
NAMES |= OTHER_NAMES | DURATIONS
LETTERS = LATIN | {"d": "天", "a": "年"}
OF = f"(?:{longest_first(NAMES)}|(?:{longest_first(LETTERS)})(?![A-Za-z0-9]))"
DENOMINATOR = re.compile(f"(?:/|每(?:一|个(?!月))?)[(（]?(?P<per>{OF}(?:[/·.・、]?(?:{OF}))*)[)）]?")
STROKE = re.compile("/")
OTHER = re.compile(f"/(?P<per>{longest_first(CLASSIFIERS)})")
ONE = re.compile(OF)

EACH = [
    "年",
    "个月",
    "月",
    "周",
    "天",
    "日",
    "小时",
    "季度",
    "人",
    "户",
    "亩",
    "公顷",
    "平方米",
    "平方公里",
    "立方米",
]
EACH += ["升", "吨", "公斤", "斤", "公里", "千瓦时", "度电", "度", "名", "位"]
AVERAGE = {
    "人均": ["人"],
    "户均": ["户"],
    "亩均": ["亩"],
    "年均": ["年"],
    "月均": ["月"],
    "日均": ["日"],
    "时速": ["小时"],
}
BEFORE = re.compile(
    f"(?P<each>(?:每一?(?:{longest_first(EACH)})){{1,3}}|{longest_first(AVERAGE)})"
    "[^每均，。；、：,;:!?？！\n（）()0-9一二三四五六七八九十百千万亿]{0,10}$"
)
PARTED = re.compile(f"每一?({longest_first(EACH)})")
REACH = 30
# 每千人6.5张, 每3个月2次: so much for so many of something has no usual sign.
FOR_SO_MANY = re.compile(
    "每隔?(?!一[^百千万]|千瓦|千克|千米|百分)(?:[0-9]{1,6}|[一二三四五六七八九十两百千万亿几])[十百千万亿]{0,2}[^，。；、,;:：!?！？\n0-9一二三四五六七八九十百千万亿]{1,14}$"
)


def denominators(words: str, at: int, *, counted: bool) -> tuple[int, list[str]] | None:
    """Read what stands behind the stroke or 每: where it ends, and its signs; None for a stroke that cannot be read.

    Of 台/套 and 人/次 both count the same, so such a pair is one counter.
    """
    if found := DENOMINATOR.match(words, at):
        names = [LETTERS.get(word) or NAMES[word] for word in ONE.findall(found["per"])]
        return found.end(), in_order(per_sign(name) for name in names)
    if found := OTHER.match(words, at):
        return found.end(), [] if counted else [found["per"]]
    return None if STROKE.match(words, at) else (at, [])


def each(words: str, at: int) -> list[str]:
    """Read 每年, 每人每月, 人均 before a quantity in its part of the sentence as what it is counted for."""
    found = BEFORE.search(words, max(0, at - REACH), at)
    if not found:
        return []
    names = AVERAGE.get(found["each"]) or PARTED.findall(found["each"])
    return in_order(PER.get(name) or PARTS[name] for name in names)


def for_so_many(words: str, at: int) -> bool:
    """Tell whether words before a quantity say that it is for so many of something."""
    return bool(FOR_SO_MANY.search(words, max(0, at - REACH), at))
