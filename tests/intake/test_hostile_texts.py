import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.intake.checks import check_turns
from apps.intake.messages import Warning
from apps.intake.propose import as_json, propose
from apps.intake.turns import find_turns
from tests.growth import grows_within

from .exchanges import printed

LABELS = "问：;答：;市人大代表林树宏：;市城管局局长刘小杰:;【市城管局局长 刘小杰】;林樹宏議員︰;主席：;记者：;Mr. LOPEZ. "
MARKS = "“;”;「;（;【;**;#;|;一、;二是;（一）;1. ;①;第三，;（掌声）;图为;来源：;---;- 3 -;。;？;，;：;停车"
SIGNS = ["\n", "\r\n", "   ", "　", " ", "\ufeff", "\u2028", "𠮷", "\x00", "\x85"]
PARTS = [*LABELS.split(";"), *MARKS.split(";"), *SIGNS]
UNITS = [
    "，",
    "“「",
    "：",
    "。",
    "【",
    "（",
    "#",
    "*",
    "一是。",
    "一、",
    "（一）",
    "字",
    "1",
    "（笑",
    "。市城管局局长张三，",
]
LINES = [
    "\n",
    "王国强（市财政局局长",
    "（笑）“市财政局局长王国强表示",
    "市财政局\n\n局长王国强：好。\n",
    " ",
    "a\n",
    "- 3 -\n",
    "市城管局局长张三\n",
    "来源：a\n",
    "赞 1 ",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=60).map("".join)


def points(outline):
    for point in outline:
        yield point
        yield from points(point.points)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_text_has_valid_spans_in_order(text):
    turns = find_turns(text)
    at = 0
    for turn in turns:
        assert 0 <= turn.start < turn.end <= len(text)
        assert text[turn.start : turn.end] == text[turn.start : turn.end].strip()
        if turn.kind in ("question", "answer", "heading", "procedural"):
            assert turn.start >= at
            at = turn.end
        if turn.label:
            assert 0 <= turn.label.start < turn.label.end <= turn.start
        for point in points(turn.outline):
            assert turn.start <= point.start < point.end <= turn.end
            assert text.startswith(point.marker, point.start)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_points_lie_inside_the_point_above_them(text):
    def check(outline, start, end, level):
        for point in outline:
            assert start <= point.start <= point.end <= end
            assert point.level == level
            check(point.points, point.start, point.end, level + 1)
            start = point.end

    for turn in find_turns(text):
        check(turn.outline, turn.start, turn.end, 1)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_same_text_gives_the_same_answer(text):
    assert as_json(propose(text)) == as_json(propose(text))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_turns_are_a_question_with_an_answer_or_nothing(text):
    kinds = {turn.kind for turn in find_turns(text)}
    assert not kinds or {"question", "answer"} <= kinds


@pytest.mark.parametrize("unit", UNITS + LINES)
def test_time_grows_with_the_length(unit):
    def spent(size):
        text = printed("office and name") + "\n" + (unit * (size // len(unit)))
        start = time.process_time()
        find_turns(text)
        return time.process_time() - start

    assert grows_within(16, spent, 5_000, 40_000, least=0.0025)


@pytest.mark.parametrize(
    "line",
    [
        "王国强（市财政局局长",
        "市财政局局长",
        "（笑）“市财政局\n\n局长王国强：好。\n",
        "市财政局局长王国强在场。\n",
        "，王国强（市财政局局长）在场。",
        "局长A\n",
        "市 财 政\n\n",
        "（完\n",
        "赞 1 ",
        "赞1111111赞1111111赞1111111赞1111111赞1111111赞1111111赞1111111完\n",
        "王国强 局长 ",
    ],
)
def test_time_of_warnings_grows_with_the_length(line):
    def spent(size):
        text = printed("office and name") + "\n" + (line * (size // len(line)))
        turns = find_turns(text)
        start = time.process_time()
        list(check_turns(text, turns))
        return time.process_time() - start

    assert grows_within(16, spent, 5_000, 40_000, least=0.0025)


def test_more_turns_than_a_hearing_has_are_refused():
    found = propose("问：多大？\n答：大。\n" * 6000)
    assert found.turns == []
    assert found.warnings[0].code == "too_many_turns"


@pytest.mark.parametrize(("words", "what"), [("1亿元，", "figures"), ("搭建平台。", "commitments")])
def test_more_figures_or_commitments_than_a_hearing_has_are_refused(words, what):
    found = propose(f"问：多大？\n答：{words * 20_001}")
    assert found.turns == found.figures == found.commitments == []
    assert found.warnings == [Warning(f"too_many_{what}", parameters={"most": 20_000})]
