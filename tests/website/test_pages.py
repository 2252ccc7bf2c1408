import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.website.charts import CHARTS
from tests.make import (
    HELD_ON,
    correct,
    make_commitment,
    make_event,
    make_exchange,
    make_figure,
    make_question,
)

from .page import read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def queries(client, path):
    with CaptureQueriesContext(connection) as seen:
        read(client, path)
    return len(seen)


def paths_of(made):
    return [
        "/",
        "/hearings/",
        "/commitments/",
        "/figures/",
        "/questions/",
        "/people/",
        "/organizations/",
        "/topics/",
        "/charts/",
        *(chart.path for chart in CHARTS),
        "/data/",
        f"/commitments/{made.commitment.pk}/",
        f"/figures/{made.figure.pk}/",
        f"/hearings/{made.hearing.pk}/",
        f"/areas/{made.area.pk}/",
        f"/organizations/{made.organization.pk}/",
        f"/people/{made.person.pk}/",
        f"/topics/{made.topic.pk}/",
        f"/sources/{made.source.pk}/",
        f"/sources/{made.event.edition.source_id}/",
    ]


def test_the_number_of_queries_does_not_grow_with_the_record(client):
    made = make_exchange()
    client.get("/people/nobody/")  # the first question of a day finds out what became overdue
    paths = [f"{language}{path}" for path in paths_of(made) for language in ("", "/en")]
    before = [queries(client, path) for path in paths]
    for days in range(1, 4):
        make_exchange(held_on=HELD_ON + datetime.timedelta(days=days), topic=made.topic)
    for n in range(4):
        make_question(made.hearing, f"第{n}问？")
        make_commitment(made.answer, topics=[made.topic])
        make_event(made.commitment, source=made.event.edition.source)
        make_figure(made.answer, measures=f"第{n}")
    assert [queries(client, path) for path in paths] == before
    assert max(before) < 40
    # PostgreSQL looks at the first entries of a kind before it asks the index, where these may be enough.
    assert queries(client, "/search/?q=%E9%87%8D%E7%82%B9") < 40


def test_the_lists_of_a_hearing_are_asked_for_english_names_together(client):
    path = f"/hearings/{make_exchange().hearing.pk}/"
    client.get("/people/nobody/")
    assert queries(client, f"/en{path}") - queries(client, path) < 10


def test_newest_hearings_come_first(client):
    for days in range(2):
        make_exchange(held_on=HELD_ON + datetime.timedelta(days=days))
    first, second = (
        f"/hearings/jieyang-{HELD_ON + datetime.timedelta(days=1)}/",
        f"/hearings/jieyang-{HELD_ON}/",
    )
    links = read(client, "/hearings/").links
    assert links.index(first) < links.index(second)


def test_a_hearing_shows_its_day_and_where_the_day_comes_from(client):
    made = make_exchange()
    made.hearing.held_on_note = "原文只印“30日”。"
    made.hearing.save()
    page = client.get(f"/hearings/{made.hearing.pk}/").content.decode()
    assert "2025年10月30日" in page
    assert "原文只印“30日”。" in page


def test_the_page_of_a_source_shows_its_text_its_address_and_its_events(client):
    made = make_exchange()
    correct(made.event.edition.source, url="http://news.example/1")
    path = f"/sources/{made.event.edition.source_id}/"
    page = read(client, path)
    assert "http://news.example/1" in page.links
    assert made.event.pk in page.ids
    assert f"/hearings/{made.hearing.pk}/#{made.commitment.pk}" in page.links


def test_the_page_of_a_person_leads_to_the_words_spoken(client):
    made = make_exchange()
    links = read(client, f"/people/{made.person.pk}/").links
    assert f"/hearings/{made.hearing.pk}/#{made.answer.pk}" in links
    assert f"/api/v1/answers.csv?person={made.person.pk}" in links


def test_the_page_of_a_publisher_leads_to_its_documents(client):
    made = make_exchange()
    links = read(client, f"/organizations/{made.source.publisher_id}/").links
    assert f"/sources/{made.source.pk}/" in links


def test_pages_are_read_only(client):
    assert client.post("/").status_code == 405
    assert client.head("/").status_code == 200
