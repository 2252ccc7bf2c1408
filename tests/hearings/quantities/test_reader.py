import pytest

from .short_texts import told, unread


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("利润为－3.5万元", "-35000 CNY exact"),
        ("增速为负百分之三", "-3 % exact"),
        ("投资负增长2.4%", "-2.4 % exact"),
        ("最低气温零下12度", "-12 °C exact"),
        ("增速在-5%至-3%之间", "-5 % at_least; -3 % at_most"),
        ("项目负债5亿元", "500000000 CNY exact"),
        ("入园企业增至3家-5家", "3 1 at_least; 5 1 at_most"),
    ],
)
def test_sign_is_part_of_the_number(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增学位３，２５０个", "3250 1 exact"),
        ("共计1，234，567元", "1234567 CNY exact"),
        ("投入2•5亿元", "250000000 CNY exact"),
        ("完成叁佰伍拾万元", "3500000 CNY exact"),
        ("每升零点五克", "0.5 g/L exact"),
        ("一亿二千万元", "120000000 CNY exact"),
        ("3万500元", "30500 CNY exact"),
        ("3块5", "3.5 CNY exact"),
        ("8元5角2分", "8.52 CNY exact"),
        ("占百分之百", "100 % exact"),
    ],
)
def test_number_is_read_as_it_is_printed(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("车速60公里每小时", "60 km/h exact"),
        ("水价2.8元/吨", "2.8 CNY/t exact"),
        ("浓度21微克/立方米", "21 μg/m3 exact"),
        ("总磷0.2 mg / L", "0.2 mg/L exact"),
        ("按每人每月200元发放", "200 CNY/person/month exact"),
        ("护理费50元/（人·天）", "50 CNY/person/day exact"),
        ("人均住房面积35平方米", "35 m2/person exact"),
        ("每亩补助500元", "500 CNY/mu exact"),
        ("每年举办3场", "3 1/year exact"),
        ("贷款利率降40个基点", "40 bp exact"),
        ("吞吐80万标准箱", "800000 TEU exact"),
        ("时限压减到5个工作日", "5 workday exact"),
        ("转角90度", "90 度 exact"),
        ("购置100台/套", "100 1 exact"),
    ],
)
def test_compound_or_unlisted_unit_is_kept_in_its_sign(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三五年", "3 year at_least; 5 year at_most"),
        ("十七八岁", "17 year at_least; 18 year at_most"),
        ("一两个月", "1 month at_least; 2 month at_most"),
        ("百分之三至百分之五", "3 % at_least; 5 % at_most"),
        ("100万—1亿元", "1000000 CNY at_least; 100000000 CNY at_most"),
        ("300-500元/月", "300 CNY/month at_least; 500 CNY/month at_most"),
    ],
)
def test_range_is_its_two_ends(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5天之内", "5 day at_most"),
        ("一年以内", "1 year at_most"),
        ("至少走访3次", "3 1 at_least"),
        ("最高奖励50万元", "500000 CNY at_most"),
        ("5个（含5个）以上", "5 1 at_least"),
        ("上百家", "100 1 at_least"),
        ("千余名", "1000 1 over"),
        ("十来个", "10 1 about"),
        ("3公里多", "3000 m over"),
        ("≥95%", "95 % at_least"),
        ("半年内", "0.5 year at_most"),
        ("一个半小时", "1.5 hour exact"),
        ("两公里半", "2500 m exact"),
        ("最高人民法院3名", "3 1 exact"),
    ],
)
def test_qualifier_and_half_are_read_with_the_quantity(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *[
            "3，5亿元",
            "1.2.3个",
            "1'250张",
            "13万2元",
            "5米3",
            "3年5个月",
            "5-3年",
            "争取三、五年",
            "±5%",
            "80公里/某",
        ],
        *[
            "2×3米",
            "1.2×10^5立方米",
            "30(多)家",
            "3000（三千）元",
            "投入1\n2亿元建设",
            "3 .5亿元",
            "每千人口床位6张",
        ],
        "1234567890123456789人",
    ],
)
def test_number_that_cannot_be_read_whole_is_not_read_and_its_place_is_told(text):
    assert told(text) == "-"
    assert len(unread(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        *[
            "500千伏变电站",
            "10万吨级码头",
            "千亿级产业集群",
            "4G基站",
            "5A级景区",
            "2.0版",
            "PM2.5、CO2",
            "师生比1:18",
        ],
        *[
            "1+3+N体系",
            "前10名企业",
            "翻两番",
            "数十万群众",
            "几十家企业",
            "成千上万人",
            "这两年",
            "7×24小时服务",
        ],
        *[
            "400-800-8888",
            "粤府〔2025〕12号",
            "GB/T 19001-2016标准",
            "8点30分",
            "12345热线",
            "三年行动计划",
            "3·15晚会",
        ],
    ],
)
def test_name_rating_or_vague_amount_is_no_quantity_and_nothing_to_look_at(text):
    assert (told(text), unread(text)) == ("-", [])


@pytest.mark.parametrize(
    "text",
    [
        "今年1至8月，规模以上工业增加值增长5.2%，增速居全省第3位。",
        "2025年受理12345热线诉求3.2万件，办结率98.6%；时限由15个工作日压缩至3个工作日以内。",
        "引进项目38个，总投资213亿元，其中亿元以上项目21个。",
        "罚款1万元以上5万元以下，公布电话0663-8765432。",
    ],
)
def test_plain_text_gives_nothing_to_look_at(text):
    assert told(text) != "-"
    assert unread(text) == []
