"""The trees on the pages of areas and topics."""

import datetime
import re

import pytest

from apps.hearings.models import Area
from tests.make import HELD_ON, make_area, make_commitment, make_exchange, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def tree(client, path):
    """Return the tree of a page as text, a record a line with a dash for each level below the first."""
    page = client.get(path).content.decode()
    assert page.count('<ul class="tree">') > 0
    html = page.partition('<ul class="tree">')[2].partition("</section>")[0]
    lines, depth = [], 0
    for part in re.split(r'(<ul class="tree">|</ul>|<li>)', html):
        depth += {'<ul class="tree">': 1, "</ul>": -1}.get(part, 0)
        if words := " ".join(re.sub("<[^>]*>", " ", part).split()):
            lines.append("-" * depth + words)
    return lines


@pytest.fixture
def province():
    return make_area("广东省", "Guangdong", level="province")


def test_an_area_shows_all_that_is_below_it_with_the_hearings_there(client, province):
    city = make_area("汕头市", "Shantou", parent=province)
    county = make_area("普宁市", "Puning", level="county", parent=city)
    for days in range(2):
        make_exchange(area=county, held_on=HELD_ON + datetime.timedelta(days=days))
    make_exchange(area=city, held_on=HELD_ON + datetime.timedelta(days=5))
    make_area("深圳市", "Shenzhen", parent=province)
    path = f"areas/{province.pk}/"
    assert tree(client, f"/{path}") == ["汕头市 3次询问会", "-普宁市 2次询问会", "深圳市"]
    assert tree(client, f"/en/{path}") == ["Shantou 3 hearings", "-Puning 2 hearings", "Shenzhen"]


def test_a_topic_shows_all_that_is_below_it_with_the_kinds_of_what_was_said(client):
    above = make_topic("产业集群", "Clusters")
    middle = make_topic("电商", "E-commerce", parent=above)
    low = make_topic("直播电商", "Live commerce", parent=middle)
    beside = make_topic("人才", "Talent")
    made = make_exchange(topic=low)
    make_commitment(made.answer, kind="measure", topics=[low, beside])
    [first, second] = tree(client, f"/topics/{above.pk}/")
    assert first.startswith("电商 承诺 1")
    assert second.startswith("-直播电商 承诺 1")
    assert "举措 1" in second
    assert "人才" not in first + second


def test_only_the_largest_of_a_large_tree_are_shown_and_each_below_its_own(client, province, monkeypatch):
    monkeypatch.setattr("apps.website.trees.MOST", 2)
    city = make_area("汕头市", "Shantou", parent=province)
    county = make_area("普宁市", "Puning", level="county", parent=city)
    for name in ("深圳市", "珠海市"):
        make_area(name, name, parent=province)
    make_exchange(area=county)
    assert tree(client, f"/areas/{province.pk}/") == ["汕头市 1次询问会", "-普宁市 1次询问会"]


def test_a_tree_takes_as_many_queries_whatever_it_holds(client, province, django_assert_max_num_queries):
    city = make_area("汕头市", "Shantou", parent=province)
    make_exchange(area=city)
    client.get("/people/nobody/")
    counted = []
    for name in ("甲县", "乙县", "丙县"):
        county = make_area(name, name, level="county", parent=city)
        make_exchange(area=county, held_on=HELD_ON + datetime.timedelta(days=len(counted) + 1))
        client.get("/people/nobody/")
        with django_assert_max_num_queries(60) as found:
            assert len(tree(client, f"/areas/{province.pk}/")) == len(counted) + 2
        counted.append(len(found))
    assert len(set(counted)) == 1


def test_what_has_nothing_below_it_shows_no_tree(client):
    made = make_exchange()
    assert Area.objects.filter(parent=made.area).count() == 0
    assert 'class="tree"' not in client.get(f"/areas/{made.area.pk}/").content.decode()


def test_the_page_of_places_shows_the_whole_tree_and_is_linked_from_each_place_and_the_menu(client, province):
    city = make_area("汕头市", "Shantou", parent=province)
    make_exchange(area=city)
    assert tree(client, "/areas/") == ["广东省 1次询问会", "-汕头市 1次询问会"]
    assert tree(client, "/en/areas/") == ["Guangdong 1 hearing", "-Shantou 1 hearing"]
    for root in ("", "/en"):
        assert (
            f'<p class="meta"><a href="{root}/areas/">'
            in client.get(f"{root}/areas/{city.pk}/").content.decode()
        )
        assert f'<li><a href="{root}/areas/">' in client.get(f"{root}/").content.decode()


def test_the_page_of_places_opens_before_anything_is_published(client, db):
    assert client.get("/areas/").status_code == 200
