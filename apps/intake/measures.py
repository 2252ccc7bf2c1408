"""What a figure counts or measures, in the words around it."""

import re

NOUN = re.compile(
    "的?(?P<noun>(?:“[^“”\n]{1,40}”|《[^《》\n]{1,40}》|[^，。；：、,;:!?！？()（）“”《》\n ]){1,24})"
)
LATIN = re.compile("[ \n-]{0,3}(?P<noun>[A-Za-z][A-Za-z'-]{0,24}(?: [A-Za-z'-]{1,24}){0,2})")
STOP = re.compile(
    "(?:^(?:建设|修建|新建|支持|购买|给|对)|开展|进行|建设成|组成|用于|投资|作为|成为|增加|减少|提高|提出|落户|落地|参加|参与|以上|以下|以内|左右|之内|和(?=[\\d一二三四五六七八九])|"
    "是|有|都|均|将|已|被|由|与|在|到|至|为|了|并|等)"
)
BEFORE = re.compile("(?P<noun>[^，。；：、,;:!?！？\n]{1,30})$")
FILLING = re.compile(
    "(?:达到?|为|是|有|共|约|总计|合计|已经?|了|的|超过?|近|在|到|至|就|仅|只|大概|分别|以|列|完成|实现|投入|发行|筹集|安排|引进|共计){1,6}$"
)
LONGEST = 60


def after(words: str, at: int) -> str:
    """Take the noun that follows a count."""
    found = NOUN.match(words, at)
    if found and found["noun"][:1].isascii():
        found = LATIN.match(words, at)
    if not found:
        found = LATIN.match(words, at)
    if not found:
        return ""
    noun = found["noun"]
    stop = STOP.search(noun)
    return noun[: stop.start()] if stop else noun


def before(words: str, at: int) -> str:
    """Take the words before a quantity in its part of the sentence, without the verb that leads to it."""
    found = BEFORE.search(words, max(0, at - LONGEST), at)
    if not found:
        return ""
    lead = FILLING.search(found["noun"])
    noun = found["noun"][: lead.start()] if lead else found["noun"]
    return noun.lstrip("以从由把在将 ").strip()


def measured(words: str, start: int, end: int, kind: str) -> str:
    """Tell what the quantity between `start` and `end` measures; the quantity itself where nothing around it says."""
    order = (after(words, end), before(words, start))
    first, second = order if kind in ("count", "money", "area", "length") else reversed(order)
    return (first or second).strip() or words[start:end]
