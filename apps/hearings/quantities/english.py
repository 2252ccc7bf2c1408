"""What stands after a number in English: a scale, a unit, or the noun that is counted."""

import re
from dataclasses import dataclass

from ..wordlists import listed

SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
UNITS = {
    "percentage points?": ("个百分点", "share"),
    "per ?cent": ("%", "share"),
    "dollars?": ("$", "money"),
    "pounds sterling": ("英镑", "money"),
    "euros?": ("欧元", "money"),
    "yuan": ("元", "money"),
    "square miles?": ("square miles", "area"),
    "square feet": ("square feet", "area"),
    "acres?": ("acres", "area"),
    "hectares?": ("公顷", "area"),
    "square kilomet(?:er|re)s?": ("平方公里", "area"),
    "kilomet(?:er|re)s?": ("公里", "length"),
    "met(?:er|re)s?": ("米", "length"),
    "miles?": ("miles", "length"),
    "feet|foot": ("feet", "length"),
    "years?(?: old)?": ("年", "duration"),
    "months?": ("个月", "duration"),
    "weeks?": ("周", "duration"),
    "days?": ("天", "duration"),
    "hours?": ("小时", "duration"),
    "minutes?": ("分钟", "duration"),
    "seconds?": ("秒", "duration"),
    "tonnes?": ("吨", "count"),
}
NO_NOUN = listed("""
    and or to of in the at on for by is was were are be been has have had who that which as from with a an
    through per pm am o but if so than then not will would shall may can it its this these those over under
    between against before after into
""")
NAMED_BY = listed("""
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec section sections sec title page pages no nos number volume vol chapter
    rule article part line lines amendment clause rollcall roll paragraph subsection law public fiscal
    resolution calendar flight highway route interstate exhibit table figure item annex appendix question
    h.r s res con treaty type class grade level version room
""")
BEFORE_NOUN = listed("""
    a an the in about over some all only nearly almost more than for after with from of at by to these
    those our their last next every and but up least most under within around approximately first past
    another both where if we when what there is was i it on as that this no his her its my your because
    while since until between during are were has have had
""")
SCALE = re.compile(rf"[ \n-]{{1,3}}({'|'.join(SCALES)})\b", re.IGNORECASE)
UNIT = re.compile(
    "[ \n-]{0,4}(?:" + "|".join(f"(?P<u{n}>{name})" for n, name in enumerate(UNITS)) + r")(?![A-Za-z])",
    re.IGNORECASE,
)
NOUN = re.compile(r"[ \n]{1,4}([A-Za-z][a-z]{2,30}+|[a-z]{1,2}(?![A-Za-z]))(?P<more>(?=[ \n]{1,4}[a-z]{3}))?")
PREVIOUS = re.compile(r"(?<![A-Za-z.'’])([A-Za-z.]{1,20})[ \n]{1,3}$")
YEAR = re.compile("(?:1[5-9]|20|21)\\d\\d$")
LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class EnglishUnit:
    """What an English number counts: the end of its words, the factor of its scale, the unit's name, the kind."""

    end: int
    factor: int
    name: str | None
    kind: str


def previous(words: str, start: int) -> str:
    """Take the word before the number."""
    found = PREVIOUS.search(words, max(0, start - 24), start)
    return found[1].rstrip(".") if found else ""


def is_name(word: str) -> bool:
    """Tell whether a word before a number makes a name of it, as in Apollo 11 missions."""
    return word[:1].isupper() and word.lower() not in BEFORE_NOUN


def read_noun(words: str, start: int, end: int) -> EnglishUnit | None:
    """Read the noun that is counted; a year or the number of a name counts nothing."""
    if YEAR.match(words[start:end]) or is_name(previous(words, start)):
        return None
    noun = NOUN.match(words, end)
    if (
        noun
        and noun[1].lower() not in NO_NOUN
        and (noun[1].islower() or noun[1].endswith("s") or noun["more"])
    ):
        return EnglishUnit(noun.end(1), 1, None, "count")
    return None


def read_english(words: str, start: int, end: int) -> EnglishUnit | None:
    """Read scale, unit or noun after the number between `start` and `end`, or None where it counts nothing."""
    if not LATIN.search(words, end, end + 6):
        return None
    scale = SCALE.match(words, end)
    factor, after = (SCALES[scale[1].lower()], scale.end()) if scale else (1, end)
    large = bool(scale) or "," in words[start:end]
    if not large and previous(words, start).lower() in NAMED_BY:
        return None
    if unit := UNIT.match(words, after):
        name, kind = list(UNITS.values())[int((unit.lastgroup or "")[1:])]
        return EnglishUnit(unit.end(), factor, name, kind)
    noun = None if scale else read_noun(words, start, end)
    return noun or (EnglishUnit(after, factor, None, "count") if large else None)
