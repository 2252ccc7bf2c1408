"""Labels that invisible signs, runs of blanks and line ends break are read, and their places are those of the exact text."""

import pytest

from apps.intake.propose import propose
from apps.intake.turns import find_turns

from .exchanges import PEOPLE, TITLE, WORDS, printed
from .test_label_shapes import KINDS

INVISIBLE = ["\u200b", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u202a", "\ufe0f", "\U000e0100"]
GAPS = ["  ", "\u3000\u3000", "\xa0\xa0", " \t ", "\n", "\r\n"]


def exchange(shape):
    """Print the exchange with labels in a shape, and give the text and its labels."""
    labels = [shape(office, name) for name, office in PEOPLE]
    lines = [f"{label}：{words}" for label, words in zip(labels, WORDS, strict=True)]
    return f"{TITLE}\n9月12日，市人大常委会开展专题询问。\n" + "\n".join(lines) + "\n", labels


def read_right(text, labels=None):
    turns = [turn for turn in find_turns(text) if turn.kind in ("question", "answer")]
    assert [turn.kind for turn in turns] == KINDS
    assert [(turn.label.name, turn.label.office) for turn in turns] == PEOPLE
    assert [text[turn.start : turn.end] for turn in turns] == WORDS
    if labels:
        assert [text[turn.label.start : turn.label.end] for turn in turns] == labels
    assert propose(text).warnings == []


@pytest.mark.parametrize("sign", INVISIBLE, ids=ascii)
def test_invisible_sign_in_a_label_is_read_over_and_quoted(sign):
    read_right(*exchange(lambda office, name: f"{office[:2]}{sign}{office[2:]}{name[0]}{sign}{name[1:]}"))


@pytest.mark.parametrize("gap", GAPS, ids=ascii)
@pytest.mark.parametrize("at", [-3, -2, -1, 4])
def test_gap_in_a_label_is_read_over_and_quoted(gap, at):
    def broken(office, name):
        label = f"{office}{name}"
        return f"{label[:at]}{gap}{label[at:]}"

    read_right(*exchange(broken))


def test_several_gaps_in_a_label_are_read_over():
    read_right(*exchange(lambda office, name: f"{office[:-2]}  {office[-2:]}  {name[0]}  {name[1:]}"))


@pytest.mark.parametrize("gap", [" ", "\t", "\u3000", "\xa0"], ids=ascii)
@pytest.mark.parametrize("at", [2, 3])
def test_one_blank_in_the_name_of_a_body_is_read_over_and_quoted(gap, at):
    read_right(*exchange(lambda office, name: f"{office[:at]}{gap}{office[at:]}{name}"))


@pytest.mark.parametrize("at", [2, 3, 4])
def test_body_that_a_blank_line_parts_from_its_label_is_warned_of(at):
    name, office = PEOPLE[1]
    text, _ = exchange(lambda office, name: f"{office}{name}")
    text = text.replace(f"{office}{name}：", f"{office[:at]}\n\n{office[at:]}{name}：")
    assert [(each.code, text[each.start : each.end]) for each in propose(text).warnings] == [
        ("label_in_words", office[:at])
    ]


@pytest.mark.parametrize("gap", ["  ", "\u3000\u3000"])
def test_gap_in_brackets_or_on_a_line_of_its_own_is_read_over(gap):
    lines = [f"【{office}{gap}{name}】{words}" for (name, office), words in zip(PEOPLE, WORDS, strict=True)]
    read_right(f"{TITLE}\n" + "\n".join(lines))
    lines = [f"{office}{gap}{name}\n{words}\n" for (name, office), words in zip(PEOPLE, WORDS, strict=True)]
    read_right(f"{TITLE}\n" + "\n".join(lines))


def test_blanks_between_all_signs_of_a_scan_are_read_over():
    text = "\n".join(" ".join(line) for line in printed("office and name").splitlines())
    turns = [turn for turn in find_turns(text) if turn.kind in ("question", "answer")]
    assert [(turn.label.name, turn.label.office) for turn in turns] == PEOPLE
    assert [text[turn.start : turn.end].replace(" ", "") for turn in turns] == WORDS
    assert all(text[turn.label.end :].startswith(" ：") for turn in turns)


def test_marker_of_a_point_quotes_the_exact_text():
    text = "问：多大？\n答：如下。\n一\u200b、加快建设。\n二\u200b、错峰共享。"
    _, answer = find_turns(text)
    assert [text[point.start : point.end] for point in answer.outline] == [
        "一\u200b、加快建设。",
        "二\u200b、错峰共享。",
    ]
    assert [point.marker for point in answer.outline] == ["一\u200b、", "二\u200b、"]


@pytest.mark.parametrize(
    "line",
    [
        "石化区  市城管局局长：",
        "高标准\n市城管局局长刘小杰：",
        "市人大代表 王芳\n刘小杰：",
        "对话市教育局局长\n刘小杰：",
    ],
)
def test_heading_before_a_label_is_no_part_of_it(line):
    text = f"市人大代表王芳：何时？\n市城管局局长刘小杰：明年。\n{line}好。\n市人大代表王芳：多大？\n刘小杰：大。"
    assert {turn.label.name for turn in find_turns(text) if turn.label} <= {"王芳", "刘小杰", None}


def test_line_of_one_who_is_present_is_no_part_of_the_next_label():
    text = "主持人：\n省新闻办处长  孟涛\n\n孟涛：现在提问。\n江北日报记者：多大？\n刘小杰局长：3000个。"
    assert next(turn.label.name for turn in find_turns(text) if turn.label) == "孟涛"


def test_who_asks_in_addition_is_a_speaker():
    text = "林树宏代表：多大？\n刘小杰局长：大。\n陈鸿进委员补充提问：何时？\n刘小杰局长：明年。"
    assert [turn.label.name for turn in find_turns(text)] == ["林树宏", "刘小杰", "陈鸿进", "刘小杰"]
