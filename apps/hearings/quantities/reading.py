"""Reads a folded text from left to right and yields its quantities; what is no figure is stepped over."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..wordlists import longest_first
from .english import read_english
from .folding import Setting
from .numerals import HAN, Number, read_number, size
from .qualifiers import is_move, is_rank
from .quantity import Quantity, join, speaks, stands_alone
from .skipped import SKIPPED, row_spans
from .unit_words import Unit, read_unit
from .words import BEFORE_MONEY

HAN_START = "(?<![一二三四五六七八九十百千万亿零〇几数第])[一二三四五六七八九十两]"
MONEY = f"{longest_first(BEFORE_MONEY)}|\\$"
TOKEN = re.compile(
    f"(?=[0-9一二三四五六七八九十两百千万半第初前周星礼党近逾超上下早中晚凌民公四(（{{《“‘A-Za-z$€£¥人港新台美])(?:"
    f"(?P<rank>第 ?(?P<place>\\d{{1,6}}+|{HAN}{{1,4}}+) ?[位名](?!于))"
    f"|(?P<part>(?P<whole>[百千万])分之)|(?P<fraction>(?P<below>{HAN}{{1,4}}+|\\d{{1,3}})分之)"
    f"|(?P<half>(?<![上下前后大小对])(?:一半|半数))|(?P<slash>(?<![\\d/])(?:(?<=[占约近超达剩减删结费过仅算额])|(?=\\d+/\\d+(?:的|以上|左右|多)))"
    f"(?P<over>\\d{{1,2}})/(?P<under>\\d{{1,2}})(?![\\d/]))"
    f"|(?P<sign>{MONEY}) ?(?=[\\d一二三四五六七八九十两])|(?P<skip>{SKIPPED})"
    f"|(?P<round>(?<=[近逾超约])[百千万]{{1,2}}亿?(?=[个家人名户亩元项辆件平公吨次]))"
    f"|(?P<number>(?<!\\d)(?<!\\d[.,/])(?<!-\n)\\d|{HAN_START}))"
)
TO = re.compile("[ \n]{0,2}(?:-|—{1,2}|–|~|至|到|to ) ?(?=[\\d一二三四五六七八九十两])")
FROM = re.compile("(?:[从由自]|from )[^，。；、,;\n]{0,4}$")
BETWEEN = re.compile("between $", re.IGNORECASE)
AND = re.compile(" and (?=\\d)")
ENDS = ("", *"，。；、,;)）")
MINUS = re.compile("(?<![\\dA-Za-z%个])[-−负]$")


def unit_of(words: str, number: Number) -> tuple[Number, Unit] | None:
    """Read the unit of a number, in Chinese or in English; an English scale is counted into the factor."""
    if unit := read_unit(words, number):
        return number, unit
    english = None if number.han or number.scale else read_english(words, number.start, number.end)
    if not english:
        return None
    number = replace(number, factor=number.factor * english.factor)
    return number, Unit(number.end, english.end, english.name, english.kind)


def read_range(words: str, first: Number, setting: Setting) -> list[Quantity]:
    """Read 3至5年 or 100元-200元 as a lower and an upper bound on the same words, or nothing where it is no range."""
    near = read_unit(words, first)
    paired = AND if BETWEEN.search(words, max(0, first.start - 8), first.start) else TO
    to = paired.match(words, near.end if near else first.end)
    if not to or FROM.search(words, max(0, first.start - 8), first.start):
        return []
    last = read_number(words, to.end())
    found = last and unit_of(words, last)
    if not last or not found or (near and near.name != found[1].name):
        return []
    last, unit = found
    if not first.scale and (last.scale or last.factor > 1) and not near and first.stated < last.stated:
        first = replace(first, scale=last.scale, factor=last.factor)
    if first.value >= last.value or not all(speaks(words, one, unit, setting) for one in (first, last)):
        return []
    pair = [
        (join(replace(first, end=last.end), unit, setting), "at_least"),
        (join(last, unit, setting), "at_most"),
    ]
    return [replace(q, start=first.start, qualifier=bound) for q, bound in pair]


def read_plain(words: str, at: int, setting: Setting) -> list[Quantity]:
    """Read the number at this place with its unit, as one quantity or as the two bounds of a range."""
    number = read_number(words, at)
    if not number:
        return []
    if bounds := read_range(words, number, setting):
        return bounds
    found = unit_of(words, number)
    if not found:
        return [join(number, None, setting)] if stands_alone(words, number) else []
    number, unit = found
    if not speaks(words, number, unit, setting):
        return []
    one = join(number, unit, setting)
    if one.unit == "%" and MINUS.search(words, max(0, at - 2), at):
        one = replace(one, start=at - 1, stated=-one.stated, value=-one.value)
    if unit.name is None and words[unit.start : unit.end] in ("位", "名"):
        return [ranked(words, one)]
    return [one]


def ranked(words: str, one: Quantity) -> Quantity:
    """Read 143位 after 排名 as a rank, and 提升6位 as a move in a ranking."""
    if (verb := is_move(words, one.start)) is not None:
        return replace(one, start=verb, unit="rank", kind="change")
    return replace(one, unit="rank", kind="rank") if is_rank(words, one.start) else one


def read_rank(words: str, found: re.Match, setting: Setting) -> list[Quantity]:
    """Read 第9位 as a rank; with a Chinese numeral only where a ranking is spoken of."""
    number = read_number(words, found.start("place"))
    if not number or number.end != found.end("place"):
        return []
    if not is_rank(words, found.start()) and (number.han or words[found.end() : found.end() + 1] not in ENDS):
        return []
    one = join(number, Unit(found.end() - 1, found.end(), None, "rank"), setting)
    return [replace(one, start=found.start(), unit="rank")]


def read_share(words: str, found: re.Match) -> list[Quantity]:
    """Read 百分之三点五, 三分之一, 2/3 and 一半 as shares: stated as printed, or as the fraction, and valued in per cent."""
    if found["half"]:
        return [share(found.start(), found.end(), Decimal("0.5"), Decimal(50))]
    if found["slash"]:
        top, bottom = Decimal(found["over"]), Decimal(found["under"])
        end = found.end()
    else:
        number = read_number(words, found.end())
        if not number:
            return []
        top, end = number.value, number.end
        below = read_number(words, found.start()) if found["fraction"] else None
        if found["part"]:
            parts = {"百": 1, "千": 10, "万": 100}[found["whole"]]
            return [share(found.start(), end, top, top / parts)]
        if not below or below.end != found.end("below"):
            return []
        bottom = below.value
    if not 0 < top < bottom:
        return []
    return [share(found.start(), end, round(top / bottom, 6), round(100 * top / bottom, 6))]


def share(start: int, end: int, stated: Decimal, value: Decimal) -> Quantity:
    """Make a share in per cent."""
    return Quantity(start, end, stated, value, "%", None, "", "share", "exact")


def read_money(words: str, found: re.Match, setting: Setting) -> list[Quantity]:
    """Read money whose currency stands before the number, as in $100万 and 人民币5000万元."""
    number = read_number(words, found.end())
    if not number:
        return []
    got = unit_of(words, number)
    end = got[1].end if got and (got[1].kind == "money") else number.end
    if got and not number.han and not number.scale and got[0].factor > 1:
        number, end = replace(got[0], scale=words[number.end : got[1].end]), max(end, got[1].end)
    unit = BEFORE_MONEY.get(found["sign"]) or setting.dollar
    money = join(number, None, setting)
    return [replace(money, start=found.start(), end=end, unit=unit, printed=found.span("sign"), kind="money")]


def read_round(words: str, found: re.Match, setting: Setting) -> list[Quantity]:
    """Read 近百家 and 超百亿元, where the scale itself is the number."""
    scale = found["round"]
    number = Number(found.start(), found.end(), Decimal(size(scale)), 1, "", more=False, han=True)
    unit = read_unit(words, number)
    return [join(number, unit, setting)] if unit else []


def quantities(words: str, setting: Setting) -> Iterator[Quantity]:
    """Yield the quantities of a folded text in order."""
    rows = iter(row_spans(words))
    row = next(rows, None)
    at = 0
    while found := TOKEN.search(words, at):
        at = found.end()
        while row and row[1] <= found.start():
            row = next(rows, None)
        if found["skip"]:
            continue
        if row and row[0] <= found.start():
            at = max(at, row[1])
            continue
        for quantity in read(words, found, setting):
            at = max(at, quantity.end)
            yield quantity


def read(words: str, found: re.Match, setting: Setting) -> list[Quantity]:
    """Read what stands at a place where a quantity may begin."""
    if found["rank"]:
        return read_rank(words, found, setting)
    if found["part"] or found["fraction"] or found["half"] or found["slash"]:
        return read_share(words, found)
    if found["sign"]:
        return read_money(words, found, setting)
    if found["round"]:
        return read_round(words, found, setting)
    return read_plain(words, found.start(), setting)
