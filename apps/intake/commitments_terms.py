"""Who leads a commitment and when it is due, where its own words say so."""

import datetime
import re

from apps.hearings.quantities.folding import Setting
from apps.hearings.times.finder import Period, Timed, times
from apps.hearings.times.words import BEFORE, IN, SEASON
from apps.hearings.wordlists import longest_first

from .commitments_done import says_done
from .commitments_words import SUBJECTS

LEADER = re.compile(
    "(?:由|[,，、]|^)(?P<name>[\u3400-\u9fff]{2,20}?(?:局|委|办|部|厅|院|署|处|中心|集团|公司|政府|委员会|办公室))(?:负责)?牵头"
)
LEADS_TERM = re.compile(
    f"(?:^|[,，])\\s{{0,3}}(?:{longest_first(SUBJECTS)}|按照?计划|计划|力争|将|争取|拟|预计|确保|同时|在|于|自|从)*$"
)
NO_TERM = ("第", "度第", "以来", "共", "已", "的", "累计")
DATES_A_NOUN = re.compile("[^,，]{0,14}?(?:的|制(?![定造止约订])|机制)")
GOVERNS = re.compile(
    "(?:对|按照?|根据|围绕|落实|为|向|给予?|支持|针对|实行|推行|执行|建立|健全|完善)[^,，]{0,6}$"
)
OF_A_DOING = re.compile("(?:开展|组织|进行|做好|抓好|加强|强化|实施|举办|召开|落实|推进|参加)$")
DATES_WHAT_FOLLOWS = re.compile("[^,，]{0,5}的")
FROM_AN_EVENT = re.compile(
    "(?:后|(?<![即今]日)(?<![今现][天在])起|之日|毕业|成立|入职|投产|注册|签[约订]|[接收]到|受理)[^,，。]{0,6}$"
)
FEAST = (
    "(?:“(?:十一|七一|八一|六一|三八)”|“?(?:(?:元宵|重阳|七夕|儿童|劳动|教师|母亲|记者|护士)?(?<![环关调细情章季时礼])节"
    f"|(?:入|进入)(?=[汛冬夏])|放假|期末|{SEASON})”?)"
)
"""Seasons, feasts and terms, in quotation marks or not."""
FEASTS = f"{FEAST}(?:[、和及]?{FEAST}){{0,2}}(?:节?(?:假期|长假)?)"
DURING = f"{FEASTS}(?:期间|[之以]?后(?![年半续者备勤]))"
NO_DAY = re.compile(
    f"{FEASTS}(?:(?:来临|到来|开始|结束|放假)?{BEFORE}|{IN})|(?:本?月底|季度末){BEFORE}|本[周月](?:之|以)?内"
    "|[\\d一二三四五六七八九十]+个?(?:工作日|小时|季度)[之以]?内|(?:若干|几|数)(?:年|个?月|天|日|周)[之以]?内"
)
"""A time by which something is to be done from which no day follows."""
YET_TO_COME = re.compile("(?:[明后来]年|下个?[月周]|(?P<year>\\d{4})年).*[前内]$")
NAMES_A_DAY = re.compile(r"[\d一二三四五六七八九十]\s{0,3}[日号](?![之以]?内)")
PART = re.compile("[,，\\s]{0,3}(?P<part>[^,，]*)")
NEAR = 24


def leader(words: str) -> tuple[int, int] | None:
    """Find the body that a clause names as the one in charge."""
    found = LEADER.search(words)
    return found.span("name") if found else None


def is_at_head(words: str, one: Timed) -> bool:
    """Tell whether a time stands at the head of a doing, and not in an attribute of some noun."""
    before = words[max(0, one.start - NEAR) : one.start]
    after = words.startswith(NO_TERM, one.end) or DATES_WHAT_FOLLOWS.match(words, one.end)
    return bool((one.period.last or one.period.first) and LEADS_TERM.search(before) and not after)


def is_end(one: Timed, today: datetime.date | None) -> bool:
    """Tell whether the words of a time name its end, also where no day follows from them: 明年汛期前."""
    if one.deadline:
        return True
    found = YET_TO_COME.search(one.period.stated)
    if one.period.last or not found:
        return False
    return not (today and found["year"] and int(found["year"]) < today.year)


def is_deadline(words: str, one: Timed, today: datetime.date | None) -> bool:
    """Tell whether a time is one by which something is to be done, counted from the hearing and not from an event."""
    before = words[max(0, one.start - NEAR) : one.start]
    if not is_end(one, today) or words.startswith("的", one.end) or FROM_AN_EVENT.search(before):
        return False
    if one.period.last is None and (OF_A_DOING.search(before) or says_done(part_after(words, one.end))):
        return False
    return not (GOVERNS.search(before) and DATES_A_NOUN.match(words, one.end))


def part_after(words: str, at: int) -> str:
    """Give the part of a clause between commas that a time opens."""
    found = PART.match(words, at)
    return found["part"] if found else ""


def terms(text: str, words: str, today: datetime.date | None, setting: Setting) -> list[Timed]:
    """Find the times that say when the thing is to be done, or was; a time that dates a noun is none."""
    found = [one for one in times(text, today, setting) if not one.period.stated.startswith("截")]
    for word in NO_DAY.finditer(words):
        start, end = word.span()
        meant = [one for one in found if one.start < end and start < one.end]
        if any(one.period.last or one.end >= end for one in meant):
            continue
        found = [one for one in found if one not in meant]
        first = min([start, *(one.start for one in meant)])
        stated = Period(text[first:end], None, None, "no day follows from these words")
        found.append(Timed(first, end, stated, deadline=not meant))
    found.sort(key=lambda one: one.start)
    return [
        one
        for one in found
        if is_deadline(words, one, today) or (is_at_head(words, one) and not is_end(one, today))
    ]


def first_term(found: list[Timed]) -> Timed | None:
    """Give the first of the terms of a clause; a day by which beats a period before it: 今年安排资金，12月31日前完成."""
    first = next(iter(found), None)
    if first is None or first.deadline or NAMES_A_DAY.search(first.period.stated):
        return first
    days = (one for one in found if one.deadline and NAMES_A_DAY.search(one.period.stated))
    return next(days, first)


def is_past(one: Timed, today: datetime.date | None) -> bool:
    """Tell whether a time lies wholly behind the hearing."""
    return bool(today and one.period.last and one.period.last < today)


def is_ahead(one: Timed, today: datetime.date | None) -> bool:
    """Tell whether a time lies ahead: a day by which, or a time that has not begun."""
    if is_end(one, today):
        return True
    begins = one.period.first or one.period.last
    return bool(today and begins and begins > today)
