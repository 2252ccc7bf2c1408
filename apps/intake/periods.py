"""Times that a folded text states, and the days they mean on the day of the hearing."""

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass

from apps.hearings.quantities.folding import Setting
from apps.hearings.quantities.numerals import SIGNS, read_number

from .periods_days import RELATIVE, Days, back, in_year, plan, since, within
from .proposals import Period

N = "(?:\\d{1,3}|[一二三四五六七八九十百两]{1,5})"
FOUR = "(?:(?:19|20)\\d\\d|[一二][〇零九一二三四五六七八]{3})"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
YEAR = (
    f"(?:(?P<relative>{'|'.join(RELATIVE)})|民国 ?(?P<republic>{N}) ?年|(?P<year>{FOUR}) ?年度?"
    "|(?P<bare>(?<!\\d)\\d{2,3})年度?)"
)
PART = "(?P<part>上半年|下半年|年?[底末初中](?![小心国期央])|第?[一二三四1-4]季度|前[一二三]季度|以来)"
TO = "(?:-|—{1,2}|–|~|至|到)"
DAY = (
    f"(?:(?P<from>{MONTH}) ?{TO} ?)?(?P<month>{MONTH}) ?月(?:份)?"
    "(?:(?P<third>上旬|中旬|下旬|[底末初中])|(?: ?(?P<day>\\d{1,2}|[一二三十]{1,3}) ?[日号]))?"
)
ALONE = "(?P<alone>年底|年末|年初|年内|(?<![一二])上半年|下半年|[一二三四]季度|前三季度)"
PLAN = "“?(?P<plan>十[一二三四五六]五)”?(?:期间|时期|末|规划期)"
DATE = (
    f"(?P<span>{FOUR} ?年?{TO}{FOUR} ?年)|{YEAR}(?:{PART})?(?:的? ?{DAY})?"
    f"|(?<![\\d个]){DAY.replace('<', '<lone')}|{ALONE}|(?P<now>目前|现在)|{PLAN}"
)
TIME = re.compile(
    f"(?P<lead>截至|截止到?|到|至|力争)? ?(?:{DATE})(?P<before>之前|以前|前(?![景沿提期后列三端]))?"
    f"|(?P<count>{N})(?P<each>年|个月|周|天|日)(?:之内|以内|内)"
    f"|(?P<open>未来|今后|近|过去|最近|接下来)的?{N}(?:年|个月)"
    "|(?i:\\b(?:this|last|next) year\\b|\\b(?:in|by|since) (?P<english>(?:19|20)\\d\\d)\\b)"
)
ASIDE = re.compile("是|正是|也是")
COMPARED = ("比", "较")
BREAK = re.compile("[。；;！？!?\n]")
REACH = 300


@dataclass(frozen=True, slots=True)
class Timed:
    """A time at its place in a stretch of text; `deadline` where its words make it one (底前, 三年内, 到2027年)."""

    start: int
    end: int
    period: Period
    deadline: bool


def number(words: str | None) -> int:
    """Read a small number or a year in digits of either kind."""
    if words and len(words) == 4 and words[0] in "一二" and not set(words) - set(SIGNS):
        return int("".join(str(SIGNS[sign]) for sign in words))
    found = read_number(words or "", 0)
    return int(found.value) if found else 0


def year_of(found: re.Match, today: datetime.date | None, setting: Setting) -> tuple[int, str] | None:
    """Tell the year that is named, and the rule; None where it is none or hangs on an unknown day."""
    if found["relative"]:
        return (
            (today.year + RELATIVE[found["relative"]], "counted from the year of the hearing")
            if today
            else None
        )
    if found["republic"]:
        return number(found["republic"]) + 1911, "year of the Republic of China"
    if found["bare"]:
        return (int(found["bare"]) + 1911, "year of the Republic of China") if setting.minguo else None
    return number(found["year"]), "calendar year"


