import pytest

from apps.intake.figures import unread

from .finding import figures, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市新建学校12所。", [("12所", "12", "1")]),
        ("新增学位1.5万个,惠及居民逾4万户。", [("1.5万个", "15000", "1"), ("逾4万户", "40000", "1")]),
        ("改造老旧小区三百二十个。", [("三百二十个", "320", "1")]),
        ("建设五大基地、两个中心。", [("五大", "5", "1"), ("两个", "2", "1")]),
        ("总投资约8.6亿元。", [("约8.6亿元", "860000000", "CNY")]),
        ("投入十一亿元。", [("十一亿元", "1100000000", "CNY")]),
        ("出口额30万美元、20亿日元、1.5亿欧元。", [
            ("30万美元", "300000", "USD"), ("20亿日元", "2000000000", "JPY"), ("1.5亿欧元", "150000000", "EUR")]),
        ("人民币5000万元。", [("人民币5000万元", "50000000", "CNY")]),
        ("绿地12公顷、36平方公里、15亩。", [
            ("12公顷", "120000", "m2"), ("36平方公里", "36000000", "m2"), ("15亩", "10000", "m2")]),
        ("公路186公里,管道350米。", [("186公里", "186000", "m"), ("350米", "350", "m")]),
        ("占比98.7%。", [("98.7%", "98.7", "%")]),
        ("增速为-3.2%。", [("-3.2%", "-3.2", "%")]),
        ("达百分之四十二点五。", [("百分之四十二点五", "42.5", "%")]),
        ("三分之二的乡镇达标。", [("三分之二", "66.666667", "%")]),
        ("1/4的项目未开工,一半在建。", [("1/4", "25", "%"), ("一半", "50", "%")]),
        ("七成企业满意,八成五受益。", [("七成", "70", "%"), ("八成五", "85", "%")]),
        ("产量是前年的3倍。", [("3倍", "3", "times")]),
        ("历时18个月,每次15分钟,共两年。", [
            ("18个月", "18", "month"), ("15分钟", "15", "minute"), ("两年", "2", "year")]),
        ("用时三年半。", [("三年半", "3.5", "year")]),
        ("减排3.4万吨。", [("3.4万吨", "34000000", "kg")]),
        ("超百亿元,近千家。", [("超百亿元", "10000000000", "CNY"), ("近千家", "1000", "1")]),
        ("接待2000多家(次)单位。", [("2000多家(次)", "2000", "1")]),
        ("共1,230万人次。", [("1,230万人次", "12300000", "1")]),
        ("前5家企业。", [("5家", "5", "1")]),
        ("32万人除以160。", [("32万人", "320000", "1"), ("160", "160", "1")]),
        ("１２名教師。", [("１２名", "12", "1")]),
    ],
)  # fmt: skip
def test_quantity_is_found_with_value_and_canonical_unit(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("香港政府批出1 250宗申請，涉及$3.2億。", [("1 250宗", "1250", "1"), ("$3.2億", "320000000", "HKD")]),
        ("香港的上限為325,000元，即約5萬港元。", [("上限為325,000元", "325000", "HKD"), ("約5萬港元", "50000", "HKD")]),
        ("臺灣編列預算十一億三千萬元，約百分之八十七點五。", [
            ("十一億三千萬元", "1130000000", "TWD"), ("約百分之八十七點五", "87.5", "%")]),
        ("民國103年起，臺灣於104年增加19萬9,113人，10年後逾二十幾萬人。", [
            ("19萬9,113人", "199113", "1"), ("10年", "10", "year"), ("逾二十幾萬人", "200000", "1")]),
        ("101學年度一百零三年度減少餘額3條。", [("3條", "3", "1")]),
    ],
)  # fmt: skip
def test_traditional_script_is_read_like_simplified(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("投资US$90 million。", ["US$90"]),
        ("投资约$5 million。", ["$5"]),
        ("新增45 million户，占40 percent。", ["45 million户", "40 percent"]),
        ("占地12,000 acres，分10-year推进。", ["12,000 acres", "10-year"]),
    ],
)
def test_number_with_english_words_is_not_read_and_its_place_is_told(text, places):
    assert told(text) == []
    assert [text[start:end] for start, end in unread(text, 0, len(text))] == places


def test_currency_that_no_word_settles_keeps_its_printed_sign():
    assert [one.unit for one in figures("這個計劃預留5億元，每人$100。")] == ["元", "$/person"]


def test_number_and_unit_stay_as_printed_beside_the_canonical_ones():
    one = figures("香港預留5億港元。")[0]
    assert (str(one.stated_value), one.stated_unit, one.kind) == ("5", "億港元", "money")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("约30人", "about"),
        ("30人左右", "about"),
        ("超30人", "over"),
        ("30多人", "over"),
        ("近30人", "nearly"),
        ("不足30人", "under"),
        ("不超过30人", "at_most"),
        ("30人以内", "at_most"),
        ("至少30人", "at_least"),
        ("30人以上", "at_least"),
        ("最近30人", "exact"),
        ("条约30人", "exact"),
    ],
)
def test_qualifier_is_read_before_and_after(text, qualifier):
    assert figures(text)[0].qualifier == qualifier


