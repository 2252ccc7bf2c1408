import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.exports.text import BREAKS, cell, unseen

UTC = datetime.UTC


SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "\u2212"]
BLANKS = [
    " ",
    "\xa0",
    "\u3000",
    "\u2009",
    "\u202f",
    "\x0b",
    "\x0c",
    "\x85",
    "\u2028",
    "\u200b",
    "\u200d",
    "\u2060",
]
BLANKS += ["\ufeff", "\xad", "\u202e", "\u2066", "\u3164", "\ufe0f", "\x01", "\x1f", "\x7f", "\U000e0041"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=x", "=cmd|' /C calc'!A0"])
def test_text_that_would_run_as_a_formula_is_neutralised(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_wide_or_small_sign_is_neutralised_like_its_kin(sign):
    assert cell(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
def test_a_sign_after_what_nobody_sees_is_neutralised(blank):
    for text in (f"{blank}=1", f" {blank}{blank}＋1"):
        assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["一=二", "　　各位代表", " a", "'=1", "|x", "%1", "007", "1e5", "2025-10-30", "—", "…", ""]
)
def test_text_that_does_not_run_is_left_as_it_is(text):
    assert cell(text) == text


def test_a_list_that_would_run_as_a_formula_is_neutralised():
    assert cell(["=a", "b"]) == "'=a;b"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (["a", "b"], "a;b"),
        (Decimal("27.840000"), "27.84"),
        (Decimal("2784000000.000000"), "2784000000"),
        (Decimal("-5"), "-5"),
        (datetime.date(2025, 10, 30), "2025-10-30"),
        (datetime.datetime(2025, 10, 30, 9, tzinfo=UTC), "2025-10-30T09:00:00Z"),
        (7, 7),
    ],
)
def test_a_value_is_written_as_a_spreadsheet_shows_it(value, expected):
    assert cell(value) == expected


@given(st.text(st.sampled_from([*SIGNS, *BLANKS, *BREAKS, "'", "一"]) | st.characters()))
def test_no_text_runs_and_none_is_lost(text):
    written = cell(text)
    assert not written.startswith(tuple(BREAKS))
    assert not written.lstrip().lstrip(unseen()).startswith(tuple(SIGNS))
    assert written in (text, f"'{text}")
