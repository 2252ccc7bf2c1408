"""Where a number begins and ends: a number is read whole or not at all, never from its middle."""

import re
from dataclasses import replace
from decimal import Decimal

from .numerals import HAN, SCALE, SIGNS, Number
from .quantity import Unread
from .unit_words import Unit, read_unit

NUMERAL = "[0-9零〇一二三四五六七八九十百千万亿两几]"
BEFORE = re.compile(
    f"(?:\\d[/*^×'’_=点]|\\d\\s{{0,3}}[.,](?<!, )\\s{{0,3}}|\\d\\s{{0,3}}，\\s{{0,3}}|\\d\\s{{1,3}}"
    f"|{NUMERAL}\\s{{0,2}}(?:-{{1,2}}|—{{1,2}}|–|~|至|到|、)\\s{{0,2}}|{NUMERAL}|\\^\\s{{0,2}}|数"
    f"|[.]|{NUMERAL}·|/|\\d[。‥…]|\\d[OoQlI|]{{1,3}})$"
)
LISTED = re.compile("(?<![\\d一二三四五六七八九])([\\d一二三四五六七八九两])、$")
# 1、250 and 100、000 may be one number.
GROUPED = re.compile("(?<!\\d)\\d{1,3}、(?P<next>\\d{3})(?![\\d.])")
RUN_BEFORE = re.compile(
    f"{NUMERAL}[0-9零〇一二三四五六七八九十百千万亿两几点.,，、。‥…OoQlI|/:*^×'’_=\\s~至到—–-]*$"
)
SIGN = f"(?:[0-9零〇一二三四五六七八九十两几]|{SCALE})"
RUN = re.compile(f"{NUMERAL}(?:(?:[.,，、/:*^×'’_=~点-]|[OoQlI|]{{1,3}})?{SIGN}){{0,30}}")
# $5 million, 40 percent, 12,000 acres: English words are not read, and without them the quantity would be another.
IN_ENGLISH = (
    "[ \\n-]{0,3}(?i:hundred|thousand|[mb]illion|trillion|per ?cent|percentage|dollar|pound|euro|yuan|square|cubic|acre"
    "|hectare|(?:kilo)?met(?:er|re)|mile|feet|foot|year|month|week|day|hour|minute|second|ton|tonne)s?(?![A-Za-z])"
)
BEHIND = re.compile(
    f"{IN_ENGLISH}|{SIGN}|\\s{{0,3}}[.]\\d|[,，'’_点]\\d"
    f"|\\s{{1,3}}\\d|[ \u00a0]?[×*xX^] ?\\d|的(?:\\d{{1,3}}|{HAN}{{1,3}})次[方幂]"
    "|[eE][+-]?\\d|[⁰¹²³⁴-⁹]|[OoQlI|]{1,3}[0-9万亿元%]|、0\\d\\d(?!\\d)"
)
TIMES = re.compile(
    f"[ \u00a0]?[×*xX] ?\\d[\\d.]*|\\^\\d+|的(?:\\d{{1,3}}|{HAN}{{1,3}})次[方幂]|[eE][+-]?\\d+|[⁰¹²³⁴-⁹]+|{IN_ENGLISH}"
)
IN_BRACKETS = re.compile("[(（][^()（）\n]{1,8}[)）]")
SMALL = re.compile("(?P<tenths>[1-9一二三四五六七八九])(?:角|毛)(?:(?P<cents>[1-9一二三四五六七八九])分)?")
OF_KUAI = re.compile(
    "块(?P<tenths>[1-9一二三四五六七八九])(?:(?:毛|角)钱?)?(?![0-9一二三四五六七八九十百千万亿个块])"
)
# 5米3, 1米75, 5斤3两, 3年5个月: an amount in two units, or with the second left unsaid, is not read.
COLLOQUIAL = re.compile(
    "(?:零|又|[0-9一二三四五六七八九])(?:[0-9]{0,2}(?:厘米|公分|毫米|米|公斤|克|两)|[0-9]?(?![0-9一二三四五六七八九十百千万亿年月日个]))"
)
SMALLER = re.compile(
    "[零又]?(?:[0-9]{1,3}|[一二三四五六七八九十两]{1,3})个?(?:多?月|星期|周|天|日|小时|分钟|分|秒)(?!报|刊)"
)
COLLOQUIAL_UNITS = ("米", "斤", "元", "倍", "吨", "公里")
REACH = 24
LEAST_DEAR = 1000


