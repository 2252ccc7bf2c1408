"""A sign before a number is part of it, or the number is not read; it is never lost."""

import pytest

from .short_texts import told, unread


@pytest.mark.parametrize(
    "before", ["环比：", "环比:", "环比为：", "利润率 ", "涨6%，", "涨6%、", "（", "“", "=", "；", "约"]
)
def test_minus_behind_any_mark_counts(before):
    assert told(f"{before}-4.7%").split("; ")[-1].startswith("-4.7 %")


@pytest.mark.parametrize("minus", ["-", "−", "－", "–", "‑", "﹣"])
def test_every_minus_sign_counts(minus):
    assert told(f"净额：{minus}1.6亿元") == "-160000000 CNY exact"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("9月-4.7%", "-4.7%"),
        ("2022年-4.7%", "-4.7%"),
        ("净增- 6家", "- 6家"),
        ("-4.7%", "-4.7%"),
        ("-6℃至12℃", "-6℃至12℃"),
        ("零下6至9度", "零下6至9度"),
        ("零下大约6度", "零下大约6度"),
        ("负增长2%至3%", "负增长2%至3%"),
        ("结余-¥60万", "-¥60万"),
        ("预算人民币60万元-80万元", "人民币60万元-80万元"),
        ("预算¥6万至¥8万", "¥6万至¥8万"),
        ("结余为负人民币60万元", "负人民币60万元"),
    ],
)
def test_sign_that_may_be_a_dash_or_covers_an_unclear_end_leaves_all_unread(text, words):
    assert (told(text), unread(text)) == ("-", [words])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一季度负2.6%", "-2.6 % exact"),
        ("气温零下9至零下6度", "-9 °C at_least; -6 °C at_most"),
        ("气温零下6至零下9度", "-9 °C at_least; -6 °C at_most"),
        ("零下七℃到零下四℃", "-7 °C at_least; -4 °C at_most"),
        ("零下4度至零上6度", "-4 °C at_least; 6 °C at_most"),
        ("增速：-6%~-2%", "-6 % at_least; -2 % at_most"),
    ],
)
def test_both_ends_of_a_range_keep_their_signs(text, expected):
    assert told(text) == expected


def test_bullet_of_a_list_is_no_sign():
    assert told("如下：\n- 新建\n- 6家企业") == "6 1 exact"
