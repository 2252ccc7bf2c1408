import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.quantities.quantity import DIGITS, LARGEST
from apps.intake.commitments import find_commitments
from apps.intake.figures import find_figures
from apps.intake.proposals import Turn
from tests.growth import grows_within

from .finding import DAY

PIECES = st.sampled_from(
    [
        *[
            "0",
            "1",
            "9",
            "12",
            "3.5",
            "1,000",
            "一",
            "二",
            "两",
            "十",
            "百",
            "千",
            "万",
            "亿",
            "零",
            "〇",
            "点",
            "几",
            "多",
            "余",
            "年",
            "月",
            "日",
            "个",
            "家",
            "位",
            "元",
            "%",
            "$",
            "亩",
            "第",
            "约",
            "超",
        ],
        *[
            "不超过",
            "近",
            "至",
            "-",
            "以上",
            "左右",
            "百分之",
            "三分之",
            "成",
            "倍",
            "今年",
            "截至",
            "底前",
            "年内",
            "十五五",
            "将",
            "已",
            "完成",
            "推进",
            ":",
            "。",
            "；",
            ",",
            "、",
        ],
        *[
            "“",
            "”",
            "《",
            "》",
            "(",
            ")",
            "一、",
            "二是",
            "(一)",
            "萬",
            "億",
            "個",
            "million",
            "5",
            "percent",
            "We",
            "will",
            "July",
            "民國",
            "排名",
            "提升",
            "关于",
            "的",
            "由",
            "牵头",
            "局",
        ],
        *["\n", " "],
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
DAYS = st.none() | st.dates()


def found(text, start, end, day):
    """Read a range of text both ways."""
    turn = Turn("answer", start, end)
    return find_figures(text, start, end, day), find_commitments(text, [turn], day)


@given(TEXTS, DAYS, st.integers(0, 20), st.integers(0, 20))
def test_any_text_gives_exact_quotes_inside_its_range_and_the_same_twice(text, day, before, behind):
    start, end = min(before, len(text)), max(min(before, len(text)), len(text) - behind)
    figures, commitments = found(text, start, end, day)
    for one in [*figures, *commitments]:
        assert start <= one.start < one.end <= end
        assert one.quote == text[one.start : one.end]
    assert (figures, commitments) == found(text, start, end, day)


@given(TEXTS, DAYS)
def test_every_figure_fits_the_record(text, day):
    for one in find_figures(text, 0, len(text), day):
        for number in (one.value, one.stated_value):
            bare = number.normalize().as_tuple()
            assert abs(number) < LARGEST
            assert len(bare.digits) <= DIGITS
            assert bare.exponent >= -6
        assert one.measures
        assert len(one.unit) <= 20


@given(TEXTS, DAYS)
def test_every_time_is_in_order_and_a_due_time_in_the_words(text, day):
    figures, commitments = found(text, 0, len(text), day)
    for period in [*(one.period for one in figures), *(one.due for one in commitments)]:
        if period and period.first and period.last:
            assert period.first <= period.last
    assert all(one.due.stated in one.quote for one in commitments if one.due)


RUNS = [
    ",",
    "，",
    "“",
    "《“",
    "一",
    "1",
    "1,",
    "三分之",
    "a1",
    "不超过",
    "2025年",
    "至8月",
    "3-",
    "将",
    "第",
    "关于",
    "我会推进",
    "春节",
    "建\n",
    "年\n底",
]


@pytest.mark.parametrize("piece", [*RUNS, "1 ", "1\n", "  "])
def test_long_runs_of_one_sign_are_read_in_linear_time(piece):
    def spent(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        found(text, 0, length, DAY)
        return time.process_time() - start

    assert grows_within(16, spent, 5_000, 40_000, least=0.0045)
