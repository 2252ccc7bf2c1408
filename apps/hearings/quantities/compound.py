"""Units made of two and more: 元/月, 公里每小时, 每人每月…元, 人均…元."""

import re

from ..unit_signs import DENOMINATORS, TIMES
from ..units import in_order, per_sign
from ..wordlists import longest_first
from .unit_names import AREAS, DURATIONS, LATIN, LENGTHS, MEASURED, OTHER_NAMES
from .words import CLASSIFIERS

NAMES: dict[str, str] = {name: name for name in [*AREAS, *LENGTHS, *MEASURED, *DENOMINATORS]}
NAMES |= OTHER_NAMES | DURATIONS
LETTERS = LATIN | {"d": "天", "a": "年"}
NAME = longest_first(NAMES)
OF = f"(?:{NAME}|(?:{longest_first(LETTERS)})(?![A-Za-z0-9]))"
DENOMINATOR = re.compile(
    f"(?:/|每(?:一|个(?!月))?)[(（]?(?P<per>{OF}(?:(?:[/·.、]?每?)?{OF})*)[)）]?(?P<on>[次日天夜晚餐课]|[/·])?"
)
STROKE = re.compile("[/·](?=[\u3400-\u9fffA-Za-z])|/")
OTHER = re.compile(f"/(?P<per>{longest_first(CLASSIFIERS)})(?P<on>[日天夜晚餐课]|公里|[/·])?")
MINUTE = re.compile("/分(?!钟)")
ONE = re.compile(OF)
# Of 台/套 and 人/次 both count the same, so such a pair is one counter.
PAIRS = re.compile("(?!人次|次)[^元]{1,2}/次|台/套|套/台|件/套|本/册|头/只|间/套")
# 300克标准煤/千瓦时, 3个项目/年, 10万吨公里: words between the unit and the stroke, and units in a row.
GOES_ON = re.compile(f"[\u3400-\u9fff]{{1,8}}/{OF}|公里|厘米|毫米|海里|小时")

BEINGS = ("person", "household")
# 年人均 is for each person and year; in 2024年人均 and 全年人均 the year is when.
EACH = re.compile(
    f"每一?(?P<each>{NAME})(?!级)"
    "|(?P<average>(?:(?<![0-9一二三四五六七八九十零〇去今全前本当上近半后明同历整每])[年月日周]|[人户亩])[人户亩年月日]?)"
    "均(?![值衡匀]|浓度|最?[高低]?气温)(?P<of>[年月日](?![龄级纪照轻]))?"
    "|(?P<speed>时速)|(?P<other>每(?![到逢当])[\u3400-\u9fff]|[生师校村床车县镇企社班]均)"
)
STOP = "，。；、：,;:!?？！\n（）()0-9一二三四五六七八九十百千万亿"
TAIL = re.compile(f"(?:(?<=每)[一千]|[^{STOP}])*$")
REACH = 30
NEAR = 10
# 每千人6.5张, 每3个月2次, 万元产值能耗0.5吨: so much for so many of something has no usual sign.
FOR_SO_MANY = re.compile(
    "(?:每隔?(?!一[^百千万]|千瓦|千克|千米|百分)(?:[0-9]{1,6}|[一二三四五六七八九十两百千万亿几])[十百千万亿]{0,2}"
    "|(?<![0-9一二三四五六七八九十百千万亿])(?:万元|亿元|单位)(?=[^，。；\n0-9]{2,12}(?:耗|用水|用电|排放)))"
    "[^，。；、,;:：!?！？\n0-9一二三四五六七八九十百千万亿]{1,14}$"
)


def denominators(words: str, at: int, counter: str) -> tuple[int, list[str]] | None:
    """Read the units after the stroke or 每: their end and their signs; None if they cannot be read completely."""
    if counter and (found := MINUTE.match(words, at)):
        return found.end(), [per_sign("分钟")]
    found = OTHER.match(words, at)
    if found and (len(found["per"]) > 1 or not DENOMINATOR.match(words, at)):
        paired = counter and PAIRS.match(words, at - len(counter))
        if found["on"] or (counter and not paired):
            return None
        return found.end(), [] if counter else [found["per"]]
    if found := DENOMINATOR.match(words, at):
        names = [LETTERS.get(word) or NAMES[word] for word in ONE.findall(found["per"])]
        return None if found["on"] else (found.end(), in_order(per_sign(name) for name in names))
    return None if STROKE.match(words, at) or GOES_ON.match(words, at) else (at, [])


def each(words: str, at: int, per: tuple[str, ...] = ()) -> list[str]:
    """Read 每年, 每人每月, 人均 before a quantity in its part of the sentence as what it is counted for.

    A person adds up with a time behind the stroke, and a time with a person: 每户…元/年.
    """
    signs = _before(words, at)[0]
    if per and all(sign in TIMES for sign in per):
        return [sign for sign in signs if sign not in TIMES]
    if per and all(sign in BEINGS for sign in per):
        return [sign for sign in signs if sign in TIMES]
    return [] if per else signs


def for_so_many(words: str, at: int, unit: str) -> bool:
    """Tell whether words before a quantity say that it is for something that has no sign: 每千人, 每生每年."""
    if FOR_SO_MANY.search(words, max(0, at - REACH), at):
        return True
    signs, other = _before(words, at)
    timed = any(sign in TIMES for sign in unit.split("/")[1:]) and not unit.startswith(("km/", "m/"))
    return other and (bool(signs) or timed)


def _before(words: str, at: int) -> tuple[list[str], bool]:
    """List the signs of what a quantity is counted for by the words before it, and tell whether one has no sign."""
    tail = TAIL.search(words, max(0, at - REACH), at)
    signs: list[str] = []
    other, end = False, at
    for found in reversed(list(EACH.finditer(words, tail.start() if tail else at, at))):
        if end - found.end() > NEAR:
            break
        end = found.start()
        other = other or bool(found["other"])
        names = [found["each"], *(found["average"] or ""), found["of"], found["speed"] and "小时"]
        signs += [per_sign(NAMES[name]) for name in names if name]
    return in_order(dict.fromkeys(signs)), other
