"""No number is read from its middle."""

import pytest

from .short_texts import told, unread


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投入二·四亿元", "240000000 CNY exact"),
        ("面积六•八平方公里", "6800000 m2 exact"),
        ("约占十一·二%", "11.2 % about"),
        ("投入十三．六亿元", "1360000000 CNY exact"),
        ("两个半工作日", "2.5 workday exact"),
        ("四到六万元", "40000 CNY at_least; 60000 CNY at_most"),
        ("20万至35万", "200000 1 at_least; 350000 1 at_most"),
        ("1,300至1,800", "1300 1 at_least; 1800 1 at_most"),
        ("四分之一到三分之一", "25 % at_least; 33.333333 % at_most"),
        ("二.六项重点工作", "-"),
    ],
)
def test_number_is_read_to_its_ends(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("安排.8亿元", "8亿元"),
        ("安排2。8亿元", "2。8亿元"),
        ("安排2‥8亿元", "2‥8亿元"),
        ("安排3O0万元", "3O0万元"),
        ("安排3l0万元", "3l0万元"),
        ("安排3OO万元", "3OO万元"),
        ("安排6O58万元", "6O58万元"),
        ("历时两、三个月", "两、三个月"),
        ("约十五、六家", "十五、六家"),
        ("百分之四、五", "百分之四、五"),
        ("共2、380张", "2、380张"),
        ("共120、000张", "120、000张"),
        ("二至四百人", "二至四百人"),
        ("两个半学期", "两个半学期"),
        ("历时两·三年", "三年"),
        ("共一百二·五元", "一百二·五元"),
        ("重6克拉", "6克拉"),
        ("汇率6克朗", "6克朗"),
        ("热值6千焦", "6千焦"),
    ],
)
def test_number_that_goes_on_in_unread_signs_is_not_read_and_its_place_is_told(text, words):
    assert (told(text), unread(text)) == ("-", [words])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("分别奖励200、400、600元", "600 CNY exact"),
        ("受理60。2022年办结4件", "4 1 exact"),
        ("建成5G基站40个", "40 1 exact"),
        ("三·八节慰问40人", "40 1 exact"),
        ("从四分之一到三分之一", "25 % exact; 33.333333 % exact"),
    ],
)
def test_list_sentence_and_name_before_a_number_do_not_make_it_unread(text, expected):
    assert told(text) == expected
