"""The unit or classifier that stands after a number in a folded text."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ..wordlists import longest_first
from .numerals import SIGNS, Number
from .words import (
    AFTER_CLASSIFIER,
    AREAS,
    CLASSIFIERS,
    CURRENCIES,
    DURATIONS,
    LATIN,
    LENGTHS,
    MEASURED,
    NEEDS_NOUN,
    NO_NOUN,
    OTHER_NAMES,
    SHARES,
    SMALL_CLASSIFIERS,
)

KINDS = {
    **dict.fromkeys(CURRENCIES, "money"),
    **dict.fromkeys(AREAS, "area"),
    **dict.fromkeys(LENGTHS, "length"),
    **dict.fromkeys(DURATIONS, "duration"),
    **dict.fromkeys(SHARES, "share"),
    **dict.fromkeys(MEASURED, "count"),
    "feet": "length",
    "miles": "length",
    "square miles": "area",
}
NAMES: dict[str, str | None] = {name: name for name in AREAS + LENGTHS + MEASURED}
NAMES |= OTHER_NAMES | CURRENCIES | DURATIONS | SHARES | LATIN


GAP = "[ \u00a0\u3000]{0,2}"
# A unit may run over the end of a wrapped line, or be printed with a blank inside: 公 顷.
RUN_ON = re.compile(r"(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])")
BLANK = re.compile("[ \n]+")
BROKEN = RUN_ON.sub("(?: ?\n {0,2}| )?", longest_first(set(NAMES) - set(LATIN)))
UNIT = re.compile(f"(?P<unit>{BROKEN})(?P<half>半(?!年|数))?")
LATIN_UNIT = re.compile(f"(?P<unit>{longest_first(LATIN)})(?![A-Za-z0-9])")
CLASSIFIER = re.compile(
    f"{longest_first(CLASSIFIERS)}|点(?=意见|建议|要求|理由|原因|问题|内容|措施|共识|希望|看法|说明|声明|做法|体会)"
)
NOUN = re.compile(f"[“‘《]?(?!{longest_first(NO_NOUN)})[\u3400-\u9fffA-Za-z]")
TENTHS = re.compile(
    r"成(?![立为果功本员效长都就分品熟交绩年人型套])(?:(?: ?\n ?)?(?P<half>[一二三四五六七八九半1-9])(?![个名\d]))?"
)
TENTH = SIGNS | {"半": 5} | {str(number): number for number in range(1, 10)}
HALF = Decimal("0.5")
SPACE = re.compile(f"{GAP}(?:\n {{0,2}})?")
LONE = re.compile("(?:^|\n)[ \u00a0\u3000]{0,8}$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit where it stands: its name in the table of units (None for a classifier), the kind of quantity, and 半 as 0.5."""

    start: int
    end: int
    name: str | None
    kind: str
    extra: Decimal = Decimal(0)


def gap_after(words: str, number: Number) -> int:
    """Step over the blank after a number, and over the break of a wrapped line unless the number stands alone on its line."""
    blank = SPACE.match(words, number.end)
    end = blank.end() if blank else number.end
    if "\n" in words[number.end : end] and LONE.search(words, max(0, number.start - 12), number.start):
        return number.end
    return end


def breaks_word(words: str, start: int, end: int) -> bool:
    """Tell whether the unit is the beginning of another word, as 个 is in 个别."""
    return words.startswith(AFTER_CLASSIFIER.get(words[end - 1], ()), end) and end - start == 1


def small(number: Number) -> bool:
    """Tell whether this is one of the small Chinese numerals that are so often part of a name."""
    return number.han and number.stated < 10


def counts(words: str, number: Number, classifier: str, end: int) -> bool:
    """Tell whether number and classifier count something here."""
    if classifier == "大" and (number.value > 10 or not NOUN.match(words, end)):
        return False
    if not number.han:
        return True
    if not small(number):
        return classifier not in {"分", "口", "部", "面", "字", "门"}
    if classifier not in SMALL_CLASSIFIERS | {"人", "次", "处", "所", "县", "村"}:
        return False
    return classifier not in NEEDS_NOUN or bool(NOUN.match(words, end))


def read_unit(words: str, number: Number) -> Unit | None:
    """Read the unit after the number, or None where it counts nothing that a figure could say."""
    at = gap_after(words, number)
    following = words[at : at + 1]
    if found := UNIT.match(words, at):
        name = NAMES[BLANK.sub("", found["unit"]) if found["unit"] not in NAMES else found["unit"]]
        kind = KINDS[name if name in KINDS else found["unit"]]
        if not breaks_word(words, at, found.end("unit")):
            if found["half"] and kind == "duration":
                return Unit(at, found.end(), name, kind, HALF)
            return Unit(at, found.end("unit"), name, kind)
    if found := TENTHS.match(words, at):
        tenth = Decimal(TENTH.get(found["half"], 0)) / 10
        return Unit(at, found.end(), "成", "share", tenth)
    if following.isascii() and following.isalpha():
        if found := LATIN_UNIT.match(words, at):
            return Unit(at, found.end(), LATIN[found["unit"]], KINDS.get(LATIN[found["unit"]], "count"))
        return None
    found = CLASSIFIER.match(words, at)
    if found and not breaks_word(words, at, found.end()) and counts(words, number, found[0], found.end()):
        return Unit(at, found.end(), None, "count")
    return None
