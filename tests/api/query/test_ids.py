"""`id__in` chooses records of every list; one that names nothing public is refused, of whatever kind it is."""

import pytest

from apps.api.resources import RESOURCES
from apps.hearings.publishing import withdraw
from tests.make import correct, make_exchange

pytestmark = pytest.mark.django_db


def ids(client, collection, query=""):
    return [row["id"] for row in client.get(f"/api/v1/{collection}/?page_size=100{query}").json()["results"]]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_list_takes_several_ids(resource, client, exchange):
    correct(exchange.commitment, kind="measure")
    some = ids(client, resource.collection)[:2]
    assert some
    assert ids(client, resource.collection, f"&id__in={','.join(map(str, some))}") == some
    assert ids(client, resource.collection, f"&id__in={some[0]},{some[0]}") == some[:1]


@pytest.mark.parametrize(
    ("collection", "id"), [("releases", "999"), ("changes", "999-1"), ("corrections", "9-9")]
)
def test_an_id_of_no_release_or_change_is_refused(collection, id, client, exchange):
    answer = client.get(f"/api/v1/{collection}/?id__in={id}")
    [fault] = answer.json()["errors"]
    assert (answer.status_code, fault["code"], fault["parameter"]) == (400, "unknown_id", "id__in")
    assert id in fault["detail"]


def test_the_id_of_a_hidden_change_is_refused_as_an_unknown_one(client, exchange):
    correct(exchange.commitment, kind="measure")
    [id] = ids(client, "changes", "&record_type=commitments&action=changed")
    assert ids(client, "corrections", f"&id__in={id}") == [id]
    withdraw(exchange.hearing)
    for collection in ("changes", "corrections"):
        hidden = client.get(f"/api/v1/{collection}/?id__in={id}").content.decode()
        assert hidden.replace(id, "X") == client.get(
            f"/api/v1/{collection}/?id__in=999-9"
        ).content.decode().replace("999-9", "X")


def fault(client, query):
    [found] = client.get(f"/api/v1/commitments/?{query}").json()["errors"]
    return found


@pytest.mark.parametrize("filtered", ["organization={}", "organization__in={}", "organization__not={}"])
def test_a_name_in_place_of_an_id_is_answered_with_the_ids_of_records_that_it_may_mean(
    client, exchange, filtered
):
    found = fault(client, filtered.format("发展和改革局"))
    assert found["expected"] == [exchange.commitment.lead.pk]
    assert "/api/v1/organizations/" in found["detail"]


def test_the_code_of_a_division_is_answered_with_its_id(client, record):
    assert fault(client, "area=445200")["expected"] == ["jieyang"]


def test_a_name_suggests_no_ids_of_today_for_an_earlier_release(client, exchange):
    found = fault(client, "as_of=1&organization=发展和改革局")
    assert (found["expected"], found["parameter"]) == ([], "organization")
    assert "/api/v1/organizations/" in found["detail"]


def test_the_name_of_a_draft_suggests_nothing(client, exchange):
    draft = make_exchange(state="draft", canary="秘密")
    assert fault(client, f"organization={draft.commitment.lead.name}")["expected"] == []


@pytest.mark.parametrize("query", ["organization=%20", "organization=%22", f"organization={'电' * 400}"])
def test_a_text_that_cannot_be_looked_for_is_refused_too(client, exchange, query):
    assert fault(client, query)["expected"] == []


def test_as_many_ids_as_a_page_has_rows_are_taken(client, exchange):
    id = exchange.commitment.pk
    many = ",".join([id, *(f"{id[: -len(str(n))]}{n}" for n in range(100, 199))])
    assert len(many) > 2000
    assert {each["code"] for each in client.get(f"/api/v1/commitments/?id__in={many}").json()["errors"]} == {
        "unknown_id"
    }


def test_what_is_wrong_with_a_list_of_values_is_told(client, exchange):
    many = fault(client, f"id__in={','.join(['a'] * 101)}")["detail"]
    assert many.startswith("Has 101 values; at most 100 are accepted. ")
    wrong = fault(client, "kind__in=pledge,mesure")
    assert "'mesure'" in wrong["detail"]
    assert wrong["expected"] == ["measure"]
