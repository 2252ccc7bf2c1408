"""Finds the times that a folded text states, and the days that they mean on the day of the hearing."""

import datetime
import re
from dataclasses import dataclass, replace

from ..quantities.closing import Closed, close
from ..quantities.folding import Setting
from ..quantities.numerals import SIGNS, read_number
from .days import DAY, RELATIVE, Days, back, in_month, in_year, near, plan, since, within
from .words import TIME

ASIDE = re.compile("是|正是|也是")
COMPARED = ("比", "较")
OUTER = re.compile("[一二两三四五六七八九]{2}")
UNTIL = ("截至", "截止", "截止到", "到", "至")
DIGITS = SIGNS | {"两": 2}
HALF_MONTH = 15
NO_DAYS = Days(None, None, "no day follows from the words")


@dataclass(frozen=True, slots=True)
class Period:
    """A time as stated, the days that it means, and the rule that resolved it; days are None where uncertain.

    `basis` is an editor's note: why the words mean these days, where no rule applies.
    """

    stated: str
    first: datetime.date | None
    last: datetime.date | None
    rule: str
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Timed:
    """A time and its offsets in a text.

    `deadline` tells whether its words make it a deadline (底前, 三年内, 到2027年), `year_named` whether they name its year.
    `eve` is the day before it, if 前 may mean that: 2027年前 is by the end of 2027, or before its beginning.
    """

    start: int
    end: int
    period: Period
    deadline: bool
    year_named: bool = True
    eve: datetime.date | None = None


def number(words: str | None) -> int:
    """Read a small number or a year in digits of either kind."""
    if words and len(words) == 4 and words[0] in "一二" and not set(words) - set(SIGNS):
        return int("".join(str(SIGNS[sign]) for sign in words))
    found = read_number(words or "", 0)
    return int(found.value) if found else 0


def year_of(found: re.Match, today: datetime.date | None, setting: Setting) -> tuple[int, str] | None:
    """Return the year that is named, and the rule; None if there is none or if it depends on an unknown day."""
    if found["relative"]:
        shift = RELATIVE[found["relative"]]
        return (today.year + shift, "counted from the year of the hearing") if today else None
    if found["republic"]:
        return number(found["republic"]) + 1911, "year of the Republic of China"
    if found["bare"]:
        return (int(found["bare"]) + 1911, "year of the Republic of China") if setting.minguo else None
    return number(found["year"]), "calendar year"


def resolve(found: re.Match, today: datetime.date | None, setting: Setting) -> Days:
    """Find the first and the last day of a time, and name the rule."""
    if found["other_year"]:
        return Days(None, None, "counted from a year that is named elsewhere")
    if found["each"]:
        return _counted(found, today, setting)
    if found["open"]:
        return Days(None, None, "counted from no stated day")
    if found["event"]:
        return NO_DAYS
    days = _dated(found, today, setting)
    if found["since"]:
        return replace(days, last=today if found["since"] == "以来" else None)
    return days


def _dated(found: re.Match, today: datetime.date | None, setting: Setting) -> Days:
    if found["span"]:
        ends = re.split("(?:年?(?:-|—+|–|~|至|到))", found["span"].replace(" ", ""))
        first, last = number(ends[0]), number(ends[-1].rstrip("年"))
        return replace(in_year(last, "calendar years"), first=datetime.date(first, 1, 1))
    if found["plan"]:
        days = plan(number(found["plan"][1]), found["plan_part"])
        return replace(days, last=today) if found["plan_part"] == "以来" else days
    if found["iso"]:
        return _written_in_digits(found["iso"], found["dash"])
    if found["now"]:
        return Days(None, today, "until the day of the hearing")
    if found["near"]:
        return near(today, found["near"], found["near_part"])
    if found["lone_month"]:
        month, third, day = number(found["lone_month"]), found["lone_third"], number(found["lone_day"])
        days = back(today, month, third, day)
        if today and found["before"] and days.last and days.last < today:  # a deadline is in the future
            days = in_month(days.last.year + 1, month, third, day, "next such month after the hearing")
        return since(days, number(found["lone_from"]))
    if found["alone"]:
        return _alone(found["alone"], today)
    year = year_of(found, today, setting)
    if not year:
        return Days(None, None, "the day of the hearing is not known")
    days = in_year(*year, found["part"], number(found["month"]), found["third"], number(found["day"]))
    return since(days, number(found["from"]))


def _written_in_digits(words: str, dash: str) -> Days:
    year, month, day = map(int, words.split(dash))
    return in_year(year, "calendar year", month=month, day=day)


