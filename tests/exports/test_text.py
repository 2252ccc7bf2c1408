import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.exports.text import RUNS_AS_FORMULA, cell

UTC = datetime.UTC


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=x"])
def test_text_that_would_run_as_a_formula_is_neutralised(text):
    assert cell(text) == f"'{text}"


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


@given(st.text())
def test_no_text_runs_and_none_is_lost(text):
    written = cell(text)
    assert not written.startswith(RUNS_AS_FORMULA)
    assert written.removeprefix("'") == text.removeprefix("'") or written == text
