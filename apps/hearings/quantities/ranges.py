"""Ranges: 3至5年, 100元-200元, 二三十户 are a lower and an upper bound on the same words."""

import re
from dataclasses import replace

from .english import read_english
from .folding import Setting
from .numerals import Number, read_number, read_pair
from .quantity import Quantity, Unread, join, speaks, stands_alone
from .signs import sign_before
from .unit_words import Unit, read_unit

TO = re.compile(
    "\\s{0,3}(?:-{1,2}|—{1,2}|–|~|至|到|to )\\s{0,2}(?P<sign>(?P<below>-(?=\\d)|负|零下)|零上)?"
    "(?=[\\d一二三四五六七八九十两])"
)
IN_WORDS = ("负", "零下")
FROM = re.compile("(?:[从由自]|from )[^，。；、,;\n]{0,4}$")
BETWEEN = re.compile("between $", re.IGNORECASE)
AND = re.compile(" and (?P<sign>(?P<below>(?!)))?(?=\\d)")


def unit_of(words: str, number: Number) -> tuple[Number, Unit] | None:
    """Read the unit of a number, in Chinese or in English; an English scale is counted into the factor."""
    if unit := read_unit(words, number):
        return number, unit
    english = None if number.han or number.scale else read_english(words, number.start, number.end)
    if not english or words[english.end : english.end + 1] in tuple("²³/^0123456789"):
        return None
    number = replace(number, factor=number.factor * english.factor)
    return number, Unit(number.end, english.end, english.name, english.kind)


def read_range(words: str, first: Number, floor: int, setting: Setting) -> list[Quantity | Unread]:
    """Read two numbers with one unit, or with the same unit each; nothing where it is no range, but a change."""
    near = read_unit(words, first)
    paired = AND if BETWEEN.search(words, max(0, first.start - 8), first.start) else TO
    to = paired.match(words, near.end if near else first.end)
    if not to or FROM.search(words, max(0, first.start - 8), first.start):
        return []
    last = read_number(words, to.end())
    if not last:
        return []
    last, unit = unit_of(words, last) or (last, None)
    if not unit and (near or not stands_alone(words, last)):
        return []
    if near and unit and (near.name, near.per) != (unit.name, unit.per):
        return []
    kind, name, end = (unit.kind, unit.name, unit.end) if unit else ("count", None, last.end)
    start, sign = sign_before(words, first.start, floor, kind, name)
    unclear = words.startswith(IN_WORDS, start) and not to["sign"]
    if sign not in (None, "minus") or unclear or first.short or last.short or (unit and not unit.whole):
        return [Unread(start, end)]
    if not near and not first.scale and (last.scale or last.factor > 1) and first.stated < last.stated:
        first = replace(first, scale=last.scale, factor=last.factor)
    if sign:
        first = replace(first, stated=-first.stated)
    if to["below"]:
        last = replace(last, stated=-last.stated)
    if last.value < first.value < 0:
        first, last = replace(last, start=first.start), replace(first, end=last.end)
    return bounds(words, first, last, unit, start, setting)


def read_digits(words: str, at: int, setting: Setting) -> list[Quantity | Unread] | None:
    """Read 二三十户 and 三五年; None where the two signs are no such pair."""
    pair = read_pair(words, at)
    unit = pair and read_unit(words, replace(pair[0], han=False))
    if not pair or not unit or not unit.whole:
        return None
    return bounds(words, *pair, unit, at, setting)


def bounds(
    words: str, first: Number, last: Number, unit: Unit | None, start: int, setting: Setting
) -> list[Quantity | Unread]:
    """Make the two bounds."""
    if first.value >= last.value:
        return []
    if unit and not (
        (one_of(first) or speaks(words, first, unit, setting)) and speaks(words, last, unit, setting)
    ):
        return []
    end = unit.end if unit else last.end
    pair = [(replace(first, end=last.end), "at_least"), (last, "at_most")]
    made = [(join(words, number, unit, setting), bound) for number, bound in pair]
    return [replace(one, start=start, core=(start, end), qualifier=bound) for one, bound in made]


def one_of(number: Number) -> bool:
    """Tell whether this is 一, which is a number where a range begins with it."""
    return number.han and number.stated in (1, 2)
