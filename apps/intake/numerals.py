"""Numbers in a text that is already folded: Arabic with 万 and 亿, Chinese, and the two mixed."""

import re
from dataclasses import dataclass
from decimal import Decimal

SIGNS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
STEPS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8}
LETTERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

SPACES = "[ \u00a0\u2009\u202f]"
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})++|\d{{1,3}}(?:{SPACES}\d{{3}}(?!\d))++(?![,.]\d)|\d++)(?:\.\d++)?+"
# 千 and 百 are scales, but not in 千瓦, 千克, 百分点.
SCALE = "(?:万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千(?![瓦米克卡伏帕赫字])|百(?![分度]))"
HAN = "[零〇一二三四五六七八九十百千万亿两几]"
ARABIC_NUMBER = re.compile(
    rf"(?P<digits>{DIGITS})(?P<more>[多余几])?+(?:{SPACES}?(?P<scale>{SCALE}))?+(?P<rest>(?:\d[\d,.]*+{SCALE}?+){{0,2}}+)"
    rf"(?P<last>[多余])?+"
)
HAN_NUMBER = re.compile(
    rf"(?P<han>(?:[一二三四五六七八九十两]|[百千万](?=[一二三四五六七八九])){HAN}{{0,24}}+"
    rf"(?:点[零〇一二三四五六七八九]{{1,6}}+(?![十分刻]))?+)(?P<last>[多余来])?+(?P<scale>[万亿]{{0,2}}+)"
)
REST = re.compile(rf"(\d[\d,.]*)({SCALE}?)")
LONGEST = 18


@dataclass(frozen=True)
class Number:
    """A number as read: `stated` times `factor` is its value; `scale` is the printed scale, kept with the unit."""

    start: int
    end: int
    stated: Decimal
    factor: int
    scale: str
    more: bool
    han: bool

    @property
    def value(self) -> Decimal:
        """The whole number, with its scale counted in."""
        return self.stated * self.factor


def size(scale: str) -> int:
    """Tell what 万亿 or 百万 multiplies by."""
    product = 1
    for sign in scale:
        product *= SCALES.get(sign) or STEPS[sign]
    return product


def han_value(words: str) -> Decimal | None:
    """Read a Chinese numeral such as 一千零五十万 or 三点五, or None where the signs make no number."""
    whole, _, decimals = words.partition("点")
    total, section, digit = 0, 0, None
    for sign in whole.replace("几", ""):
        if sign in SIGNS:
            if digit:
                return None
            digit = SIGNS[sign]
        elif sign in STEPS:
            section += (1 if digit is None else digit) * STEPS[sign]
            digit = None
        else:
            total = (total + section + (digit or 0)) * SCALES[sign]
            section, digit = 0, None
    fraction = "".join(str(SIGNS[sign]) for sign in decimals)
    return Decimal(f"{total + section + (digit or 0)}.{fraction or 0}")


def plain(digits: str) -> Decimal | None:
    """Read Arabic digits with their separators, or None where they are too long to be a quantity."""
    bare = re.sub(rf"{SPACES}|,", "", digits).rstrip(".")
    if len(bare) > LONGEST or bare.count(".") > 1:
        return None
    return Decimal(bare)


def read_arabic(words: str, at: int) -> Number | None:
    """Read the number in Arabic digits at this place."""
    found = ARABIC_NUMBER.match(words, at)
    if not found or (stated := plain(found["digits"])) is None:
        return None
    scale, factor, more = found["scale"] or "", 1, bool(found["more"] or found["last"])
    end = found.end()
    if scale and found["rest"] and not found["more"]:
        stated *= size(scale)
        for digits, smaller in REST.findall(found["rest"]):
            part = plain(digits)
            if part is None:
                return None
            stated += part * size(smaller)
        scale = ""
    elif scale:
        factor, end = size(scale), found.start("rest") + len(found["last"] or "" if not found["rest"] else "")
    elif found["rest"]:
        return None
    return Number(at, end, stated, factor, scale, more, han=False)


def read_han(words: str, at: int) -> Number | None:
    """Read the number in Chinese numerals at this place; its scale stays inside the number."""
    found = HAN_NUMBER.match(words, at)
    if not found or "〇" in found["han"][:2]:
        return None
    stated = han_value(found["han"])
    if not stated:
        return None
    more = bool(found["last"]) or "几" in found["han"]
    return Number(at, found.end(), stated * size(found["scale"]), 1, "", more, han=True)


def read_number(words: str, at: int) -> Number | None:
    """Read the number that starts at this place of a folded text."""
    return read_arabic(words, at) if words[at : at + 1].isdecimal() else read_han(words, at)
