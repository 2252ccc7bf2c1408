"""What a figure counts or measures, in the words around it."""

import re

NOUN = re.compile(
    "的?(?P<noun>(?:“[^“”\n]{1,40}”|《[^《》\n]{1,40}》|[^，。；：、,;:!?！？()（）“”《》\n ]){1,24})"
)
LATIN = re.compile("[ \n-]{0,3}(?P<noun>[A-Za-z][A-Za-z'-]{0,24}(?: [A-Za-z'-]{1,24}){0,2})")
STOP = re.compile(
    "(?:^(?:建设|修建|新建|支持|购买|给|对)|开展|进行|建设成|组成(?!人员)|(?<=组成人员)|用于|投资|作为|成为|增加|减少|提高|提出|落户|落地|参加|参与|以上|以下|以内|左右|之内|和(?=[\\d一二三四五六七八九])|"
    "是|有|都|均|将|已|被|由|与|在|到|至|为|了|并|等)"
)
BEFORE = re.compile("(?P<noun>[^，。；：、,;:!?！？\n]{1,30})$")
FILLING = re.compile(
    "(?:达到?|为|是|有|共|约|总计|合计|已经?|了|的|超过?|近|在|到|至|就|仅|只|大概|分别|以|列|完成|实现|投入|发行|筹集|安排|引进|共计){1,6}$"
)
LEADS = re.compile(
    "^(?P<subject>.*?)(?:(?:(?:[今明后去前当同本][年月]|年内|[0-9一二三四五六七八九〇零十]{1,4}(?:年|个?月|日|季度))[初底末上下半中]{0,3}[之以]?[前内后起]?"
    "|将|拟|计划|力争|确保|争取)[在于]?)+"
)
"""A time or an intention before a noun, and who has it: 市财政将在6月30日前."""
DOING = re.compile(
    "^(?:拨付|下达|发放|筹集|安排|投入|招聘|招录|引进|培训|购置|新增|新建|建成|建设|改造|完成|落实|实现|开展|组织)+"
)
PURE = ("count", "money", "area", "length")
"""Kinds of quantities whose noun follows them; before them stands who does it."""
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


def before(words: str, at: int, kind: str) -> str:
    """Take the noun before a quantity in its part of the sentence, without times and the verb that leads to it."""
    found = BEFORE.search(words, max(0, at - LONGEST), at)
    if not found:
        return ""
    lead = FILLING.search(found["noun"])
    noun = found["noun"][: lead.start()] if lead else found["noun"]
    if leads := LEADS.match(noun):
        subject = "" if kind in PURE else leads["subject"]
        noun = DOING.sub("", noun[leads.end() :]) or subject
    return noun.lstrip("以从由把在将 ").strip()


def measured(words: str, start: int, end: int, kind: str) -> str:
    """Tell what the quantity between `start` and `end` measures; the quantity itself where nothing around it says."""
    order = (after(words, end), before(words, start, kind))
    first, second = order if kind in PURE else reversed(order)
    return (first or second).strip() or words[start:end]