def _alone(words: str, today: datetime.date | None) -> Days:
    """Return the days of a part of the hearing's year or month: 年底, 三季度, 月内."""
    if words.startswith("月"):
        return near(today, "本月", words[1] if words[1] in "底末" else None)
    return in_year(today.year if today else None, "of the hearing's year", words)


def _counted(found: re.Match, today: datetime.date | None, setting: Setting) -> Days:
    """Return the days of a term that begins with the hearing: 一年半内, 三至五年内, 两周内; of a range, the longer term."""
    count = _count(found["count"]) if found["count"] else 0.0
    if count is None or (found["low"] and not (_count(found["low"]) or count) < count):
        return NO_DAYS
    if setting.minguo and found["each"] == "年" and count >= 60:
        return NO_DAYS
    halves = sum(bool(found[name]) for name in ("half", "only", "over"))
    each = found["each"].lstrip("个")
    more = _count(found["months"]) if found["months"] else 0.0
    if halves > 1 or more is None or (more and each != "年"):
        return NO_DAYS
    per = {"年": 12, "月": 1, "季度": 3}.get(each)
    if per is None:
        days = (count + halves / 2) * (1 if each in "天日" else 7)
        return within(today, 0, int(days)) if days >= 1 and days.is_integer() else NO_DAYS
    whole = count * per + more + (per * halves / 2 if per > 1 else 0)
    left = HALF_MONTH if per == 1 and halves else 0
    if not whole.is_integer() or not (whole or left):
        return NO_DAYS
    return within(today, int(whole), left)


def _count(words: str) -> float | None:
    """Read the number of a term: 1.5, 十八, or 三五 as its larger number; None if it is not a number."""
    if OUTER.fullmatch(words):
        low, high = (DIGITS[sign] for sign in words)
        return float(high) if low < high else None
    found = read_number(words, 0)
    return float(found.value) if found and found.end == len(words) and not found.more else None


def timed(
    found: re.Match, text: str, closed: Closed, today: datetime.date | None, setting: Setting
) -> Timed | None:
    """Read one time; 截至 and 前 leave its beginning open."""
    if found["each_time"]:
        return None
    if found["bare"] and not (setting.minguo and 60 <= int(found["bare"]) <= 150):
        return None
    if (
        (found["now"] and not found["lead"])
        or ASIDE.match(found.string, found.end())
        or found.string[found.start() - 1 : found.start()] in COMPARED
    ):
        return None
    days = resolve(found, today, setting)
    last_only = bool(found["before"]) or found["lead"] in UNTIL
    first = None if last_only or found["now"] else days.first
    rule = f"until: {days.rule}" if last_only else days.rule
    inside = found["within"] or found["near_within"] or (found["alone"] or "").endswith("内")
    by = not found["now"] and bool(last_only or found["each"] or found["lead"] == "力争" or inside)
    year_named = not (found["lone_month"] or (found["alone"] or "").endswith("季度"))
    start, end = closed.span(*_trimmed(found))
    stated = Period(text[start:end], first, days.last, rule)
    eve = days.first - DAY if found["before"] and days.first and days.first != days.last else None
    return Timed(start, end, stated, by and not found["since"], year_named, eve)


def _trimmed(found: re.Match) -> tuple[int, int]:
    words = found[0]
    return found.start() + len(words) - len(words.lstrip()), found.end()


def joined(first: Timed, last: Timed, text: str) -> Timed:
    """Read 3月5日至4月2日 as one time; the end takes the year of the beginning."""
    days, end = first.period, last.period.last
    if days.first and end and "年" not in text[last.start : last.end]:
        end = end.replace(year=days.first.year, day=min(end.day, 28 if end.month == 2 else end.day))
    stated = text[first.start : last.end]
    if not (days.first and end and days.first <= end):
        return Timed(first.start, last.end, Period(stated, None, None, "no sharp days"), deadline=False)
    period = Period(stated, days.first, end, "from day to day")
    return Timed(first.start, last.end, period, deadline=False, year_named=first.year_named)


def times(text: str, today: datetime.date | None, setting: Setting) -> list[Timed]:
    """Find the times in a text, in order, including those whose words contain blanks or line ends."""
    closed = close(text)
    found: list[Timed] = []
    for match in TIME.finditer(closed.words):
        one = timed(match, text, closed, today, setting)
        if one and found and match["lead"] in ("到", "至") and not text[found[-1].end : one.start].strip():
            found[-1] = joined(found[-1], one, text)
        elif one:
            found.append(one)
    return found
