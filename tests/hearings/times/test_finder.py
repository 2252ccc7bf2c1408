import datetime

import pytest

from .short_texts import last_day, read

FRAMES = ("我们将在{}完成整改", "计划{}，完成整改", "{}")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("半年之内", "2026-04-30"),
        ("两年半内", "2028-04-30"),
        ("2.5年内", "2028-04-30"),
        ("两年零两个月内", "2027-12-30"),
        ("1年6个月内", "2027-04-30"),
        ("一个半月内", "2025-12-15"),
        ("三个半月以内", "2026-02-14"),
        ("半个月内", "2025-11-14"),
        ("二十个月内", "2027-06-30"),
        ("两个季度内", "2026-04-30"),
        ("两周内", "2025-11-13"),
        ("十五天内", "2025-11-14"),
        ("一至两年内", "2027-10-30"),
        ("三五年内", "2030-10-30"),
        ("3-5年内", "2030-10-30"),
        ("一点五年内", "2027-04-30"),
        ("12年内", "2037-10-30"),
    ],
)
def test_term_runs_from_the_hearing_to_its_longer_end(frame, words, last):
    assert last_day(frame.format(words)) == last


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("年内", "2025-12-31"),
        ("明年年底前", "2026-12-31"),
        ("2026年内", "2026-12-31"),
        ("明年一季度", "2026-03-31"),
        ("明年上半年", "2026-06-30"),
        ("四季度末", "2025-12-31"),
        ("月底前", "2025-10-31"),
        ("明年底前进一步", "2026-12-31"),
        ("下月底前", "2025-11-30"),
        ("下个季度", "2026-03-31"),
        ("本周内", "2025-11-02"),
        ("下周", "2025-11-09"),
        ("12月10日前", "2025-12-10"),
        ("1月底前", "2026-01-31"),
        ("3月15日前", "2026-03-15"),
        ("2026年6月以前", "2026-06-30"),
        ("2026年6月—8月", "2026-08-31"),
        ("2026-06-30前", "2026-06-30"),
        ("2026.6.30前", "2026-06-30"),
        ("到2027年", "2027-12-31"),
        ("“十五五”末", "2030-12-31"),
        ("2026—2028年", "2028-12-31"),
        ("2026年3月至9月", "2026-09-30"),
        ("二○二六年六月底前", "2026-06-30"),
        ("２０２６年６月底前", "2026-06-30"),
    ],
)
def test_named_time_ends_on_its_last_day(frame, words, last):
    assert last_day(frame.format(words)) == last


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    "words",
    [
        *("几年内", "多年内", "十余年内", "10多年内", "近两年内", "过去三年内", "前三年内"),
        *("财年内", "学期内", "任期内", "两学年内", "学年末", "1.3年内", "两天半内", "九五年内"),
        *("15个工作日内", "24小时内", "3年内部审计", "未来三年", "今后五年内", "三年后"),
        *("明年“五一”前", "明年5、6月", "明年3月或4月", "次年6月前"),
        *("明年春节前", "春节前", "2026年国庆前", "明年雨季来临前", "明年项目开工前", "明年暑期", "今冬明春"),
        *("每年12月底前", "每月10日前", "每半年", "明年起", "2026年以后", "自2026年3月起"),
        *("2026年2月30日前", "2026年13月前", "下周五前", "2026学年内"),
    ],
)
def test_time_without_a_sure_last_day_has_none(frame, words):
    assert last_day(frame.format(words)) is None


@pytest.mark.parametrize("words", ["明年汛期前", "明年项目开工前", "明年暑期"])
def test_time_is_stated_whole(words):
    assert [one.period.stated for one in read(f"{words}，完成整改")] == [words]


def test_times_in_english_are_not_read():
    assert read("Smart Parking by 2027, next year") == []


def test_what_lasts_from_a_day_on_has_a_first_day_alone():
    (one,) = read("自2026年3月1日起施行")
    assert (str(one.period.first), one.period.last, one.deadline) == ("2026-03-01", None, False)


def test_what_lasts_until_now_is_no_deadline():
    (one,) = read("到目前为止")
    assert not one.deadline


@pytest.mark.parametrize(
    "words", ["本周内", "下周", "下个月", "下季度", "年内", "两年内", "1月底前", "2026年6月"]
)
@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_time_is_read_on_the_first_and_the_last_day_there_is(words, day):
    assert len(read(words, day)) == 1


def test_what_lasts_until_now_ends_on_the_day_of_the_hearing():
    (one,) = read("今年以来")
    assert (str(one.period.first), str(one.period.last)) == ("2025-01-01", "2025-10-30")


def test_term_has_no_days_where_the_hearing_has_none():
    assert last_day("半年内", None) is None
