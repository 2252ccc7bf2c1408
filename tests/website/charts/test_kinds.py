import re

import pytest

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
    assert "另有2项未画出" in page


def test_a_topic_is_named_in_the_language_of_the_page(client):
    made = make_exchange()
    make_commitment(made.answer, topics=[make_topic("人才", "Talent")])
    assert "人才" in dict(rows(client, TOPICS.path))
    assert "Talent" in dict(rows(client, f"/en{TOPICS.path}"))
