import datetime
import re

import pytest
from django.core.cache import caches
from django.utils import timezone

from apps.hearings.models import Commitment
from tests.make import make_commitment, make_exchange, make_organization

from .page import read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def counted(client, words):
    """Find the number that stands before some words on the home page."""
    page = client.get("/").content.decode()
    return int(re.search(rf"<b>([\d,]+)</b>{words}", page)[1])


def test_an_empty_record_has_a_home_page(client):
    assert counted(client, "承诺") == 0
    assert "还没有" in client.get("/").content.decode()


def test_numbers_are_shown_with_their_kinds(client):
    made = make_exchange()
    make_commitment(made.answer, kind="measure")
    make_commitment(made.answer, kind="measure")
    assert [counted(client, kind) for kind in ("承诺", "举措", "自述已办", "数字", "询问会")] == [
        1,
        2,
        0,
        1,
        1,
    ]


def test_pledges_past_their_day_and_due_soon_are_counted_and_lead_to_the_table(client):
    made = make_exchange()
    today = timezone.localdate()
    for days in (-1, 1, 29, 31):
        pledge = make_commitment(made.answer)
        Commitment.objects.filter(pk=pledge.pk).update(
            due_stated="月底前", due_first_stated="月底前", due_to=today + datetime.timedelta(days=days)
        )
    caches["answers"].clear()
    assert counted(client, "期限已过，暂无进展记录") == 1
    assert counted(client, "30日内到期") == 2
    [address] = [link for link in read(client, "/").links if "due_to__lte" in link]
    assert '<b class="n">2</b>' in client.get(address).content.decode()


def test_the_chart_shows_the_numbers_of_its_table_the_most_pledges_first(client):
    made = make_exchange()
    other = make_organization("揭阳市商务局", area=made.area)
    for kind in ("pledge", "pledge", "measure"):
        make_commitment(made.answer, kind=kind, lead=other)
    page = client.get("/").content.decode()
    rows = re.findall(r'<th scope="row"><a href="/organizations/([^/]+)/">.*?</tr>', page)
    assert rows == [other.pk, made.organization.pk]
    widths = [float(width) for width in re.findall(r'y="23" width="([\d.]+)%"', page)]
    assert widths == pytest.approx([66.67, 33.33], abs=0.01)
    assert "承诺 2，举措 1，自述已办 0" in page


def test_latest_progress_leads_to_its_commitment(client):
    made = make_exchange()
    assert f"/commitments/{made.commitment.pk}/#{made.event.pk}" in read(client, "/").links
