"""Words that qualify a number, before it and after it, and the verbs that make a change of it."""

import re

from ..wordlists import longest_first
from .words import AFTER, BEFORE, CHANGES, RANKS

BEFORE_OF = {word: qualifier for qualifier, words in BEFORE.values() for word in words}
AFTER_OF = {word: qualifier for qualifier, words in AFTER.items() for word in words}
# 最近, 附近, 条约 and 以上 hold the sign of a qualifier and are none.
QUALIFIED = re.compile(
    f"(?P<word>(?<![条公合签预节制契邀特协最附靠以晚早向加])(?:{longest_first(BEFORE_OF)}))"
    "(?:为|达到?|有|需要?|要|需时|占|用时|合计?|折合|共计?|计|是|在)? {0,2}$"
)
OF_WHOLE = re.compile(
    f"(?P<word>{longest_first(BEFORE['not_more'][1] + BEFORE['not_less'][1])})[^，。；、,;!?\\d\n]{{1,16}}的?$"
)
NOT_OF = ("最高", "最低", "上限为", "下限为", "≤", "≥")
LIMITS = [word for word in BEFORE["not_more"][1] + BEFORE["not_less"][1] if word not in NOT_OF]
# 至少抽查2次: a verb may stand between. 最高 and 最低 qualify so only where something is granted or exacted.
WITH_VERB = re.compile(
    f"(?:(?P<word>{longest_first(LIMITS)})(?!的)"
    "|(?P<most>最高|最低)(?=可|给予|予以|补|奖|资助|支持|罚|处|贷|获|享受|报销))"
    "[^，。；、：,;:!?“”《》\\d一二三四五六七八九十百千万亿\n]{1,10}$"
)
INCLUDED = "(?:[(（]含[^()（）\n]{0,6}[)）])?"
LIMITED = re.compile(f" ?{INCLUDED}(?P<word>{longest_first(AFTER_OF)})(?![来海市级])")
FROM = re.compile("起(?=[，。；、,;)）\n]|$)")
WITHIN = re.compile(" ?内(?![部容陆地外涵心阁政科蒙置向生])")
MORE = re.compile("[多余](?![边元方种次样个家年额地下])")
# 20%强 is somewhat over, 20%弱 somewhat under.
SOMEWHAT = re.compile("(?P<over>[+](?![0-9])|强(?=[，。；、,;)）\\n]|$))|弱(?=[，。；、,;)）\\n]|$)")
SPANS = ("duration", "length")
CHANGED = re.compile(f"(?P<verb>{longest_first(CHANGES)})(?:了|约|近|超过?|逾)? ?$")
MOVED = re.compile("(?P<verb>提升|上升|前进|跃升|下降|后退|下滑|提高)了?$")
RANKED = re.compile(f"(?:{longest_first(RANKS)})[^，。；,;!?\n]{{0,8}}$")
RANKING = re.compile("排名|位次|名次|排位|排行")
REACH = 12
SENTENCE = 60


def before(words: str, at: int, share: bool) -> tuple[int, str | None]:
    """Tell where the qualifier before a number begins, and which it is."""
    if found := QUALIFIED.search(words, max(0, at - REACH), at):
        return found.start("word"), BEFORE_OF[found["word"]]
    if share and (found := OF_WHOLE.search(words, max(0, at - 2 * REACH), at)):
        return found.start("word"), BEFORE_OF[found["word"]]
    if found := WITH_VERB.search(words, max(0, at - 2 * REACH), at):
        return found.start(), BEFORE_OF[found["word"] or found["most"]]
    return at, None


def after(words: str, at: int, kind: str) -> tuple[int, str | None]:
    """Tell where the qualifier after a quantity ends, and which it is."""
    if kind != "count" and (found := MORE.match(words, at)):
        return found.end(), "over"
    if found := SOMEWHAT.match(words, at):
        return found.end(), "over" if found["over"] else "under"
    if found := LIMITED.match(words, at):
        return found.end(), AFTER_OF[found["word"]]
    if kind in SPANS and (found := WITHIN.match(words, at)):
        return found.end(), "at_most"
    if kind in ("money", "duration") and (found := FROM.match(words, at)):
        return found.end(), "at_least"
    return at, None


def limited(words: str, start: int, end: int, duration: bool) -> bool:
    """Tell whether a bound makes a number of 一: 一年以内, 至少一次; 一年 and 一次 alone are often no more than articles."""
    if duration:
        return after(words, end, "duration")[1] is not None
    return before(words, start, share=False)[1] in ("at_least", "at_most")


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
