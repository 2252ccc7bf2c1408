"""The days of a stated time: a year or part of it, a month or week near the hearing, or a term that begins with it."""

import calendar
import datetime
from dataclasses import dataclass, replace

DAY = datetime.timedelta(days=1)
RELATIVE_SPANS = {
    "本月": ("month", 0),
    "这个月": ("month", 0),
    "下月": ("month", 1),
    "下个月": ("month", 1),
    "本季度": ("quarter", 0),
    "这个季度": ("quarter", 0),
    "下季度": ("quarter", 1),
    "下个季度": ("quarter", 1),
    "本周": ("week", 0),
    "这周": ("week", 0),
    "下周": ("week", 1),
    "下个星期": ("week", 1),
}
RELATIVE = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "来年": 1, "后年": 2}
THIRDS = {
    "上旬": (1, 10),
    "初": (1, 10),
    "中旬": (11, 20),
    "中": (11, 20),
    "下旬": (21, 31),
    "底": (21, 31),
    "末": (21, 31),
}
QUARTERS = {"首": 1, "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
FIRST_PLAN_YEAR = 1951
LAST_YEAR = 9900
MOST_DAYS = 10_000
UNKNOWN = "the day of the hearing is not known"


@dataclass(frozen=True)
class Days:
    """The first and the last day of a time, None where uncertain, and the rule by which they were found."""

    first: datetime.date | None
    last: datetime.date | None
    rule: str


def months(year: int, first: int, last: int, rule: str) -> Days:
    """Return the days of whole months of a year."""
    end = calendar.monthrange(year, last)[1]
    return Days(datetime.date(year, first, 1), datetime.date(year, last, end), rule)


def in_month(year: int, month: int, third: str | None, day: int, rule: str) -> Days:
    """Return the days of a month, a third of it, or one day. 底 and 初 are vague, so they are taken as a whole third."""
    if not (1 <= month <= 12 and 1 <= year <= datetime.MAXYEAR):
        return Days(None, None, "no such month")
    end = calendar.monthrange(year, month)[1]
    first, last = (day, day) if day else THIRDS.get(third or "", (1, end))
    if first > end:
        return Days(None, None, "no such day")
    return Days(datetime.date(year, month, first), datetime.date(year, month, min(last, end)), rule)


def part_of(year: int, part: str, rule: str) -> Days:
    """Return the days of a half, a quarter or the end of a year; its beginning and middle are vague and have none."""
    if part == "上半年":
        return months(year, 1, 6, rule)
    if part == "下半年":
        return months(year, 7, 12, rule)
    if "季度" in part:
        first = part.startswith("前")
        quarter = QUARTERS[part.rstrip("末底")[-3]]
        return months(year, 1 if first else 3 * quarter - 2, 3 * quarter, rule)
    if part[-1] in "底末":
        return Days(None, datetime.date(year, 12, 31), rule)
    if part[-1] in "初中":
        return Days(None, None, "no sharp days")
    return months(year, 1, 12, rule)


def in_year(
    year: int | None,
    rule: str,
    part: str | None = None,
    month: int = 0,
    third: str | None = None,
    day: int = 0,
) -> Days:
    """Return the days of a year, a part of it, or a month or day in it."""
    if year is None:
        return Days(None, None, UNKNOWN)
    if not 1 <= year <= LAST_YEAR:
        return Days(None, None, "no such year")
    if month:
        return in_month(year, month, third, day, f"{rule}, month")
    if part and part[-1] != "内":
        return part_of(year, part, rule)
    return months(year, 1, 12, rule)


def back(today: datetime.date | None, month: int, third: str | None, day: int) -> Days:
    """Return the days of a month without a year: of the hearing's year, or of the last one if it is over six months ahead."""
    if today is None:
        return Days(None, None, UNKNOWN)
    year = today.year - 1 if month - today.month > 6 else today.year
    return in_month(max(year, 1), month, third, day, "month next to the hearing")


def near(today: datetime.date | None, name: str, part: str | None) -> Days:
    """Return the days of the hearing's month, quarter or week, or of the next one; a part of a quarter has no first day."""
    if today is None or today.year > LAST_YEAR:
        return Days(None, None, UNKNOWN)
    unit, shift = RELATIVE_SPANS[name]
    rule = "counted from the day of the hearing"
    if unit == "week":
        first = today - datetime.timedelta(days=today.weekday()) + 7 * shift * DAY
        return Days(first, first + 6 * DAY, rule)
    if unit == "quarter":
        quarter = (today.month - 1) // 3 + shift
        days = months(today.year + quarter // 4, 3 * (quarter % 4) + 1, 3 * (quarter % 4) + 3, rule)
    else:
        month = today.month - 1 + shift
        days = in_month(today.year + month // 12, month % 12 + 1, part, 0, rule)
    return replace(days, first=None) if part and unit == "quarter" else days


def within(today: datetime.date | None, months_ahead: int, days_ahead: int) -> Days:
    """Return the days from the hearing until some months and days after it."""
    if today is None:
        return Days(None, None, UNKNOWN)
    year, month = divmod(today.year * 12 + today.month - 1 + months_ahead, 12)
    if year > LAST_YEAR or days_ahead > MOST_DAYS:
        return Days(None, None, "no such year")
    day = min(today.day, calendar.monthrange(year, month + 1)[1])
    last = datetime.date(year, month + 1, day) + days_ahead * DAY
    return Days(today, last, "counted from the day of the hearing")


def since(days: Days, month: int) -> Days:
    """Extend the days of a month back to an earlier month of the year, as in 1至8月."""
    if not (days.first and 1 <= month <= days.first.month):
        return days
    return replace(days, first=days.first.replace(month=month, day=1))


def plan(number: int, part: str) -> Days:
    """Return the five years of a national plan, or its end: the eleventh began in 2006."""
    first = FIRST_PLAN_YEAR + 5 * (10 + number)
    last = datetime.date(first + 4, 12, 31)
    return Days(None if part == "末" else datetime.date(first, 1, 1), last, "five-year plan")
