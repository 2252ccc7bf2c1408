"""A parameter that other APIs have is answered with its name here."""

import pytest

from tests.make import make_exchange

pytestmark = pytest.mark.django_db


def fault(client, query):
    answer = client.get(f"/api/v1/commitments/?{query}")
    assert answer.status_code == 400
    [found] = answer.json()["errors"]
    return found


@pytest.mark.parametrize(
    ("query", "here"),
    [
        ("limit=5", "page_size"),
        ("per_page=5", "page_size"),
        ("Size=5", "page_size"),
        ("page=2", "cursor"),
        ("offset=20", "cursor"),
        ("search=a", "q"),
        ("query=a", "q"),
        ("sort=held_on", "ordering"),
        ("order_by=held_on", "ordering"),
        ("id=jieyang", "id__in"),
    ],
)
def test_what_other_apis_say_leads_to_the_name_here(client, query, here):
    found = fault(client, query)
    assert (found["expected"], found["code"]) == ([here], "unknown_parameter")
    assert f"`{here}`" in found["detail"]


@pytest.mark.parametrize("query", ["utm_source=paper", "_=1764300000"])
def test_what_only_counts_visits_is_refused_with_a_hint(client, query):
    assert "visits" in fault(client, query)["detail"]


def test_at_most_three_near_names_are_suggested_and_none_where_none_is_near(client):
    assert 1 <= len(fault(client, "organisation=a")["expected"]) <= 3
    assert fault(client, "zzzzzz=a")["expected"] == []


@pytest.mark.parametrize("text", ["true", "TRUE", "True", "1"])
def test_a_boolean_is_read_in_any_case(client, exchange, text):
    assert client.get(f"/api/v1/commitments/?count={text}").json()["count"] == 1
    assert client.get(f"/api/v1/commitments/?due_to__isnull={text}").json()["results"] == []


@pytest.mark.parametrize("text", ["yes", "2", "t"])
def test_another_word_is_no_boolean(client, exchange, text):
    for name in ("count", "due_to__isnull"):
        assert fault(client, f"{name}={text}")["parameter"] == name


def test_an_unknown_an_unpublished_and_a_withdrawn_id_are_refused_alike(client, exchange):
    from apps.hearings.publishing import withdraw

    draft = make_exchange(state="draft", canary="草稿").hearing.pk
    gone = make_exchange(canary="撤回").hearing
    withdraw(gone)
    told = {
        client.get(f"/api/v1/commitments/?hearing={id}").content.decode().replace(id, "ID")
        for id in (draft, gone.pk, "jieyang-2025-10-30-9")
    }
    assert len(told) == 1
    assert '"code":"unknown_id"' in told.pop()


def test_rows_without_a_value_among_several_are_not_left_out_by_a_negation(client, two_hearings):
    all_rows = client.get("/api/v1/figures/?page_size=100").json()["results"]
    one = next(row["organization"] for row in all_rows if row["organization"])
    kept = client.get(f"/api/v1/figures/?organization__not={one}&page_size=100").json()["results"]
    assert [row["id"] for row in kept] == [row["id"] for row in all_rows if one not in row["organizations"]]
