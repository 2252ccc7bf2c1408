import pytest

from .finding import told


@pytest.mark.parametrize(
    "text",
    [
        "一、加强领导。(二)落实责任。3.强化监督。三是完善制度。",
        "2025年10月30日上午10:30召开。",
        "二〇二五年十月三十日",
        "2021—2025年、1至8月、8月底、第三季度、90年代、二十一世纪",
        "第十次会议、第43次、第十二条第三款、第2会期、十九届六次全会、三年级",
        "“十五五”规划、“一带一路”、坚持“三农”优先、《十条措施》、「五個一」",
        "五位一体、五个一、一个窗口、一位专员、一批企业、几个部门、数十家",
        "二次创业、十分重要、四处走访、统一部署、进一步",
        "拨打12345或0663-8765432,网址https://example.org/12个/3家。",
        "5G基站、A4纸、PM2.5、新36条",
        "党的二十大、五年规划、周三、初一",
        "未来五年建设学校,今后3年扩大规模,过去两年进展顺利",
        "1688平台、邮编100010",
    ],
)
def test_what_is_no_figure_is_left_alone(text):
    assert told(text) == []


def test_money_in_quotes_is_a_figure():
    assert told("他说“投资3亿元”。") == [("3亿元", "300000000", "CNY")]


def test_rows_of_a_table_are_left_out_and_the_prose_around_them_is_not():
    text = "分项数字如下:\n 类别  数目  百分比\n服务业  149 52.6%\n制造业  31 11.0%\n总计收到180份申请。\n"
    assert told(text) == [("180份", "180", "1")]


def test_page_number_alone_on_its_line_counts_nothing():
    assert told("第一批\n450 \n个案共有3宗。") == [("3宗", "3", "1")]


def test_wrapped_line_does_not_part_a_number_from_its_unit():
    assert told("园区占地90 \nkm2，今年建成") == [("90 \nkm2", "90000000", "m2")]


@pytest.mark.parametrize(
    "text", ["1234567890123456789人", "9999999999万亿元", "0.12345678%", "1.23456789012345678亿元"]
)
def test_number_that_the_record_cannot_hold_is_left_out(text):
    assert told(text) == []
