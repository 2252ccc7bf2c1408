"""Finds the quantities of a closed text from left to right, and the numbers that cannot be read completely."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ..units import in_order
from ..wordlists import longest_first
from . import qualifiers
from .closing import Closed
from .compound import denominators, each, for_so_many
from .edges import joined, joins_on, small_change, unread
from .folding import Setting
from .numerals import HAN, Number, read_number, size
from .quantity import Quantity, Unread, holds, join, speaks, stands_alone
from .ranges import FROM, read_digits, read_range
from .shares import read_share
from .signs import UNSURE, sign_before
from .skipped import SKIPPED
from .unit_names import BEFORE_MONEY
from .unit_words import KINDS, Unit, read_unit

HAN_START = (
    "(?<![一二三四五六七八九十百千万亿零〇几数第])(?:[一二三四五六七八九十两]|零(?=点[零一二三四五六七八九]))"
)
MONEY = f"{longest_first(BEFORE_MONEY)}|\\$"
COUNTED = "(?=[个家人名户亩元项辆件平公吨次场所座套台条张种只头米册年天月多余])"
TOKEN = re.compile(
    f"(?=[0-9零一二三四五六七八九十两百千万亿半第初前周星礼党近逾超上下早中晚凌民公四国省县这那个(（〔【\\[{{《“‘A-Za-z$€£¥人港新台美成每])(?:"
    f"(?P<rank>第 ?(?P<place>\\d{{1,6}}+|{HAN}{{1,4}}+) ?[位名](?!于))"
    f"|(?P<part>(?P<whole>[百千万])分之)|(?P<fraction>(?P<below>{HAN}{{1,4}}+|\\d{{1,3}})分之)"
    f"|(?P<half>(?<![上下前后大小对])(?<!(?<!超)过)(?:一半|半数))|(?P<slash>(?<![\\d/])(?:(?<=[占约近超达剩减删结费过仅算额])|(?=\\d+/\\d+(?:的|以上|左右|多)))"
    f"(?P<over>\\d{{1,2}})/(?P<under>\\d{{1,2}})(?![\\d/]))"
    f"|(?P<sign>{MONEY}) ?(?=[\\d一二三四五六七八九十两])|(?P<skip>{SKIPPED})"
    f"|(?P<round>(?<![0-9一二三四五六七八九十百千万亿两零〇几数第多成])[百千万亿]{{1,2}}亿?(?P<left>[余多])?{COUNTED})"
    "|(?P<part_of>(?<![上下前后大小过对各个0-9一二三四五六七八九十两])半(?P<of>个?(?:月|小时|工作日|百分点)|年(?![度报级会])|公里|吨|亩))"
    "|(?P<and_half>(?<![0-9一二三四五六七八九十两几])个半(?=月|小时|钟))"
    f"|(?P<number>(?<!\\d)\\d|{HAN_START}))"
)
RISEN = re.compile("(?:(?<![以向马网线])上|(?<![通经超不越度])过|(?<!突)破|成)$")
# ¥60万-80万: a range with its currency in front is not read.
MONEY_ON = re.compile(
    f" ?(?:-{{1,2}}|—{{1,2}}|–|~|至|到) ?(?:{MONEY})?(?!\\d{{4}} ?年|\\d{{1,2}} ?月)\\d[\\d,.]*[百千万亿]*元?"
)
SPACED_RUN = re.compile("[\\d.,，\\s]*\\d[百千万亿]{0,2}元?")
ENDS = ("", *"，。；、,;)）")
OWN_CHANGES = ("%", "percentage_point", "times")
HALF = Decimal("0.5")
LONGEST_UNIT = 20
APART = ("share", "change", "rank", "duration")


def quantities(closed: Closed, setting: Setting) -> Iterator[Quantity | Unread]:
    """Yield the quantities of a text in order, and the numbers that cannot be read completely."""
    words, rows = closed.words, iter(closed.rows)
    row = next(rows, None)
    at = floor = 0
    while found := TOKEN.search(words, at):
        at = found.end()
        while row and row[1] <= found.start():
            row = next(rows, None)
        if found["skip"]:
            floor = at
        elif row and row[0] <= found.start():
            at = floor = max(at, row[1])
        else:
            for one in read(words, found, floor, setting):
                at = floor = max(at, one.end)
                yield one


def read(words: str, found: re.Match, floor: int, setting: Setting) -> list[Quantity | Unread]:
    """Read what stands at a place where a quantity may begin, with its qualifiers."""
    read_it = next((reader for group, reader in READERS.items() if found[group]), None)
    got: Sequence[Quantity | Unread] = (
        read_it(words, found, setting) if read_it else read_plain(words, found.start(), floor, setting)
    )
    if read_it is read_share:
        got = [one if isinstance(one, Unread) else signed(words, one, floor) for one in got]
    if read_it is read_money and got and sign_before(words, found.start(), floor, "money", "元")[1]:
        got = [Unread(sign_before(words, found.start(), floor, "money", "元")[0], got[-1].end)]
    whole = all(
        isinstance(one, Unread) or (holds(one.value) and holds(one.stated) and len(one.unit) <= LONGEST_UNIT)
        for one in got
    )
    if not whole:
        return [Unread(got[0].start, got[-1].end)]
    first = got[0] if got else None
    if (
        isinstance(first, Quantity)
        and first.kind not in APART
        and for_so_many(words, first.start, first.unit)
    ):
        return [Unread(first.start, got[-1].end)]
    return [one if isinstance(one, Unread) else qualified(words, one, floor) for one in got]


def qualified(words: str, quantity: Quantity, floor: int) -> Quantity:
    """Take the qualifiers before and after into the quantity, and the verb that makes a share a change."""
    if quantity.qualifier in ("at_least", "at_most") or quantity.kind == "rank":
        return quantity
    start, led = qualifiers.before(words, quantity.start, quantity.kind == "share")
    if start < floor or (led == "nearly" and quantity.kind == "duration"):
        start, led = quantity.start, None
    plain = quantity.kind == "count" and quantity.unit == "1"
    end, trailed = qualifiers.after(words, quantity.end, "count" if plain else quantity.kind)
    if led or trailed:
        quantity = replace(quantity, start=start, end=end, qualifier=led or trailed or quantity.qualifier)
    if quantity.unit in OWN_CHANGES and (verb := qualifiers.change(words, start)) is not None:
        return replace(quantity, start=verb, kind="change")
    return quantity


def read_plain(words: str, at: int, floor: int, setting: Setting) -> list[Quantity | Unread]:
    """Read the number at this place with its unit, as one quantity, as the two bounds of a range, or not at all."""
    if joined(words, at, floor):
        return unread(words, at, floor)
    if (digits := read_digits(words, at, setting)) is not None:
        return [*digits]
    number = read_number(words, at)
    if not number:
        return unread(words, at, floor)
    if ends := read_range(words, number, floor, setting):
        return [*ends]
    if joins_on(words, number):
        return unread(words, at, floor)
    unit = read_unit(words, number)
    if changed := small_change(words, number, unit):
        number, unit = changed
    if not unit:
        return [join(words, number, None, setting)] if stands_alone(words, number) else []
    if not unit.whole or number.short:
        return [Unread(at, unit.end)]
    if not speaks(words, number, unit, setting):
        return []
    if "多" in words[unit.start : unit.end]:
        number = replace(number, more="over")
    start, sign = sign_before(words, at, floor, unit.kind, unit.name)
    if sign == UNSURE:
        return [Unread(start, unit.end)]
    if sign:
        number = replace(number, stated=-number.stated)
    one = join(words, number, unit, setting)
    one = replace(one, start=start, core=(start, one.end), kind="change" if sign == "fall" else one.kind)
    if unit.name is None and words[unit.start : unit.end] in ("位", "名"):
        return [ranked(words, one)]
    return [one]


def signed(words: str, one: Quantity, floor: int) -> Quantity | Unread:
    """Take the sign before a share in words: 负百分之五."""
    start, sign = sign_before(words, one.start, floor, one.kind, "%")
    if sign == UNSURE:
        return Unread(start, one.end)
    if not sign:
        return one
    kind = "change" if sign == "fall" else one.kind
    return replace(
        one,
        start=start,
        core=(start, one.end),
        stated=-one.stated,
        total=-one.total,
        value=-one.value,
        kind=kind,
    )


def ranked(words: str, one: Quantity) -> Quantity:
    """Read 143位 after 排名 as a rank, and 提升6位 as a move in a ranking."""
    if (verb := qualifiers.is_move(words, one.start)) is not None:
        return replace(one, start=verb, unit="rank", kind="change")
    return replace(one, unit="rank", kind="rank") if qualifiers.is_rank(words, one.start) else one


def read_rank(words: str, found: re.Match, setting: Setting) -> list[Quantity]:
    """Read 第9位 as a rank; with a Chinese numeral only where a ranking is spoken of."""
    number = read_number(words, found.start("place"))
    if not number or number.end != found.end("place"):
        return []
    spoken = qualifiers.is_rank(words, found.start())
    if not spoken and (number.han or words[found.end() : found.end() + 1] not in ENDS):
        return []
    one = join(words, number, Unit(found.end() - 1, found.end(), None, "rank"), setting)
    return [replace(one, start=found.start(), core=found.span(), unit="rank")]


def read_money(words: str, found: re.Match, setting: Setting) -> list[Quantity | Unread]:
    """Read money whose currency stands before the number, as in $100万 and 人民币5000万元."""
    number = read_number(words, found.end())
    if not number:
        return []
    if joins_on(words, number):
        run = SPACED_RUN.match(words, number.start)
        return [Unread(found.start(), run.end() if run else number.end)]
    unit = read_unit(words, number)
    behind = denominators(words, number.end, "") if words.startswith("/", number.end) else (number.end, [])
    if not behind or (unit and not unit.whole):
        return [Unread(found.start(), unit.end if unit else number.end)]
    end, own = (unit.end, unit.per) if unit and unit.kind == "money" else (behind[0], tuple(behind[1]))
    per = in_order([*each(words, found.start(), own), *own])
    if (on := MONEY_ON.match(words, end)) and not FROM.search(
        words, max(0, found.start() - 8), found.start()
    ):
        return [Unread(found.start(), on.end())]
    sign = "/".join([BEFORE_MONEY.get(found["sign"]) or setting.dollar, *per])
    money = join(words, number, None, setting)
    return [
        replace(
            money,
            start=found.start(),
            end=end,
            core=(found.start(), end),
            unit=sign,
            plain=None,
            printed=found.span("sign"),
            kind="money",
        )
    ]


def read_round(words: str, found: re.Match, setting: Setting) -> list[Quantity | Unread]:
    """Read 近百家, 超百亿元, 上亿元 and 百余家, where the scale itself is the number."""
    start, end = found.span("round")
    scale = found["round"].rstrip("余多")
    number = Number(start, end, Decimal(size(scale)), 1, "", "over" if found["left"] else "", han=True)
    unit = read_unit(words, number)
    risen = RISEN.search(words, max(0, start - 2), start)
    led = qualifiers.before(words, start, share=False)[1]
    if not unit or not (risen or led or found["left"]):
        return []
    if not unit.whole:
        return [Unread(start, unit.end)]
    one = join(words, number, unit, setting)
    if risen and not led:
        bound = "at_least" if risen[0] == "上" else "over"
        return [replace(one, start=risen.start(), qualifier=bound)] if risen[0] != "成" else []
    return [one]


def read_half(words: str, found: re.Match, setting: Setting) -> list[Quantity | Unread]:
    """Read 半年, 半个月 and, in the speech of the south, 个半小时."""
    start, end = found.span()
    number = Number(start, start + 1, HALF, 1, "", "", han=True)
    if found["and_half"]:
        number = replace(number, end=end, stated=1 + HALF)
        unit = read_unit(words, replace(number, end=start))
        return (
            [replace(join(words, replace(number, stated=Decimal(1)), unit, setting), printed=None)]
            if unit
            else []
        )
    unit = read_unit(words, number)
    if unit and not unit.whole:
        return [Unread(start, unit.end)]
    return [join(words, number, unit, setting)] if unit and unit.kind in KINDS.values() else []


READERS: dict[str, Callable[[str, re.Match, Setting], Sequence[Quantity | Unread]]] = {
    "rank": read_rank,
    "part": read_share,
    "fraction": read_share,
    "half": read_share,
    "slash": read_share,
    "sign": read_money,
    "round": read_round,
    "part_of": read_half,
    "and_half": read_half,
}