def resolve(found: re.Match, today: datetime.date | None, setting: Setting) -> Days:
    """Find the first and the last day of a time, and name the rule."""
    if found["span"]:
        ends = re.split("(?:年?(?:-|—+|–|~|至|到))", found["span"].replace(" ", ""))
        return Days(
            datetime.date(number(ends[0]), 1, 1),
            datetime.date(number(ends[-1].rstrip("年")), 12, 31),
            "calendar years",
        )
    if found["count"]:
        return within(today, number(found["count"]), found["each"])
    if found["open"]:
        return Days(None, None, "counted from no stated day")
    if found["plan"]:
        return plan(number(found["plan"][1]))
    if found["now"]:
        return Days(None, today, "until the day of the hearing")
    if found["english"]:
        return in_year(int(found["english"]), "calendar year")
    if found["lonemonth"]:
        days = back(today, number(found["lonemonth"]), found["lonethird"], number(found["loneday"]))
        return since(days, number(found["lonefrom"]))
    if found["alone"]:
        return in_year(today.year if today else None, "of the hearing's year", found["alone"])
    if not any(found[name] for name in ("relative", "republic", "year", "bare")):
        shift = {"t": 0, "l": -1, "n": 1}[found[0][0].lower()]
        return in_year(today.year + shift if today else None, "counted from the year of the hearing")
    year = year_of(found, today, setting)
    if not year:
        return Days(None, None, "the day of the hearing is not known")
    days = in_year(*year, found["part"], number(found["month"]), found["third"], number(found["day"]))
    return since(days, number(found["from"]))


def timed(found: re.Match, text: str, today: datetime.date | None, setting: Setting) -> Timed | None:
    """Read one time; 截至 and 前 leave its beginning open."""
    if found["bare"] and not (setting.minguo and 60 <= int(found["bare"]) <= 150):
        return None
    if (
        (found["now"] and not found["lead"])
        or ASIDE.match(found.string, found.end())
        or found.string[found.start() - 1 : found.start()] in COMPARED
    ):
        return None
    days = resolve(found, today, setting)
    last_only = found["before"] or found["lead"] in ("截至", "截止", "截止到", "到", "至")
    first = None if last_only or found["now"] else days.first
    rule = f"until: {days.rule}" if last_only else days.rule
    by = bool(
        found["before"] or found["count"] or found["lead"] in ("到", "至", "力争") or found["alone"] == "年内"
    )
    return Timed(
        found.start(),
        found.end(),
        Period(text[found.start() : found.end()].strip(), first, days.last, rule),
        by,
    )


def joined(first: Timed, last: Timed, text: str, words: str) -> Timed:
    """Read 3月5日至4月2日 as one time; the end takes the year of the beginning."""
    days, end = first.period, last.period.last
    if days.first and end and not re.search("年", words[last.start : last.end]) and end.month:
        end = end.replace(year=days.first.year, day=min(end.day, 28 if end.month == 2 else end.day))
    if not (days.first and end and days.first <= end):
        return Timed(
            first.start,
            last.end,
            Period(text[first.start : last.end].strip(), None, None, "no sharp days"),
            deadline=False,
        )
    return Timed(
        first.start,
        last.end,
        Period(text[first.start : last.end].strip(), days.first, end, "from day to day"),
        deadline=False,
    )


def times(text: str, words: str, today: datetime.date | None, setting: Setting) -> list[Timed]:
    """Find the times in a text, in order; `words` is the text folded."""
    found: list[Timed] = []
    for match in TIME.finditer(words):
        one = timed(match, text, today, setting)
        if one and found and match["lead"] in ("到", "至") and found[-1].end == one.start:
            found[-1] = joined(found[-1], one, text, words)
        elif one:
            found.append(one)
    return found


def period_of(words: str, start: int, end: int, found: list[Timed]) -> Period | None:
    """Take the time that a figure speaks of: the last one before it in its sentence, or the one whose words hold it."""
    place = bisect_right(found, end, key=lambda one: one.start) - 1
    while place >= 0 and found[place].start >= max(0, start - REACH):
        one = found[place]
        if one.end <= start or (one.start <= start and end <= one.end):
            return None if BREAK.search(words, one.end, max(start, one.end)) else one.period
        place -= 1
    return None
