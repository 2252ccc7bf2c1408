"""What holds of every chart: its page, its numbers, its picture and its frame."""

import csv
import io
import re

import pytest
from django.core.cache import caches

from apps.hearings.models import Commitment
from apps.website.charts import CHARTS
from apps.website.tables import TABLES
from tests.make import HELD_ON, make_commitment, make_exchange, make_topic
from tests.website.page import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
BY_NAME = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)


def due(pledge):
    """Give a pledge a last day."""
    Commitment.objects.filter(pk=pledge.pk).update(
        due_stated="年底前", due_first_stated="年底前", due_to=HELD_ON
    )


@pytest.fixture
def made():
    """A hearing with what every chart can draw."""
    made = make_exchange()
    due(make_commitment(made.answer, topics=[made.topic]))
    return made


@BY_NAME
def test_a_chart_opens_empty_and_filled_in_both_languages(client, chart, request):
    assert client.get(chart.path).status_code == 200
    assert client.get(f"{chart.path.rstrip('/')}.png").status_code == 404
    request.getfixturevalue("made")
    caches["answers"].clear()
    for language in ("", "/en"):
        page = client.get(f"{language}{chart.path}").content.decode()
        assert 'role="img"' in page
        assert page.count("<tr") > 1
        picture = client.get(f"{language}{chart.path.rstrip('/')}.png")
        assert picture["Content-Type"] == "image/png"
        assert picture.content.startswith(b"\x89PNG")


@BY_NAME
def test_a_drawing_has_a_title_a_description_a_caption_and_no_id_twice(client, chart, made):
    page = client.get(chart.path).content.decode()
    ids = Page(page).ids
    assert len(ids) == len(set(ids))
    [named] = re.findall(r'role="img" aria-labelledby="([^"]+)"', page)
    assert set(named.split()) <= set(ids)
    assert re.search(r"<figcaption[^>]*>[^<]*次发布", page)


@BY_NAME
def test_the_numbers_of_a_chart_are_those_of_its_file(client, chart, made):
    page = Page(client.get(chart.path).content.decode())
    [address] = [link for link in page.links if ".csv" in link]
    answer = client.get(address)
    body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(body)))) >= 1
    [address] = [link for link in page.links if link.startswith(f"/api/v1/{chart.table.collection}/")]
    assert client.get(address).status_code == 200


@BY_NAME
def test_a_chart_is_named_by_its_picture_in_the_head_of_its_page(client, chart, made):
    page = client.get(f"{chart.path}?q=1&utm_source=letter").content.decode()
    stem = f"http://testserver{chart.path.rstrip('/')}.png"
    assert f'<meta property="og:image" content="{stem}?q=1">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page


@BY_NAME
def test_what_a_chart_cannot_read_is_named_and_nothing_is_drawn(client, chart, made):
    for path in (chart.path, f"{chart.path.rstrip('/')}.png", f"/embed{chart.path}"):
        answer = client.get(f"{path}?held_on__gte=yesterday")
        assert answer.status_code == 400
        assert "<code>held_on__gte</code>" in answer.content.decode()


@BY_NAME
def test_no_value_of_a_filter_makes_a_chart_fail(client, chart, made):
    for name in chart.table.resource.filterset_class.base_filters:
        for path in (chart.path, f"/embed{chart.path}"):
            assert client.get(f"{path}?{name}=x", follow=True).status_code in (200, 400), name
        picture = client.get(f"{chart.path.rstrip('/')}.png?{name}=x", follow=True)
        assert picture.status_code in (200, 400, 404), name


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_picture_and_a_frame_have_one_address_for_what_was_chosen(client, made, language):
    for path in (f"{language}/charts/departments.png", f"{language}/embed/charts/departments/"):
        for query in ("x=1", "organization=", "kind=all", "ordering=id", "&"):
            assert client.get(f"{path}?{query}")["Location"] == path
        one = client.get(f"{path}?kind__in=pledge%2Cmeasure&x=1&q=人")["Location"]
        assert one == client.get(f"{path}?q=%e4%ba%ba&kind__in=pledge,measure")["Location"]
        assert client.get(one).status_code in (200, 404)
        assert client.get(path).status_code == 200


def test_an_address_that_has_too_many_charts_drawn_waits_while_kept_ones_are_sent(client, made, monkeypatch):
    monkeypatch.setattr("apps.website.pictures.answer.PictureThrottle.rate", "1/minute")
    assert client.get("/charts/departments.png").status_code == 200
    refused = client.get("/charts/topics.png")
    assert refused.status_code == 429
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert "请稍后再试" in refused.content.decode()
    assert client.get("/charts/departments.png").status_code == 200
    assert client.get("/charts/topics/").status_code == 200


def test_an_unknown_chart_is_not_found(client):
    for path in ("/charts/nothing/", "/charts/nothing.png", "/embed/charts/nothing/"):
        assert client.get(path).status_code == 404


def test_a_chart_is_not_shown_beside_other_things_before_there_is_something_to_compare(client):
    made = make_exchange()
    assert "<figure" not in client.get(f"/organizations/{made.organization.pk}/").content.decode()
    other = make_topic("人才", "Talent")
    make_commitment(made.answer, topics=[other])
    caches["answers"].clear()
    assert "<figure" in client.get(f"/organizations/{made.organization.pk}/").content.decode()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.collection)
def test_a_table_leads_to_its_charts_with_what_was_chosen(client, made, table):
    path = f"{table.path}?q={made.commitment.quote[:2]}&kind=all" if table.first else f"{table.path}?q=27"
    links = [link for link in Page(client.get(path).content.decode()).links if link.startswith("/charts/")]
    links = [link for link in links if link != "/charts/"]
    mine = [chart for chart in CHARTS if chart.table.collection == table.collection]
    assert [link.partition("?")[0] for link in links] == [chart.path for chart in mine]
    for link in links:
        assert "q=" in link
        assert "kind=" not in link
        assert client.get(link).status_code == 200
