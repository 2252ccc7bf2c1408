from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.quantities.numerals import han_value, read_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("1,204,600", 1204600),
        ("1 000", 1000),
        ("27.84亿", 2784000000),
        ("32万6,000", 326000),
        ("3亿5千万", 350000000),
        ("200多万", 2000000),
        ("5百万", 5000000),
        ("十", 10),
        ("一百零五", 105),
        ("两千", 2000),
        ("一亿二千万", 120000000),
        ("十一亿三千万", 1130000000),
        ("两百五", 250),
        ("三十几万", 300000),
        ("四万三千多", 43000),
        ("三点一四", "3.14"),
    ],
)
def test_number_is_read_whole(words, value):
    number = read_number(words, 0)
    assert (number.value, number.end) == (Decimal(value), len(words))


@pytest.mark.parametrize("words", ["一二三", "二〇二五", "1.2.3", "1" * 40])
def test_signs_that_make_no_number_are_not_read(words):
    assert read_number(words, 0) is None


@pytest.mark.parametrize("words", ["5千瓦", "3千米", "2千克"])
def test_thousand_that_belongs_to_the_unit_is_no_scale(words):
    assert read_number(words, 0).end == 1


@pytest.mark.parametrize("words", ["2000多家", "三十余名", "十几个"])
def test_number_followed_by_more_says_so(words):
    assert read_number(words, 0).more


def han(number: int) -> str:
    """Write a number below ten thousand in Chinese."""
    words, gap = "", False
    for step, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, step)
        if digit:
            words += ("零" if gap and words else "") + "零一二三四五六七八九"[digit] + sign
        gap = not digit
    return words


@given(st.integers(1, 9999))
def test_every_chinese_numeral_below_ten_thousand_is_read_back(number):
    assert han_value(han(number)) == number


@given(st.integers(1, 9999), st.integers(1000, 9999))
def test_every_chinese_numeral_with_wan_is_read_back(tens, ones):
    assert han_value(f"{han(tens)}万{han(ones)}") == tens * 10**4 + ones
