"""Satisfaction votes: filters by their counts, and where else they are shown."""

import pytest

from apps.hearings.ledger import writing
from tests.make import make_topic, make_vote

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.fixture
def votes(exchange):
    unprinted = dict.fromkeys(["basically_satisfied", "unsatisfied", "abstained"])
    with writing():  # in the second release; the third has other news
        few = make_vote(exchange.hearing, "满意9票", satisfied=9, **unprinted)
    make_topic("另一主题", "Another Topic")
    return exchange.vote, few


def found(client, query):
    answer = client.get(f"/api/v1/votes/?{query}")
    assert answer.status_code == 200, answer.content
    return [row["id"].rpartition("-")[2] for row in answer.json()["results"]]


@pytest.mark.parametrize("moment", ["", "&as_of=2"])
@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("satisfied__gte=9", ["v1", "v2"]),
        ("satisfied__gte=10", ["v1"]),
        ("satisfied__lte=37", ["v2"]),
        ("unsatisfied__lte=0", ["v1"]),  # what is not printed is not zero
        ("abstained__gte=0", ["v1"]),
        ("basically_satisfied__gte=999999999", []),
        ("q=专题询问", ["v2"]),
        ("answer=jieyang-2025-10-30-a1", ["v1"]),
        ("agenda_item=jieyang-2025-10-30-i1", ["v2"]),
        ("agenda_item__in=jieyang-2025-10-30-i1", ["v2"]),
        ("answer__isnull=true", ["v2"]),
        ("answer__isnull=false", ["v1"]),
        ("hearing=jieyang-2025-10-30&ordering=satisfied", ["v2", "v1"]),
        ("hearing=jieyang-2025-10-30&ordering=-unsatisfied", ["v1", "v2"]),
        ("hearing=jieyang-2025-10-30&ordering=basically_satisfied", ["v1", "v2"]),
        ("hearing=jieyang-2025-10-30&ordering=-abstained", ["v1", "v2"]),
    ],
)
def test_votes_are_found_by_their_counts_and_words(client, votes, query, ids, moment):
    assert found(client, query + moment) == ids


@pytest.mark.parametrize(
    ("ordering", "ids"),
    [
        ("satisfied", ["v2", "v1"]),
        ("-unsatisfied", ["v1", "v2"]),
        ("basically_satisfied", ["v1", "v2"]),
        ("-abstained", ["v1", "v2"]),
    ],
)
def test_votes_of_all_hearings_are_ordered_by_their_counts_today_only(client, votes, ordering, ids):
    assert found(client, f"ordering={ordering}") == ids
    past = client.get(f"/api/v1/votes/?ordering={ordering}&as_of=2")
    assert (past.status_code, past.json()["errors"][0]["parameter"]) == (400, "ordering")


@pytest.mark.parametrize("value", ["-1", "2.5", "x", "", "1234567890"])
def test_a_count_that_is_no_whole_number_is_refused(client, votes, value):
    answer = client.get(f"/api/v1/votes/?satisfied__gte={value}")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "satisfied__gte")


def test_votes_are_shown_within_what_they_belong_to(client, votes):
    on_answer, on_item = votes
    answer = client.get(f"/api/v1/answers/{on_answer.answer_id}/").json()
    assert [row["id"] for row in answer["votes"]] == [on_answer.pk]
    item = client.get(f"/api/v1/agenda_items/{on_item.agenda_item_id}/").json()
    assert [(row["id"], row["agenda_item_quote"]) for row in item["votes"]] == [(on_item.pk, item["quote"])]
    hearing = client.get(f"/api/v1/hearings/{on_item.hearing_id}/").json()
    assert [row["id"] for row in hearing["agenda_items"]] == [item["id"]]
    assert [row["id"] for row in hearing["votes"]] == [on_answer.pk, on_item.pk]


def test_votes_are_marked_in_the_documents_of_the_hearing(client, votes):
    base = f"/api/v1/hearings/{votes[0].hearing_id}"
    document = client.get(f"{base}/akn/").content.decode()
    items = client.get(f"{base}/annotations/").json()["first"]["items"]
    for vote in votes:
        assert (
            f'<inline eId="{vote.pk}" name="vote" refersTo="#record.{vote.pk}">{vote.quote}</inline>'
            in document
        )
        assert any(item["id"].endswith(f"#{vote.pk}") for item in items)