def test_qualifier_reaches_over_the_whole_of_which_a_share_is_taken():
    assert figures("配套用房不超过总用地面积的15%。")[0].quote == "不超过总用地面积的15%"


@pytest.mark.parametrize("text", ["3至5年", "3-5年", "3年至5年", "三到五年"])
def test_range_is_two_bounds_on_the_same_words(text):
    found = [(one.quote, int(one.value), one.qualifier) for one in figures(text)]
    assert found == [(text, 3, "at_least"), (text, 5, "at_most")]


def test_range_shares_its_scale_and_a_change_is_no_range():
    assert [int(one.value) for one in figures("20至30亿元")] == [2 * 10**9, 3 * 10**9]
    assert [one.qualifier for one in figures("由2%至3%")] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("排名全省第9位。", "rank", "rank"),
        ("城市排名列全国57位。", "rank", "rank"),
        ("位居全省第三名。", "rank", "rank"),
        ("排名比去年上升6位。", "change", "rank"),
        ("共有57位代表。", "count", "1"),
        ("同比增长7.2%。", "change", "%"),
        ("下降3个百分点。", "change", "percentage_point"),
        ("合格率7.2%。", "share", "%"),
    ],
)
def test_kind_tells_ranks_and_changes_apart(text, kind, unit):
    assert [(one.kind, one.unit) for one in figures(text)] == [(kind, unit)]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("设立4个养老中心。", "养老中心"),
        ("发行12亿元专项债券。", "专项债券"),
        ("办结率达98.7%。", "办结率"),
        ("30人", "30人"),
        ("今年将安排3200万元，完成改造。", "3200万元"),
        ("市财政将在2025年6月30日前拨付专项资金2400万元。", "专项资金"),
        ("2025年9月1日前招聘教师120名。", "教师"),
        ("覆盖率今年将达到95%以上。", "覆盖率"),
        ("3位市人大常委会组成人员提问。", "市人大常委会组成人员"),
    ],
)
def test_figure_says_what_it_measures(text, measures):
    assert figures(text)[0].measures == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由0.2百分\n点降到3.5公 顷。", [("0.2百分\n点", "0.2", "percentage_point"), ("3.5公 顷", "35000", "m2")]),
        ("款项约 6.4 \n亿元。", [("约 6.4 \n亿元", "640000000", "CNY")]),
    ],
)  # fmt: skip
def test_unit_runs_over_the_end_of_a_wrapped_line(text, expected):
    assert told(text) == expected


def test_unit_as_stated_has_no_break_in_it():
    assert figures("面积3.5公 \n顷。")[0].stated_unit == "公顷"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("臺灣出口2兆4,500億元,虧損一兆三千億元。", [
            ("2兆4,500億元", "2450000000000", "TWD"), ("一兆三千億元", "1300000000000", "TWD")]),
        ("装机300兆瓦,宽带1000兆宽带。", [("300兆瓦", "300000", "kW")]),
        ("每戶配售9坪,水深20公尺,載重6公噸。", [
            ("9坪", "29.752066", "m2/household"), ("20公尺", "20", "m"), ("6公噸", "6000", "kg")]),
        ("香港政府說按揭利率約4厘。", [("約4厘", "4", "%")]),
        ("6成5的受訪者滿意,約八成半支持。", [("6成5", "65", "%"), ("約八成半", "85", "%")]),
        ("凍結預算1/3,8/15開會。", [("1/3", "33.333333", "%")]),
        ("30幾萬人,10幾年。", [("30幾萬人", "300000", "1"), ("10幾年", "10", "year")]),
        ("提出6點建議,下午4點開會。", [("6點建議"[:2], "6", "1")]),
        ("以35票通过,气温28度,跑了7趟。", [("35票", "35", "1"), ("28度", "28", "°C"), ("7趟", "7", "1")]),
        ("种植面积320万亩。", [("320万亩", "2133333333.33333", "m2")]),
        ("债券5亿瑞士法郎。", [("5亿瑞士法郎", "500000000", "CHF")]),
    ],
)  # fmt: skip
def test_units_of_hong_kong_and_taiwan_are_read(text, expected):
    assert told(text) == expected


def test_what_a_figure_measures_is_read_over_the_end_of_a_wrapped_line():
    lines = [
        "目前全县共为小微企业减免税费，今年又",
        "有三百家企业得到扶持，其中有136户小微企",
        "业办理更加方便，审批时限也大大地缩短了",
    ]
    found = figures("\n".join(lines))
    assert [one.measures for one in found if "136" in one.quote] == ["小微企业办理更加方便"]


def test_an_age_that_says_which_people_are_meant_is_a_figure():
    assert [quote for quote, *_rest in told("60岁以上老年人达128.6万人。")] == ["60岁以上", "128.6万人"]
