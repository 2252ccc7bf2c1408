"""Readable public ids made from names."""

import re
from collections.abc import Callable, Iterable
from unicodedata import normalize

from django.utils.text import slugify

from .place_names import PLACES, SIGNS_OF_PLACES
from .surnames import (
    COMPOUND,
    COMPOUND_READINGS,
    DOTS,
    GIVEN_WORDS,
    HAN,
    IN_GIVEN_NAMES,
    READINGS,
    simplified,
    surname_of,
)

BESIDE_HAN = re.compile(rf"(?<={HAN.pattern[:-1]})[\s\u3000]+(?={HAN.pattern[:-1]})")
PARTS = re.compile(rf"[{DOTS}\s]+")
PLACE = re.compile("|".join(PLACES))


def pinyin(name: str) -> str:
    """Spell a personal name in pinyin, the family name first: 林树宏 becomes Lin Shuhong, 吕西安 Lü Xi'an.

    Names with dots are spelled part by part; what is not Chinese stays as it is.
    """
    whole = BESIDE_HAN.sub("", normalize("NFC", name).strip())
    if any(dot in whole for dot in DOTS):
        return " ".join(_word(part, {}) for part in PARTS.split(whole) if part)
    if not HAN.fullmatch(whole):
        return " ".join(_word(part, {}) for part in whole.split())
    family = surname_of(whole)
    return f"{_family(family)} {_given(whole[len(family) :])}".strip()


def slug(text: str) -> str:
    """Spell any name as lower-case ASCII words joined by hyphens; ü is written yu, as in passports."""
    return slugify(_without_umlaut("-".join(_syllables(text))).replace("_", "-"))[:80].strip("-")


def one_word(text: str) -> str:
    """Spell a name as lower-case ASCII words, those of Chinese characters without hyphens: 揭阳 becomes jieyang."""
    return slug(HAN.sub(lambda run: f" {''.join(_of_place(run[0]))} ", text))


def unused(wanted: str, taken: Callable[[str], bool]) -> str:
    """Add -2, -3 ... to a wanted id until `taken(id)` is false."""
    candidate, n = wanted, 1
    while taken(candidate):
        n += 1
        candidate = f"{wanted}-{n}"
    return candidate


def _family(surname: str) -> str:
    """Spell a surname: a compound one as one word, two surnames with a hyphen."""
    plain = simplified(surname)
    if plain in COMPOUND_READINGS:
        return _joined(COMPOUND_READINGS[plain].split())
    syllables = [READINGS.get(sign) or _syllables(sign)[0] for sign in plain]
    if plain in COMPOUND:
        return _joined(_syllables(sign)[0] for sign in plain)
    return "-".join(syllable.capitalize() for syllable in syllables)


def _given(name: str) -> str:
    word = GIVEN_WORDS.get(name)
    return _joined(word.split()) if word else _word(name, IN_GIVEN_NAMES)


def _word(words: str, readings: dict[str, str]) -> str:
    """Spell one word, each character by itself: names contain no phrases that change a reading."""
    return HAN.sub(lambda run: _joined(readings.get(sign) or _syllables(sign)[0] for sign in run[0]), words)


def _joined(syllables: Iterable[str]) -> str:
    """Write syllables together, an apostrophe before those that begin with a vowel."""
    first, *more = syllables
    return "".join([first, *(f"'{each}" if each[:1] in "aoe" else each for each in more)]).capitalize()


def _without_umlaut(text: str) -> str:
    return normalize("NFC", text).replace("ü", "yu").replace("Ü", "yu")


def _of_place(name: str) -> list[str]:
    """Spell the name of a place, in which some characters have another reading than in most words."""
    spelled = _syllables(name)
    if len(spelled) != len(name):
        return spelled
    named = {at for place in PLACE.finditer(name) for at in range(*place.span())}
    return [
        reading if at in named else SIGNS_OF_PLACES.get(sign, reading)
        for at, (sign, reading) in enumerate(zip(name, spelled, strict=True))
    ]


def _syllables(text: str) -> list[str]:
    from pypinyin import (
        lazy_pinyin,  # here, because its dictionaries take 55 MiB and only new records need them
    )

    spelled: list[str] = []
    at = 0
    for place in PLACE.finditer(text):
        spelled += lazy_pinyin(text[at : place.start()], v_to_u=True) + PLACES[place[0]].split()
        at = place.end()
    return spelled + lazy_pinyin(text[at:], v_to_u=True)
