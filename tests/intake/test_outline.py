import pytest

from apps.intake.outline import find_outline
from apps.intake.outline_markers import number_of


def nested(text):
    def plain(points):
        return [
            (text[p.start : p.end], plain(p.points)) if p.points else text[p.start : p.end] for p in points
        ]

    return plain(find_outline(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("一、甲。\n二、乙。", ["一、甲。", "二、乙。"]),
        ("措施如下：一、甲。二、乙。", ["一、甲。", "二、乙。"]),
        ("一是甲；二是乙；三是丙。", ["一是甲；", "二是乙；", "三是丙。"]),
        ("我们一手抓，一是甲，二是乙。", ["一是甲，", "二是乙。"]),
        ("一要甲。二要乙。", ["一要甲。", "二要乙。"]),
        ("（一）甲。\n（二）乙。", ["（一）甲。", "（二）乙。"]),
        ("(一 )甲。\n(二 )乙。", ["(一 )甲。", "(二 )乙。"]),
        ("1. 甲。\n2. 乙。", ["1. 甲。", "2. 乙。"]),
        ("1、甲。2、乙。", ["1、甲。", "2、乙。"]),
        ("①甲。②乙。", ["①甲。", "②乙。"]),
        ("第一，甲。第二，乙。", ["第一，甲。", "第二，乙。"]),
        (
            "一、甲。一是子。二是丑。\n二、乙。",
            [("一、甲。一是子。二是丑。", ["一是子。", "二是丑。"]), "二、乙。"],
        ),
        (
            "一、甲。\n（一）子。\n1.寅。\n（二）丑。",
            [
                (
                    "一、甲。\n（一）子。\n1.寅。\n（二）丑。",
                    [("（一）子。\n1.寅。", ["1.寅。"]), "（二）丑。"],
                )
            ],
        ),
        ("一、甲。子；二是丑。\n二、乙。", [("一、甲。子；二是丑。", ["二是丑。"]), "二、乙。"]),
        ("一、甲。\n三、丙。", ["一、甲。", "三、丙。"]),
        ("（一）甲。第二，子。\n（二）乙。", [("（一）甲。第二，子。", ["第二，子。"]), "（二）乙。"]),
        ("十一、甲。\n十二、乙。", ["十一、甲。", "十二、乙。"]),
    ],
)
def test_points_are_nested_as_printed(text, points):
    assert nested(text) == points


@pytest.mark.parametrize(
    "text",
    [
        "发展第三产业，一、二、三产业融合。",
        "这是一是一、二是二的事。",
        "投资1.28亿元。",
        "增长3.5%，排名2.",
        "第三条第(一)项。",
        "三、四线城市的发展。",
        "我们有两类：一是甲类，另一类没有。",
        "",
    ],
)
def test_number_that_is_part_of_a_sentence_opens_no_point(text):
    assert nested(text) == []


def test_closing_paragraph_belongs_to_no_point():
    assert nested("一、甲。\n二、乙。\n下一步，我们继续努力。") == ["一、甲。", "二、乙。"]


def test_last_point_of_long_points_runs_to_the_end():
    assert nested("（一）甲。\n又甲。\n（二）乙。\n又乙。") == ["（一）甲。\n又甲。", "（二）乙。\n又乙。"]


def test_levels_count_from_one():
    (point,) = find_outline("一、甲：(1)子。", 0, 9)
    assert (point.level, point.points[0].level, point.points[0].marker) == (1, 2, "(1)")


@pytest.mark.parametrize(
    ("marker", "number"),
    [("一、", 1), ("十、", 10), ("十二、", 12), ("二十、", 20), ("二十一是", 21), ("③", 3), ("（12）", 12)],
)
def test_number_of_a_marker_is_read(marker, number):
    assert number_of(marker) == number
