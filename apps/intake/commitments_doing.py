"""Whether a clause says that somebody does something, or only names a thing, a state, a ranking or a difficulty."""

import re

from .commitments_words import DOING, LEADING_IN, MANNER, RESULTS, SUBJECTS
from .figures_units import longest_first

TITLE = re.compile("《[^《》\n]{0,80}+》")
NAME = re.compile("“[^“”\n]{0,80}+”")
ABOUT = re.compile("关于[^,，\n]{0,60}?的")
WAS = re.compile("已[^,，\n]{1,12}?的")
COMMA = re.compile("[,，]")
VERB = longest_first(DOING)
OPENING = (
    "(?:目前|现在|近年来|今年以?来?|去年以?来?|明年|接下来|下一步|下阶段|同时|此外|另外|首先|其次|再次|最后|其中|因此|所以|并且?|而|且|一方面|另一方面|"
    "截至[^,，]{1,8}|到?(?:\\d{4}年|年)[底末内前]?)"
)
SUBJECT = longest_first(SUBJECTS)
ADVERB = longest_first(MANNER)
HEAD = re.compile(f"{OPENING}?(?:{SUBJECT})?{OPENING}?(?:{ADVERB}){{0,4}}(?:地)?(?:{VERB})")
INSIDE = re.compile(f"(?:{SUBJECT}|{ADVERB})(?:地)?(?:{VERB})")
LED = re.compile(f"{OPENING}?(?:{SUBJECT})?(?:{ADVERB})?(?:{longest_first(LEADING_IN)})")
ANY_VERB = re.compile(VERB)
STATE = re.compile(
    "存在[^,，]{0,20}(?:问题|困难|难点|堵点|不足|短板|差距|矛盾|瓶颈|风险)|面临|排名|位列|名列|位居|无须|无需|不受|不得|主要原因|尚未|还没有|暂未|"
    "(?:我|我们|本席|本人)(?:认为|觉得|相信|理解|同意|感谢|想)|谢谢|感谢"
)
OUGHT = re.compile("^(?:[^,，]{0,12}?)(?:应当?|应该|必须|须)(?!对|用|急|届|邀|聘|变|付|承)")
LONGEST = 300


def set_aside(words: str) -> str:
    """Take out names and slogans, attributes with 关于…的, and the words inside titles."""
    bare = NAME.sub("“”", TITLE.sub("《》", words))
    return WAS.sub("", ABOUT.sub("", bare))


def does(segment: str) -> bool:
    """Tell whether one part of a clause says a doing: at its head, after a subject or a manner, or after 在… and the like."""
    part = segment.strip()[:LONGEST]
    if HEAD.match(part) or INSIDE.search(part):
        return not OUGHT.match(part)
    led = LED.match(part)
    return bool(led and ANY_VERB.search(part, led.end()))


def is_doing(bare: str) -> bool:
    """Tell whether a clause, its names set aside, says a doing; a result beside a mere state is none."""
    segments = [segment.strip() for segment in COMMA.split(bare)]
    stated = [segment for segment in segments if STATE.search(segment)]
    doings = [segment for segment in segments if segment not in stated and does(segment)]
    if not stated:
        return bool(doings)
    return any(not segment.startswith(RESULTS) for segment in doings)