def joined(words: str, at: int, floor: int) -> bool:
    """Tell whether the number at this place goes on from signs before it that belong to no other words."""
    if not BEFORE.search(words, max(floor, at - 8), at):
        return False
    if words[at - 1] != "、":
        return True
    listed = LISTED.search(words, max(floor, at - 3), at)
    return bool(listed and approximate(listed[1], words[at : at + 2])) or grouped(words, at, floor)


def grouped(words: str, at: int, floor: int) -> bool:
    """Tell whether 、 before three digits may part a number into thousands."""
    for start in range(max(floor, at - 4), at - 1):
        found = GROUPED.match(words, start)
        if found and found.start("next") == at:
            return at - start < 4 or found["next"][0] == "0"
    return False


def approximate(first: str, rest: str) -> bool:
    """Tell whether 三、五 and 2、3 stand for a range, and not for two members of a list."""
    low, high = (SIGNS.get(sign) or (int(sign) if sign.isdecimal() else 0) for sign in (first, rest[:1]))
    return 0 < high - low <= 2 and not rest[1:].isdecimal()


def joins_on(words: str, number: Number) -> bool:
    """Tell whether signs after a number belong to it and are not read: 3×5, 10的8次方, 30(多)家."""
    if BEHIND.match(words, number.end):
        return True
    found = IN_BRACKETS.match(words, number.end)
    return bool(found and read_unit(words, replace(number, end=found.end())))


def unread(words: str, at: int, floor: int) -> list:
    """Give the whole run of signs around a place as unread, if a unit or a power makes it look like a quantity."""
    before = RUN_BEFORE.search(words, max(floor, at - REACH), at)
    start = before.start() if before else at
    run = RUN.match(words, at)
    end = run.end() if run else at + 1
    powers = TIMES.match(words, end)
    end = powers.end() if powers else end
    bracketed = IN_BRACKETS.match(words, end)
    number = Number(at, bracketed.end() if bracketed else end, Decimal(2), 1, "", "", han=False)
    unit = read_unit(words, number)
    vague = words[start - 1 : start] in ("数", "几") or words[at - 1 : at] in ("数", "几")
    if vague or not (unit or powers or words[end - 1] in "万亿"):
        return []
    return [Unread(start, unit.end if unit else end)]


def small_change(words: str, number: Number, unit: Unit | None) -> tuple[Number, Unit] | None:
    """Read 3元5角 and 3块5 as one amount; 5米3 and the like are not read."""
    tenths = OF_KUAI.match(words, number.end) if number.value < LEAST_DEAR else None
    if not unit:
        unit = Unit(number.end, number.end, "元", "money")
    elif unit.kind == "money" and unit.name == "元" and not number.scale and not unit.per:
        tenths = SMALL.match(words, unit.end)
    if tenths:
        groups = tenths.groupdict()
        cents = digit(tenths["tenths"]) * 10 + digit(groups.get("cents") or "0")
        number = replace(number, stated=number.stated + Decimal(cents) / 100)
        start = tenths.start() if tenths.re is OF_KUAI else unit.start
        return number, Unit(start, tenths.end(), "元", "money", word_end=start + 1)
    rest = SMALLER if unit.kind == "duration" else COLLOQUIAL if unit.name in COLLOQUIAL_UNITS else None
    more = rest.match(words, unit.end) if rest and unit.end > number.end else None
    return (number, replace(unit, end=more.end(), whole=False)) if more else None


def digit(sign: str) -> int:
    """Read one digit of either kind."""
    return int(sign) if sign.isdecimal() else SIGNS[sign]
