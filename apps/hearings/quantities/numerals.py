"""Numbers in a text that is already folded: Arabic with 万 and 亿, Chinese, and the two mixed."""

import re
from dataclasses import dataclass
from decimal import Decimal
from math import prod

SIGNS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
STEPS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}

SPACES = "[ \u00a0\u2009\u202f]"
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,6}}+(?!\d)|\d{{1,3}}(?:{SPACES}\d{{3}}(?!\d)){{1,4}}+(?![,.]\d)|\d++)(?:\.\d++)?+"
# 千 and 百 are scales, but not in 千瓦, 千克, 百分点; nor is 兆 in 兆瓦, 百兆宽带, 千兆以太网.
TRILLION = "兆(?![瓦赫比字节帕焦欧伏头宽光带网级]|以太)"
SCALE = f"(?:万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|{TRILLION}|千(?![瓦米克卡伏帕赫字焦])|百(?![分度]))"
HAN = "[零〇一二三四五六七八九十百千万亿两几]"
SMALLER = rf"\d{{1,12}}+(?:,\d{{3}}){{0,3}}+{SCALE}?+"
ARABIC_NUMBER = re.compile(
    rf"(?P<digits>{DIGITS})(?![.,]\d)(?P<more>[多余几来](?![往源自到]))?+(?:{SPACES}?(?P<scale>{SCALE}))?+"
    rf"(?P<rest>(?:{SMALLER}){{0,2}}+)(?P<last>[多余](?!边|元化|样|种经营))?+"
)
HAN_NUMBER = re.compile(
    rf"(?P<han>(?:零(?=点)|[一二三四五六七八九十两])(?:{HAN}|{TRILLION}){{0,24}}+(?:点[零〇一二三四五六七八九]{{1,6}}+(?![十分刻]))?+)"
    rf"(?P<last>[多余来](?![往源自到]))?+(?P<scale>[万亿]{{0,2}}+)"
)
# 二三十 is from twenty to thirty, 十七八 seventeen to eighteen, 三五 three to five.
PAIR = re.compile(
    "(?P<base>[二三四五六七八九]?十)?(?P<low>[一二两三四五六七八九])(?P<high>[二两三四五六七八九])"
    rf"(?P<step>[十百千]?)(?P<last>[多余来])?(?P<scale>[万亿]{{0,2}})(?!{HAN})"
)
# So many digits are left unsaid after a scale: 3万500 is said whole, 13万2 may be 130,002 or 132,000.
WHOLE_REST = {"千": (3, 3), "万": (3, 4), "亿": (5, 8)}
REST = re.compile(rf"(\d[\d,]*+)({SCALE}?)")
SHORT = re.compile("[万亿千百][一二三四五六七八九](?:点|$)")
LONGEST = 30


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: `stated` times `factor` is its value; `scale` is the printed scale, kept with the unit.

    `more` is the qualifier that its own words give it. `short` where its last digit may be of two orders.
    """

    start: int
    end: int
    stated: Decimal
    factor: int
    scale: str
    more: str
    han: bool
    short: bool = False

    @property
    def value(self) -> Decimal:
        """The whole number, with its scale counted in."""
        return self.stated * self.factor


def size(scale: str) -> int:
    """Tell what 万亿 or 百万 multiplies by."""
    return prod(SCALES.get(sign) or STEPS[sign] for sign in scale)


def han_value(words: str) -> Decimal | None:
    """Read a Chinese numeral such as 一千零五十万, 两百五 or 三点五, or None where the signs make no number."""
    whole, _, decimals = words.partition("点")
    total, section, digit, step = 0, 0, None, 1
    for sign in whole.replace("几", ""):
        if sign in SIGNS:
            if digit:
                return None
            digit, step = SIGNS[sign], step if SIGNS[sign] else 1
        elif sign in STEPS:
            section += (1 if digit is None else digit) * STEPS[sign]
            digit, step = None, STEPS[sign] // 10
        else:
            kept = total - total % (SCALES[sign] * 10**4) if sign in "万亿" else 0
            total = kept + (total - kept + section + (digit or 0)) * SCALES[sign]
            section, digit, step = 0, None, SCALES[sign] // 10
    fraction = "".join(str(SIGNS[sign]) for sign in decimals)
    number = str(total + section + (digit or 0) * step)
    return Decimal(f"{number}.{fraction}" if fraction else number)


def plain(digits: str) -> Decimal | None:
    """Read Arabic digits with their separators, or None where they are too long to be a quantity."""
    if len(digits) > LONGEST:
        return None
    return Decimal(re.sub(rf"{SPACES}|,", "", digits))


def beyond(sign: str | None) -> str:
    """Tell what 多, 余, 几 and 来 say of a number: ten and some, or about ten."""
    return "about" if sign == "来" else "over" if sign else ""


def read_arabic(words: str, at: int) -> Number | None:
    """Read the number in Arabic digits at this place."""
    found = ARABIC_NUMBER.match(words, at)
    if not found or (stated := plain(found["digits"])) is None:
        return None
    scale, rest, factor, short = found["scale"] or "", found["rest"], 1, False
    if rest and not scale:
        return None
    if rest:
        parts = [((plain(digits) or 0) * size(smaller), smaller) for digits, smaller in REST.findall(rest)]
        last = re.sub(",", "", REST.findall(rest)[-1][0])
        above = [scale, *(smaller for _part, smaller in parts)][len(parts) - 1][-1:]
        least, most = WHOLE_REST.get(above, (1, 4))
        short = not parts[-1][1] and not least <= len(last) <= most
        stated = stated * size(scale) + sum(part for part, _smaller in parts)
        scale = ""
    elif scale:
        factor = size(scale)
    return Number(
        at, found.end(), stated, factor, scale, beyond(found["more"] or found["last"]), han=False, short=short
    )


def read_han(words: str, at: int) -> Number | None:
    """Read the number in Chinese numerals at this place; its scale stays inside the number."""
    found = HAN_NUMBER.match(words, at)
    if not found or "〇" in found["han"][:2]:
        return None
    stated = han_value(found["han"])
    if not stated:
        return None
    more = beyond("几" if "几" in found["han"] else found["last"])
    short = bool(SHORT.search(found["han"]))
    return Number(at, found.end(), stated * size(found["scale"]), 1, "", more, han=True, short=short)


def read_pair(words: str, at: int) -> tuple[Number, Number] | None:
    """Read two Chinese digits in a row as the two ends of a range."""
    found = PAIR.match(words, at)
    if not found or (found["base"] and found["step"]):
        return None
    low, high = SIGNS[found["low"]], SIGNS[found["high"]]
    if high - low != 1 and (low, high) != (3, 5):
        return None
    base = han_value(found["base"]) if found["base"] else Decimal(0)
    times = STEPS.get(found["step"], 1) * size(found["scale"])
    first, last = (
        Number(at, found.end(), Decimal(int(base or 0) + digit) * times, 1, "", "", han=True)
        for digit in (low, high)
    )
    return first, last


def read_number(words: str, at: int) -> Number | None:
    """Read the number that starts at this place of a folded text."""
    return read_arabic(words, at) if words[at : at + 1].isdecimal() else read_han(words, at)
