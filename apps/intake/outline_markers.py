"""The list markers of a text: where a number stands as 一、 第一, (一) 1. (1) ① 一是 and not as part of a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .segments import NEWLINES

HAN = "一二三四五六七八九十"
NUMBER = f"[{HAN}]{{1,3}}"
RANKS = {"、": 1.0, "第": 1.4, "是": 1.5, "(一)": 2.0, "1.": 3.0, "(1)": 4.0, "①": 5.0}
SHAPES = re.compile(
    rf"(?P<han>{NUMBER})\s?、(?!\s?[{HAN}][、{HAN}产线级])"
    rf"|(?P<hanbracket>[(（]\s?{NUMBER}\s?[)）])"
    rf"|(?P<shi>{NUMBER}(?:是|则是|来是|要(?=[\u4e00-\u9fff])))"
    rf"|(?P<di>第{NUMBER}(?=[，,、：:])[，,、：:]|其{NUMBER}(?=[，,、是：:])[，,、：:是])"
    r"|(?P<arabic>[0-9]{1,2}\s?[.．、](?![0-9]))"
    r"|(?P<bracket>[(（]\s?[0-9]{1,2}\s?[)）])"
    r"|(?P<circle>[①-⑳])"
)
FAMILIES = {
    "han": "、",
    "hanbracket": "(一)",
    "shi": "是",
    "di": "第",
    "arabic": "1.",
    "bracket": "(1)",
    "circle": "①",
}
PLACE = re.compile(r"(?:\A|(?<=[。；;：:！？!?，,\s”’）)]))(?=[一二三四五六七八九十第其(（0-9①-⑳])")
MORE = re.compile(r"[^\S\n\r]?\S")
AFTER_COMMA = "，,"
NOTE = re.compile(r"(?:注|註|备注|備註)\s?[:：]?\s*$")
DIGITS = re.compile("[0-9]+")
VALUES = {sign: number for number, sign in enumerate(HAN, 1)}


class Marker(NamedTuple):
    """A list marker: where it stands, its family of numbering, its rank among the families, its number."""

    start: int
    end: int
    family: str
    rank: float
    number: int


def markers(text: str, start: int, end: int) -> Iterator[Marker]:
    """Find the list markers among the words of a turn."""
    last: dict[str, int] = {}
    noted = False
    for place in _places(text, start, end):
        found = SHAPES.match(text, place, end)
        if not found or not MORE.match(text, found.end(), end):
            continue
        family = FAMILIES[found.lastgroup or ""]
        number = number_of(found[0])
        begins = place == start or _opens_line(text, place)
        if not begins and not _in_sentence(text, place, family, number, last.get(family, 0)):
            continue
        if family == "(1)":
            noted = noted or bool(NOTE.search(text[max(start, place - 12) : place]))
            if noted:
                continue
        else:
            noted = False
        last[family] = number
        yield Marker(place, found.end(), family, RANKS[family], number)


def _places(text: str, start: int, end: int) -> Iterator[int]:
    yield start
    for found in PLACE.finditer(text, start + 1, end):
        yield found.start()


def _opens_line(text: str, place: int) -> bool:
    before = text[place - 1]
    return before in NEWLINES or (before.isspace() and text[place - 2 : place - 1].isspace())


def _in_sentence(text: str, place: int, family: str, number: int, last: int) -> bool:
    """Tell whether a marker inside a paragraph counts: after a clause, and in sequence where the clause ends weakly."""
    before = text[place - 1]
    if before in AFTER_COMMA:
        return family in "是第①" and number in (1, last + 1)
    if before.isspace():
        return (
            text[place - 2 : place - 1] in tuple("。；;：:！？!?") and family != "1."
        ) or number == last + 1
    if before in "”’）)":
        return family in "是第" and number in (1, last + 1)
    return family != "1." or number in (1, last + 1)


def number_of(marker: str) -> int:
    """Read the number in a marker."""
    digits = DIGITS.search(marker)
    if digits:
        return int(digits[0])
    if "①" <= marker[0] <= "⑳":
        return ord(marker[0]) - ord("①") + 1
    signs = [sign for sign in marker if sign in VALUES]
    if "十" not in signs:
        return VALUES[signs[0]]
    tens, _, ones = "".join(signs).partition("十")
    return (VALUES[tens] if tens else 1) * 10 + (VALUES[ones[0]] if ones else 0)
