"""Words that qualify a number, before it and after it, and the verbs that make a change of it."""

import re

from ..wordlists import listed, longest_first
from .words import AFTER, BEFORE, CHANGES, RANKS

ENGLISH_BEFORE = {
    "about": listed("about approximately around roughly some estimated"),
    "over": ["more than", "over", "exceeding", "above"],
    "under": ["less than", "fewer than", "under", "below"],
    "at_least": ["at least", "no less than", "no fewer than", "a minimum of"],
    "at_most": ["at most", "up to", "no more than", "not more than", "a maximum of"],
    "nearly": listed("nearly almost"),
}
BEFORE_OF = {word: qualifier for qualifier, words in BEFORE.values() for word in words}
BEFORE_OF |= {word: qualifier for qualifier, words in ENGLISH_BEFORE.items() for word in words}
AFTER_OF = {word: qualifier for qualifier, words in AFTER.items() for word in words}
HAN_BEFORE = longest_first(word for word in BEFORE_OF if not word.isascii())
LATIN_BEFORE = longest_first(word for word in BEFORE_OF if word.isascii())
# 最近, 附近, 条约 and 以上 hold the sign of a qualifier and are none.
QUALIFIED = re.compile(
    f"(?P<word>(?<![条公合签预节制契邀特协最附靠以晚早向加])(?:{HAN_BEFORE})(?:为|达|有)?|\\b(?:{LATIN_BEFORE})) {{0,2}}$",
    re.IGNORECASE,
)
OF_WHOLE = re.compile(
    f"(?P<word>{longest_first(BEFORE['not_more'][1] + BEFORE['not_less'][1])})[^，。；、,;!?\\d\n]{{1,16}}的?$"
)
LIMITED = re.compile(f" ?(?P<word>{longest_first(AFTER_OF)})(?![来海市级])")
MORE = re.compile("多(?![边元方种次样个家年])")
CHANGED = re.compile(f"(?P<verb>{longest_first(CHANGES)})(?:了|约|近|超过?|逾)? ?$")
MOVED = re.compile("(?P<verb>提升|上升|前进|跃升|下降|后退|下滑|提高)了?$")
RANKED = re.compile(f"(?:{longest_first(RANKS)})[^，。；,;!?\n]{{0,8}}$")
RANKING = re.compile("排名|位次|名次|排位|排行")
REACH = 12
SENTENCE = 60


def before(words: str, at: int, share: bool) -> tuple[int, str | None]:
    """Tell where the qualifier before a number begins, and which it is."""
    if found := QUALIFIED.search(words, max(0, at - REACH), at):
        word = found["word"].lower().rstrip("为达有")
        return found.start("word"), BEFORE_OF.get(word) or BEFORE_OF[found["word"].lower()]
    if share and (found := OF_WHOLE.search(words, max(0, at - 2 * REACH), at)):
        return found.start("word"), BEFORE_OF[found["word"]]
    return at, None


def after(words: str, at: int, *, more: bool) -> tuple[int, str | None]:
    """Tell where the qualifier after a number ends, and which it is; 多 stands after lengths of time and shares."""
    if more and (found := MORE.match(words, at)):
        return found.end(), "over"
    found = LIMITED.match(words, at)
    return (found.end(), AFTER_OF[found["word"]]) if found else (at, None)


def change(words: str, at: int) -> int | None:
    """Tell where the verb begins that makes a change of the number, if one stands right before."""
    found = CHANGED.search(words, max(0, at - 6), at)
    return found.start("verb") if found else None


def is_rank(words: str, at: int) -> bool:
    """Tell whether the words before a place (143位) speak of a ranking."""
    return bool(RANKED.search(words, max(0, at - REACH), at))


def is_move(words: str, at: int) -> int | None:
    """Tell where the verb begins by which a ranking moved so many places."""
    found = MOVED.search(words, max(0, at - 4), at)
    if found and RANKING.search(words, max(0, at - SENTENCE), at):
        return found.start("verb")
    return None
