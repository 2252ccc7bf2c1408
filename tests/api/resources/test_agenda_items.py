"""Agenda items: how they are found, and where else they are shown."""

import pytest

from tests.make import correct, make_vote

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("query", ["q=专题", "hearing=jieyang-2025-10-30", "q=专题&as_of=1"])
def test_agenda_items_are_found_by_their_words_and_their_hearing(client, exchange, query):
    rows = client.get(f"/api/v1/agenda_items/?{query}").json()["results"]
    assert [(row["id"], row["quote"]) for row in rows] == [("jieyang-2025-10-30-i1", "开展专题询问")]


def test_agenda_items_are_marked_in_the_documents_of_the_hearing(client, exchange):
    item, base = exchange.agenda_item, f"/api/v1/hearings/{exchange.hearing.pk}"
    document = client.get(f"{base}/akn/").content.decode()
    mark = f'<inline eId="{item.pk}" name="agendaItem" refersTo="#record.{item.pk}">{item.quote}</inline>'
    assert mark in document
    assert f"/api/v1/agenda_items/{item.pk}/" in document
    items = client.get(f"{base}/annotations/").json()["first"]["items"]
    assert [each for each in items if each["id"].endswith(f"#{item.pk}")]


def test_a_new_wording_of_an_agenda_item_changes_the_votes_that_show_it(client, exchange):
    vote = make_vote(exchange.hearing)
    item = exchange.agenda_item
    correct(item, quote="专题询问", start=item.start + 2)
    assert client.get(f"/api/v1/votes/{vote.pk}/").json()["agenda_item_quote"] == "专题询问"
    changes = client.get("/api/v1/changes/?since=2").json()["results"]
    assert {change["record"] for change in changes} == {item.pk, vote.pk}
