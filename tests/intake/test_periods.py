import datetime

import pytest

from apps.intake.figures import find_figures

from .finding import DAY


def period(text: str, day=DAY):
    """Find the period of the last figure."""
    return find_figures(text, 0, len(text), day)[-1].period


@pytest.mark.parametrize(
    ("text", "stated", "first", "last"),
    [
        ("今年发行3亿元", "今年", "2025-01-01", "2025-12-31"),
        ("去年8月共3人", "去年8月", "2024-08-01", "2024-08-31"),
        ("截至今年8月,共3人", "截至今年8月", None, "2025-08-31"),
        ("截至2023年3月底,共3人", "截至2023年3月底", None, "2023-03-31"),
        ("2024年1至8月共3人", "2024年1至8月", "2024-01-01", "2024-08-31"),
        ("前三季度共3人", "前三季度", "2025-01-01", "2025-09-30"),
        ("今年上半年共3人", "今年上半年", "2025-01-01", "2025-06-30"),
        ("2021-2025年共3人", "2021-2025年", "2021-01-01", "2025-12-31"),
        ("“十四五”期间共3人", "“十四五”期间", "2021-01-01", "2025-12-31"),
        ("截至目前共3人", "截至目前", None, "2025-10-30"),
        ("未来五年建3所学校", "未来五年", None, None),
        ("民國105年共3人", "民國105年", "2016-01-01", "2016-12-31"),
        ("2025年3月5日至4月2日共3人", "2025年3月5日至4月2日", "2025-03-05", "2025-04-02"),
        ("2月30日共3人", "2月30日", None, None),
    ],
)
def test_time_is_resolved_against_the_day_of_the_hearing(text, stated, first, last):
    found = period(text)
    days = [day and day.isoformat() for day in (found.first, found.last)]
    assert (found.stated, *days) == (stated, first, last)
    assert found.rule


@pytest.mark.parametrize("text", ["共3人", "今年很好。共3人", "比去年多3人", "今年是丰收之年,共3人"])
def test_figure_takes_no_time_from_another_sentence_or_a_comparison(text):
    assert period(text) is None


def test_relative_time_has_no_days_where_the_hearing_has_none():
    found = period("今年发行3亿元", None)
    assert (found.first, found.last) == (None, None)


def test_leap_day_and_month_ends_are_kept():
    assert period("截至2024年2月,共3人").last == datetime.date(2024, 2, 29)
