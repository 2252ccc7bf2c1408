"""A unit is read whole, with all that it is counted for, or the quantity is not read."""

import pytest

from apps.hearings.quantities.reader import read_text

from .short_texts import told, unread


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *[("用电6MW·h", "kWh"), ("用电6千瓦.时", "kWh"), ("用电6兆瓦小时", "kWh"), ("0.6元/kw.h", "CNY/kWh")],
        *[("含6mg", "mg"), ("含6mL", "mL"), ("重6lb", "lb"), ("屏幕6inch", "inch"), ("上调6个bp", "bp")],
        *[("600元/户•月", "CNY/household/month"), ("600元/户每年", "CNY/household/year")],
        *[("60个/cm3", "1/cm3"), ("60次/分", "1/min"), ("6元/件次", "CNY/件次"), ("¥60/天", "CNY/day")],
        *[("60台/套", "1"), ("60人/次", "1")],
    ],
)
def test_unit_is_read_to_its_end(text, unit):
    assert [one.unit for one in read_text(text).found] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *[("户均每年600元", "CNY/household/year"), ("户月均用电600度电", "kWh/household/month")],
        *[("人均月收入6000元", "CNY/person/month"), ("年户均增收600元", "CNY/household/year")],
        *[("每亩补贴600元/年", "CNY/mu/year"), ("年均费用600元/人", "CNY/person/year")],
        *[("每年慰问每位老人600元", "CNY/person/year"), ("每千瓦时0.6元", "CNY/kWh")],
        *[("2023年人均收入6万元", "CNY/person"), ("全年户均增收600元", "CNY/household")],
        *[("年均浓度26微克/立方米", "μg/m3"), ("年均最高气温26℃", "°C"), ("人均预期寿命82岁", "year")],
        *[("每天限速60公里/小时", "km/h"), ("每村补助6万元", "CNY")],
    ],
)
def test_what_a_quantity_is_counted_for_adds_up(text, unit):
    assert [one.unit for one in read_text(text).found] == [unit]


@pytest.mark.parametrize(
    "text",
    [
        *["600元/床·日", "600元/床日", "60元/人/餐", "6元/车公里", "60万吨·公里", "60万吨公里", "60户·次"],
        *[
            "60克标准煤/度",
            "6个班/年",
            "6人/班",
            "6名/镇",
            "6万方/年",
            "60万千伏安",
            "6平方厘米",
            "90毫米汞柱",
        ],
        *["每师每年600元", "校均经费6万元/年", "每个社区每年6万元", "单位产品电耗6千瓦时", "¥60/某"],
    ],
)
def test_quantity_whose_unit_goes_on_is_not_read_and_its_place_is_told(text):
    assert told(text) == "-"
    assert len(unread(text)) == 1


def test_number_behind_a_stroke_is_not_read_by_itself():
    assert (told("药价6元/40克"), unread("药价6元/40克")) == ("-", ["6元", "40克"])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("四个半月", "个半月"),
        ("六个半小时", "个半小时"),
        ("四个半百分点", "个半百分点"),
        ("四天半", "天"),
        ("约$60万", "$万"),
        ("6公里半", "公里"),
    ],
)
def test_unit_with_a_half_is_stated_whole(text, printed):
    assert [one.stated_unit for one in read_text(text).found] == [printed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("约合60公顷", "600000 m2 about"),
        ("大约是60公顷", "600000 m2 about"),
        ("占60%强。", "60 % over"),
        ("占60%弱，", "60 % under"),
        ("占60%+", "60 % over"),
        ("增长60%强化管理", "60 % exact"),
    ],
)
def test_words_that_make_a_number_less_exact_are_kept(text, expected):
    assert told(text) == expected
