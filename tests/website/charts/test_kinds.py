import re

import pytest
from django.core.cache import caches

from apps.hearings.models import Commitment
from apps.website.charts.kinds import DEPARTMENTS, MOST, TOPICS
from tests.make import make_commitment, make_exchange, make_organization, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def rows(client, path):
    """List the rows of the table beside a chart: the name and the numbers."""
    page = client.get(path).content.decode()
    found = re.findall(r'<th scope="row"[^>]*><a[^>]*>([^<]+)</a></th>((?:<td>\d+</td>)+)', page)
    return [(name, [int(each) for each in re.findall(r"\d+", cells)]) for name, cells in found]


def test_departments_are_counted_by_kind_and_filtered_as_the_table_is(client):
    made = make_exchange()
    other = make_organization("揭阳市商务局", area=made.area)
    for kind in ("pledge", "pledge", "measure"):
        make_commitment(made.answer, kind=kind, lead=other)
    assert rows(client, DEPARTMENTS.path)[0] == ("揭阳市商务局", [2, 1, 0, 3])
    assert rows(client, f"{DEPARTMENTS.path}?kind=measure") == [("揭阳市商务局", [0, 1, 0, 1])]
    assert rows(client, f"{DEPARTMENTS.path}?kind=all") == rows(client, DEPARTMENTS.path)
    assert "类别：举措" in client.get(f"{DEPARTMENTS.path}?kind=measure").content.decode()


def test_what_is_not_drawn_is_counted(client):
    made = make_exchange()
    for at in range(MOST + 1):
        make_commitment(made.answer, lead=make_organization(f"第{at}局", area=made.area))
    page = client.get(DEPARTMENTS.path).content.decode()
    assert len(rows(client, DEPARTMENTS.path)) == MOST
    assert "另有2个部门未画出" in page
    assert "2 more departments are not drawn" in client.get(f"/en{DEPARTMENTS.path}").content.decode()


@pytest.mark.parametrize(
    ("chart", "words"), [(DEPARTMENTS, "另有2项未写明牵头部门，未画出"), (TOPICS, "另有2项没有主题，未画出")]
)
def test_what_is_in_no_group_is_counted_apart(client, chart, words):
    made = make_exchange()
    make_commitment(made.answer, topics=[made.topic])
    for commitment in (make_commitment(made.answer), make_commitment(made.answer)):
        Commitment.objects.filter(pk=commitment.pk).update(lead=None)
    Commitment.objects.get(pk=made.commitment.pk).topics.set([made.topic])
    caches["answers"].clear()
    page = client.get(chart.path).content.decode()
    assert f"承诺与举措共2项；{words}" in page
    assert rows(client, chart.path)[0][1][-1] == 2
    none = f"?{'organization' if chart is DEPARTMENTS else 'topic'}__isnull=true"
    for path in (chart.path, f"/embed{chart.path}"):
        assert words in client.get(f"{path}{none}").content.decode()


def test_a_topic_is_named_in_the_language_of_the_page(client):
    made = make_exchange()
    make_commitment(made.answer, topics=[make_topic("人才", "Talent")])
    assert "人才" in dict(rows(client, TOPICS.path))
    assert "Talent" in dict(rows(client, f"/en{TOPICS.path}"))
