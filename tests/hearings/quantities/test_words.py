"""Columns of a figure that its words, read where they stand, do not give are refused."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.models import Edition, Figure
from apps.hearings.quantities.agreement import refuse_contradiction
from apps.hearings.quantities.reader import read_text


def wrong(text, quote, stated, stated_unit, value, unit, kind, qualifier="exact", basis=None):
    """Name the columns that are refused for a figure on its words in a text."""
    start = text.index(quote)
    figure = Figure(
        edition=Edition(pk="a", text=text),
        start=start,
        end=start + len(quote),
        quote=quote,
        stated_value=Decimal(stated),
        stated_unit=stated_unit,
        value=Decimal(value),
        unit=unit,
        kind=kind,
        qualifier=qualifier,
        basis=basis,
    )
    try:
        refuse_contradiction(figure)
    except ValidationError as refused:
        return set(refused.message_dict)
    return set()


SUM = "投资约2.5亿元", "2.5亿元"


@pytest.mark.parametrize(
    ("columns", "refused"),
    [
        (("2.5", "亿元", 250000000, "CNY", "money", "about"), set()),
        (("2.5", "万元", 25000, "CNY", "money", "about"), {"stated_unit"}),
        (("25", "亿元", 2500000000, "CNY", "money", "about"), {"stated_value"}),
        (("2.5", "亿元", 250000000, "USD", "money", "about"), {"unit"}),
        (("2.5", "亿元", 250000000, "CNY", "count", "about"), {"kind"}),
        (("2.5", "亿元", 250000000, "CNY", "money", "exact"), {"qualifier"}),
        (("2.5", "亿元", 250000000, "CNY", "money", "over"), {"qualifier"}),
    ],
)
def test_each_column_is_checked_against_the_words_and_those_beside_them(columns, refused):
    assert wrong(*SUM, *columns) == refused


@pytest.mark.parametrize(
    ("text", "quote", "columns"),
    [
        ("限速60公里/小时", "60公里", ("60", "公里", 60000, "m", "length")),
        ("月租800元/月", "800元", ("800", "元", 800, "CNY", "money")),
        ("投资2·5亿元", "5亿元", ("5", "亿元", 500000000, "CNY", "money")),
        ("新增3，250张", "250张", ("250", "张", 250, "1", "count")),
        ("净流出-2.3亿元", "2.3亿元", ("2.3", "亿元", 230000000, "CNY", "money")),
    ],
)
def test_words_cut_out_of_a_quantity_are_refused_even_with_a_basis(text, quote, columns):
    assert wrong(text, quote, *columns, basis="看过原件") == {"quote"}


@pytest.mark.parametrize(
    ("text", "quote", "columns"),
    [
        ("限速60公里/小时", "60公里/小时", ("60", "公里/小时", 60, "km/h", "count")),
        ("需要3至5年", "3至5年", ("3", "年", 3, "year", "duration", "at_least")),
        ("需要3至5年", "3至5年", ("5", "年", 5, "year", "duration", "at_most")),
        ("每年安排300万元", "300万元", ("300", "万元", 3000000, "CNY/year", "money")),
        ("每年安排300万元", "300万元", ("300", "万元", 3000000, "CNY", "money")),
        ("香港繳納500元/月", "500元/月", ("500", "元/月", 500, "HKD/month", "money")),
        ("人民币5000万元", "5000万元", ("5000", "万元", 50000000, "CNY", "money")),
        ("全国排名143位", "143位", ("143", "位", 143, "rank", "rank")),
        ("占百分之五", "百分之五", ("5", None, 5, "%", "share")),
        ("近三年来", "三年", ("3", "年", 3, "year", "duration")),
        ("近三年来", "近三年", ("3", "年", 3, "year", "duration", "nearly")),
        ("种植\n15万亩", "15万亩", ("15", "万亩", 100000000, "m2", "area")),
    ],
)
def test_every_reading_that_the_words_allow_is_taken(text, quote, columns):
    assert wrong(text, quote, *columns) == set()


@pytest.mark.parametrize(
    ("text", "quote", "columns", "refused"),
    [
        ("共143位代表", "143位", ("143", "位", 143, "rank", "rank"), "unit"),
        ("全国排名143位", "143位", ("143", "位", 143, "1", "count"), "unit"),
        ("增长7.2%", "7.2%", ("7.2", "%", "7.2", "%", "share"), "kind"),
        ("需要3至5年", "3至5年", ("3", "年", 3, "year", "duration"), "qualifier"),
        ("占三分之一", "三分之一", ("0.333333", None, "33.3", "%", "share"), "value"),
    ],
)
def test_reading_that_the_words_do_not_allow_is_refused(text, quote, columns, refused):
    assert wrong(text, quote, *columns) == {refused}


@pytest.mark.parametrize(
    ("text", "quote", "stated"),
    [
        ("数十万群众", "数十万", "100000"),
        ("共13万2元", "13万2元", "132000"),
        ("接待一批", "一批", "1"),
        ("PM2.5浓度", "5", "5"),
        ("位于叁号楼", "叁", "3"),
        ("some three schools", "three", "3"),
    ],
)
def test_words_that_no_rule_reads_need_a_basis(text, quote, stated):
    columns = stated, None, stated, "1", "count"
    assert wrong(text, quote, *columns) == {"basis"}
    assert wrong(text, quote, *columns, basis="按上下文") == set()


@pytest.mark.parametrize(
    ("text", "quote", "stated", "refused"),
    [
        ("共13万2元", "13万2元", "990000", "stated_value"),
        ("房间长5米3", "5米3", "5.4", "stated_value"),
        ("任期三年五个月", "三年五个月", "2", "stated_value"),
        ("投资了一些钱", "了些", "1", "quote"),
        ("资金已落实到位", "资金已落实", "15", "quote"),
    ],
)
def test_number_that_the_words_do_not_hold_is_refused_even_with_a_basis(text, quote, stated, refused):
    text = text if quote in text else quote
    assert wrong(text, quote, stated, None, stated, "1", "count", basis="看过原件") == {refused}


@pytest.mark.parametrize(
    ("text", "unit", "refused"),
    [
        ("市财政安排80元", "CNY", set()),
        ("市财政安排80元", "HKD", {"unit"}),
        ("市财政安排80元", "SGD", {"unit"}),
        ("港口平台收费80元", "HKD", {"unit"}),
        ("香港的费用为80元", "HKD", set()),
        ("財政撥款80元這樣做", "HKD", set()),
    ],
)
def test_yuan_is_other_money_only_where_script_or_place_allows_it(text, unit, refused):
    assert wrong(text, "80元", 80, "元", 80, unit, "money") == refused


def test_gap_that_narrows_is_a_change():
    assert (
        wrong("降幅收窄1.3个百分点", "1.3个百分点", "1.3", "个百分点", "1.3", "percentage_point", "change")
        == set()
    )


def test_refusal_names_what_was_found_and_what_was_expected():
    figure = Figure(
        quote="2.5亿元",
        stated_value=Decimal("2.5"),
        stated_unit="万元",
        value=Decimal(25000),
        unit="CNY",
        kind="money",
    )
    with pytest.raises(ValidationError) as refused:
        refuse_contradiction(figure)
    (message,) = refused.value.message_dict["stated_unit"]
    assert all(part in message for part in ("万元", "2.5亿元", "亿元"))


@pytest.mark.parametrize(
    "text",
    [
        *[
            "投资￥300万",
            "人民币1.2亿元",
            "花费5百多家",
            "二氧化氮20μg/m³",
            "气价3.45元/立方",
            "每人每月补贴200元",
            "120升/（人·日）",
        ],
        *[
            "香港每月獲發逾$5000",
            "香港投保$100萬",
            "三五年",
            "负增长1.8%",
            "三分之二以上",
            "3元5角",
            "3块5",
            "100台/套",
            "七成五",
        ],
        *[
            "上百亿元",
            "两天半",
            "一个半月",
            "壹佰万元",
            "1，250.5万人",
            "18个工作\n日",
            "至少抽查2次",
            "城市排名前进6位",
            "同比：-4.6%",
            "零下9度至零下6度",
            "四·六亿元",
            "四个半月",
            "用电60kW·h",
            "人均年收入6万元",
            "每户补助6万元/年",
            "约合60公顷",
            "四分之一至三分之一",
        ],
    ],
)
def test_what_the_reader_reads_agrees_with_the_words(text):
    readings = read_text(text).found
    assert readings
    for one in readings:
        columns = (one.stated_value, one.stated_unit, one.value, one.unit, one.kind, one.qualifier)
        assert wrong(text, text[one.start : one.end], *columns) == set()
