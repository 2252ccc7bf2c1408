"""A parameter that other APIs have is answered with its name here."""

import pytest
from django.urls import clear_script_prefix, set_script_prefix

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
        ("_search=a", "q"),
        ("_sort=a", "ordering"),
        ("quote__icontains=a", "q"),
    ],
)
def test_what_other_apis_say_leads_to_the_name_here(client, query, here):
    found = fault(client, query)
    assert (found["expected"], found["code"]) == ([here], "unknown_parameter")
    assert f"`{here}`" in found["detail"]


@pytest.mark.parametrize(
    ("query", "here"),
    [
        ("pageSize=5", "page_size"),
        ("page-size=5", "page_size"),
        ("page[size]=5", "page_size"),
        ("filter[kind]=pledge", "kind"),
        ("kind[]=pledge", "kind"),
        ("KIND=pledge", "kind"),
        ("kind__ne=pledge", "kind__not"),
        ("kind__exact=pledge", "kind"),
        ("due_to__lt=2026-01-01", "due_to__lte"),
        ("due_before=2026-01-01", "due_to__lte"),
        ("due=2026-01-01", "due_to__lte"),
        ("updated_since=2026-01-01", "modified_since"),
        ("modified_at__gte=2026-01-01", "modified_since"),
        ("since=12", "modified_since"),
        ("from=2026-01-01", "held_on__gte"),
        ("department=a", "organization"),
        ("speaker=a", "person"),
        ("jurisdiction=a", "area"),
        ("subject=a", "topic"),
        ("type=pledge", "kind"),
        ("total=true", "count"),
        ("release=1", "as_of"),
    ],
)
def test_other_spellings_and_words_lead_to_the_name_here(client, query, here):
    assert fault(client, query)["expected"][0] == here


def test_what_another_address_takes_is_answered_with_that_address(client):
    assert "/api/v1/commitments/facets/" in fault(client, "group_by=kind")["detail"]
    assert "/api/v1/commitments/facets/" in fault(client, "_facet=kind")["detail"]
    assert "/api/v1/commitments.json" in fault(client, "columns=id")["detail"]
    told = fault(client, "top=5")
    assert ("/api/v1/commitments/facets/" in told["detail"], told["expected"]) == (True, [])


@pytest.fixture
def mounted():
    set_script_prefix("/record/")
    yield
    clear_script_prefix()


def test_addresses_in_faults_stand_under_the_path_of_the_site(client, exchange, mounted):
    def told(path):
        return client.get(f"/api/v1/{path}").json()["errors"][0]["detail"]

    assert "at /record/api/v1/commitments/facets/" in told("commitments/?by=kind")
    assert "from /record/api/v1/commitments.json" in told("commitments/?columns=id")
    assert "at /record/api/v1/organizations/." in told("commitments/?organization=局")
    unknown = client.get("/api/v1/commitments.facets.jsonl?by=kind").json()
    assert "at /record/api/v1/commitments/facets/" in unknown["detail"]


def test_the_address_of_groups_and_the_search_have_words_of_their_own(client, exchange):
    def expected(path):
        return client.get(f"/api/v1/{path}").json()["errors"][0]["expected"]

    assert expected("commitments/facets/?by=kind&limit=3") == ["top"]
    assert "top" not in fault(client, "limit=3")["detail"]
    [error] = client.get("/api/v1/commitments.csv?limit=3").json()["errors"]
    assert "facets" not in error["detail"]
    assert expected("commitments/facets/?group_by=kind&by=kind") == ["by"]
    assert expected("search/?q=a&type=answers") == ["record_type"]
    assert expected("search/?q=a&record_type=answer") == ["answers"]


def test_each_parameter_is_named_once_and_each_fault_of_it_told(client, exchange):
    body = client.get("/api/v1/commitments/?topic__in=a,b").json()
    assert body["detail"].startswith("Not understood: topic__in. ")
    assert len(body["errors"]) == 2
    assert len(client.get("/api/v1/search/?q=").json()["errors"]) == 1


def test_nothing_is_suggested_where_a_filter_knows_only_the_present(client, exchange):
    assert fault(client, f"as_of=1&topic={exchange.commitment.topics.get().pk}")["expected"] == []


@pytest.mark.parametrize("query", ["utm_source=paper", "_=1764300000", "fbclid=a"])
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
