"""Periods cover all days between two, in a length of which few are needed."""

import datetime
from itertools import pairwise

import pytest

from apps.website.charts.periods import MOST, periods_between


@pytest.mark.parametrize(
    ("first", "last", "label", "number"),
    [
        ("2025-12-31", "2026-02-01", "2025-12", 3),
        ("2025-02-01", "2027-01-01", "2025年第1季度", 9),
        ("2020-02-29", "2026-01-01", "2020", 7),
        ("9998-01-01", "9999-12-31", "9998年第1季度", 8),
    ],
)
def test_periods_cover_the_days_between(first, last, label, number):
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    found = periods_between(first, last)
    assert (found[0].label, len(found)) == (label, number)
    assert len(found) <= MOST
    assert found[0].first <= first
    assert last <= found[-1].last
    assert all(one.last + datetime.timedelta(days=1) == other.first for one, other in pairwise(found))
