"""Ranges: 3至5年, 100元-200元, 二三十户 are a lower and an upper bound on the same words."""

import re
from dataclasses import replace

from .english import read_english
from .folding import Setting
from .numerals import Number, read_number, read_pair
from .quantity import Quantity, join, speaks
from .signs import sign_before
from .unit_words import Unit, read_unit

TO = re.compile(
    "\\s{0,3}(?:-{1,2}|—{1,2}|–|~|至|到|to )\\s{0,2}(?P<below>[-负](?=\\d))?(?=[\\d一二三四五六七八九十两])"
)
FROM = re.compile("(?:[从由自]|from )[^，。；、,;\n]{0,4}$")
BETWEEN = re.compile("between $", re.IGNORECASE)
AND = re.compile(" and (?P<below>)(?=\\d)")


def unit_of(words: str, number: Number) -> tuple[Number, Unit] | None:
    """Read the unit of a number, in Chinese or in English; an English scale is counted into the factor."""
    if unit := read_unit(words, number):
        return number, unit
    english = None if number.han or number.scale else read_english(words, number.start, number.end)
    if not english or words[english.end : english.end + 1] in tuple("²³/^0123456789"):
        return None
    number = replace(number, factor=number.factor * english.factor)
    return number, Unit(number.end, english.end, english.name, english.kind)


def read_range(words: str, first: Number, floor: int, setting: Setting) -> list[Quantity]:
    """Read two numbers with one unit, or with the same unit each; nothing where it is no range, but a change."""
    near = read_unit(words, first)
    paired = AND if BETWEEN.search(words, max(0, first.start - 8), first.start) else TO
    to = paired.match(words, near.end if near else first.end)
    if not to or FROM.search(words, max(0, first.start - 8), first.start):
        return []
    last = read_number(words, to.end())
    found = last and unit_of(words, last)
    if not last or not found or (near and (near.name, near.per) != (found[1].name, found[1].per)):
        return []
    last, unit = found
    if to["below"]:
        last = replace(last, stated=-last.stated)
    start, sign = sign_before(words, first.start, floor, unit.kind, unit.name)
    if sign == "minus":
        first = replace(first, stated=-first.stated)
    elif sign:
        return []
    if not first.scale and (last.scale or last.factor > 1) and not near and first.stated < last.stated:
        first = replace(first, scale=last.scale, factor=last.factor)
    if first.short or last.short or not unit.whole:
        return []
    return bounds(words, first, last, unit, start, setting)


def read_digits(words: str, at: int, setting: Setting) -> list[Quantity] | None:
    """Read 二三十户 and 三五年; None where the two signs are no such pair."""
    pair = read_pair(words, at)
    unit = pair and read_unit(words, replace(pair[0], han=False))
    if not pair or not unit or not unit.whole:
        return None
    return bounds(words, *pair, unit, at, setting)


def bounds(
    words: str, first: Number, last: Number, unit: Unit, start: int, setting: Setting
) -> list[Quantity]:
    """Make the two bounds."""
    if first.value >= last.value or not (one_of(first) or speaks(words, first, unit, setting)):
        return []
    if not speaks(words, last, unit, setting):
        return []
    pair = [(replace(first, end=last.end), "at_least"), (last, "at_most")]
    made = [(join(words, number, unit, setting), bound) for number, bound in pair]
    return [replace(one, start=start, core=(start, unit.end), qualifier=bound) for one, bound in made]


def one_of(number: Number) -> bool:
    """Tell whether this is 一, which is a number where a range begins with it."""
    return number.han and number.stated in (1, 2)
