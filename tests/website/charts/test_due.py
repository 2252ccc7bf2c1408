import datetime
from itertools import pairwise

import pytest

from apps.hearings.models import Commitment
from apps.website.charts.due import DUE
from apps.website.charts.periods import MOST, periods_between
from tests.make import make_commitment, make_event, make_exchange
from tests.website.page import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def pledge_due(made, day):
    """Make a pledge whose last day its words state, whatever these are."""
    pledge = make_commitment(made.answer)
    Commitment.objects.filter(pk=pledge.pk).update(
        due_stated="年底前", due_first_stated="年底前", due_to=datetime.date.fromisoformat(day)
    )
    return pledge


def test_a_pledge_past_its_day_without_progress_has_a_line_a_shape_and_words_of_its_own(client):
    made = make_exchange()
    for day in ("2026-01-31", "2026-01-30"):
        pledge_due(made, day)
    page = client.get(DUE.path).content.decode()
    line = page.partition("期限已过，暂无进展记录 2</text>")[2].partition("<text y=")[0]
    assert 'd="M0 -10.0L10.0 0L0 10.0L-10.0 0Z"' in line
    assert "<circle" not in line
    assert "逾期" not in page


def test_progress_takes_a_pledge_to_another_line(client):
    made = make_exchange()
    make_event(pledge_due(made, "2026-01-31"))
    page = client.get(DUE.path).content.decode()
    assert "期限已过" not in page.partition('role="img"')[2].partition("figcaption")[0]


def test_measures_and_pledges_without_a_day_are_not_drawn_whatever_is_asked(client):
    made = make_exchange()
    make_commitment(made.answer, kind="measure")
    pledge_due(made, "2026-01-31")
    for query in ("", "?kind=measure", "?due_to__isnull=true", "?kind=all"):
        assert "写明最后一天的承诺共2项" in client.get(f"{DUE.path}{query}").content.decode()


def test_a_period_leads_to_its_pledges_in_the_table(client):
    made = make_exchange()
    due = pledge_due(made, "2026-01-31")
    pledge_due(made, "2026-03-31")
    [address] = [
        link for link in Page(client.get(DUE.path).content.decode()).links if "due_to__lte=2026-01-31" in link
    ]
    rows = Page(client.get(address).content.decode()).links
    assert [link for link in rows if link.startswith("/commitments/jieyang")] == [f"/commitments/{due.pk}/"]


@pytest.mark.parametrize(
    ("last", "labels", "count"),
    [
        ("2026-02-01", ["2026-01", "2026-02"], 2),
        ("2027-04-30", ["2026-01", "2027-04"], MOST),
        ("2027-05-01", ["2026年第1季度", "2027年第2季度"], 6),
        ("2031-01-01", ["2026", "2031"], 6),
        ("2060-12-31", ["2026", "2060"], 35),
    ],
)
def test_periods_are_as_short_as_can_be_drawn_and_leave_no_day_out(last, labels, count):
    first, last = datetime.date(2026, 1, 31), datetime.date.fromisoformat(last)
    periods = periods_between(first, last)
    assert [periods[0].label, periods[-1].label] == labels
    assert len(periods) == count
    assert periods[0].first <= first
    assert periods[-1].last >= last
    for earlier, later in pairwise(periods):
        assert later.first - earlier.last == datetime.timedelta(days=1)
