"""White space and invisible signs inside words change nothing of what is read, and quotes stay exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.hearings.quantities.closing import close
from apps.hearings.quantities.reader import read_text

from .short_texts import told, unread

PHRASES = [
    *[
        "时限为18个工作日。",
        "投入1.28亿元。",
        "减排5.5万吨标准煤。",
        "每人每月补贴200元。",
        "浓度21微克/立方米。",
        "占百分之四十二点五。",
    ],
    *[
        "用地不超过3.5平方公里。",
        "服务2000多家（次）。",
        "提高0.2个百分点。",
        "排名全省第9位。",
        "需要3至5年。",
        "票价3元5角。",
        "一个半小时。",
    ],
    *["至少抽查两次。", "接待1,250名。", "车速80km/h。"],
]
INVISIBLE = ["\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff"]
BLANKS = [" ", "\u00a0", "\u3000", "\n", "\r\n", " \n"]
HAN = "\u4e00", "\u9fff"


def read(text):
    return [(one.value, one.unit, one.kind, one.qualifier) for one in read_text(text).found]


def in_han(text):
    return [
        at for at in range(1, len(text)) if all(HAN[0] <= sign <= HAN[1] for sign in text[at - 1 : at + 1])
    ]


@given(st.sampled_from(PHRASES), st.data())
@settings(max_examples=150, deadline=None)
def test_invisible_signs_anywhere_change_nothing(phrase, data):
    signs = [sign + data.draw(st.sampled_from(["", *INVISIBLE])) for sign in phrase]
    assert read("".join(signs)) == read(phrase)


@given(st.sampled_from(PHRASES), st.sampled_from(BLANKS), st.data())
@settings(max_examples=150, deadline=None)
def test_blank_or_line_end_between_chinese_signs_changes_nothing(phrase, blank, data):
    at = data.draw(st.sampled_from(in_han(phrase) or [len(phrase)]))
    assert read("其中" + phrase[:at] + blank + phrase[at:]) == read("其中" + phrase)


@given(st.sampled_from(PHRASES), st.sampled_from([*BLANKS, *INVISIBLE, "double"]), st.data())
@settings(max_examples=200, deadline=None)
def test_broken_or_doubled_number_is_never_read_from_its_middle(phrase, blank, data):
    digits = [at for at in range(1, len(phrase)) if phrase[at - 1 : at + 1].isdecimal()]
    at = data.draw(st.sampled_from(digits or [1]))
    middle = phrase[at - 1] if blank == "double" else blank
    text = "其中" + phrase[:at] + middle + phrase[at:]
    for one in read_text(text).found:
        start = one.core[0]
        assert not (text[start].isdecimal() and text[:start].rstrip()[-1:].isdecimal())


@given(
    st.lists(
        st.sampled_from([*PHRASES, *BLANKS, *INVISIBLE, "1", "第", "/", "-", "、", "(", "万"]), max_size=20
    )
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_on_exact_places(parts):
    text = "".join(parts)
    readings = read_text(text)
    for start, end in [*((one.start, one.end) for one in readings.found), *readings.unread]:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    closed = close(text)
    assert all(closed.span(at, at + 1)[0] < len(text) for at in range(len(closed.words)))


def test_line_broken_through_a_number_is_read_where_the_lines_are_full():
    lines = ("局长：我局年内将再推出1", "2个主题，力争网办率到9", "5%以上，同时为1.2", "8万户减免890万元。")
    wrapped = "\n".join(lines)
    assert told(wrapped) == "12 1 exact; 95 % at_least; 12800 1 exact; 8900000 CNY exact"


def test_number_broken_by_a_line_end_elsewhere_is_not_read():
    assert told("附件1\n2家企业名单") == "-"
    assert unread("附件1\n2家企业名单") == ["1\n2家"]


def test_scan_with_a_blank_behind_every_sign_is_read():
    assert told("为 1 . 2 8 万 户 减 免 8 9 0 万 元 。") == "12800 1 exact; 8900000 CNY exact"


@pytest.mark.parametrize("text", ["第一批\n450\n个案共有3宗。", "类别  数目\n服务业  149 52.6%\n共3宗。"])
def test_page_number_and_rows_of_a_table_are_not_joined_to_the_text(text):
    assert told(text) == "3 1 exact"


def test_paragraph_and_list_marker_are_not_joined_to_the_line_before():
    assert told("安排如下：投入30\n1、新建3家") == "3 1 exact"
    assert told("增至30\n　　个别企业") == "-"
