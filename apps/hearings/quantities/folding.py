"""Folding: traditional, full-width and corner-quote characters become simplified and narrow ones, one by one."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .folding_words import HAN, SIGNS

FULL_WIDTH = {chr(sign): chr(sign - 0xFEE0) for sign in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
FOLD = str.maketrans({twins[0]: twins[1] for twins in f"{HAN} {SIGNS}".split()} | FULL_WIDTH)
ONLY_TRADITIONAL = frozenset("們這國來時說對發經過學會為與萬億個點條開關應當請問")
ONLY_SIMPLIFIED = frozenset("们这国来时说对发经过学会为与万亿个点条开关应当请问")
SAMPLE = 200_000

HONG_KONG = re.compile("港元|港幣|香港|HK\\$")
TAIWAN = re.compile(
    "新臺幣|新台幣|臺幣|台幣|臺灣|台灣|立法院|行政院|立法委員|列席官員|本席|臺北|台北|高雄|民國|NT\\$"
)


@dataclass(frozen=True)
class Setting:
    """The origin of a text, judged by its words: its script, and what 元, $ and a year without era mean in it."""

    traditional: bool
    yuan: str
    dollar: str
    minguo: bool


def fold(text: str) -> str:
    """Write a text in simplified characters and narrow signs, each in the place of its original."""
    return text.translate(FOLD)


@lru_cache(maxsize=4)
def setting_of(text: str) -> Setting:
    """Tell script and place from the words; a currency that they do not settle keeps its printed sign as its unit."""
    sample = text[:SAMPLE]
    old = sum(sample.count(sign) for sign in ONLY_TRADITIONAL)
    new = sum(sample.count(sign) for sign in ONLY_SIMPLIFIED)
    if old <= new:
        return Setting(traditional=False, yuan="CNY", dollar="$", minguo=False)
    hong_kong = len(HONG_KONG.findall(sample))
    taiwan = len(TAIWAN.findall(sample))
    if hong_kong > taiwan:
        return Setting(traditional=True, yuan="HKD", dollar="HKD", minguo=False)
    if taiwan > hong_kong:
        return Setting(traditional=True, yuan="TWD", dollar="$", minguo=True)
    return Setting(traditional=True, yuan="元", dollar="$", minguo=False)
