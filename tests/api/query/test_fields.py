"""`fields` and `omit` choose columns."""

import pytest

from apps.api.resources import RECORDS
from apps.hearings.merging import merge
from tests.make import WHY, correct, make_topic

pytestmark = pytest.mark.django_db


def columns(client, query, address="areas.json"):
    return list(client.get(f"/api/v1/{address}?{query}").json()["results"][0])


def test_fields_come_in_the_order_named_each_once(client, exchange):
    assert columns(client, "fields=name,id,name") == ["name", "id"]


def test_omitted_columns_are_left_out_and_the_rest_keeps_its_order(client, exchange):
    everything = columns(client, "")
    assert columns(client, "omit=id,level") == [name for name in everything if name not in ("id", "level")]
    assert columns(client, "fields=name,level,id&omit=level") == ["name", "id"]


@pytest.mark.parametrize("query", ["omit=no_column", "omit=id,,name", "fields=id&omit=id", "omit="])
def test_what_leaves_no_column_or_names_none_is_refused(client, exchange, query):
    for address in ("areas.json", "areas.csv"):
        answer = client.get(f"/api/v1/{address}?{query}")
        assert [error["parameter"] for error in answer.json()["errors"]] == ["omit"], address


def test_a_file_without_some_columns_has_the_others(client, exchange):
    answer = client.get("/api/v1/areas.csv?omit=name_en,modified_at")
    head = b"".join(answer).decode("utf-8-sig").splitlines()[0].split(",")
    assert head == columns(client, "omit=name_en,modified_at")


def record(client, query, address):
    answer = client.get(f"/api/v1/{address}.json?{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_one_record_is_read_by_column_too(client, exchange, resource):
    [row, *_] = client.get(f"/api/v1/{resource.collection}/").json()["results"]
    address = f"{resource.collection}/{row['id']}"
    whole = client.get(f"/api/v1/{address}/").json()
    assert record(client, "", address) == whole
    assert list(record(client, "fields=html_url,url,id", address)) == ["html_url", "url", "id"]
    names = [name for name in whole if name not in ("id", "licence")]
    assert record(client, "omit=id,licence", address) == {name: whole[name] for name in names}


def test_nested_records_are_chosen_by_name_and_included_ones_stay(client, exchange):
    address = f"commitments/{exchange.commitment.pk}"
    found = record(client, "fields=quote,figures&include=question", address)
    assert list(found) == ["quote", "figures", "included"]
    assert found["figures"][0]["id"] == exchange.figure.pk
    assert list(found["included"]["questions"]) == [exchange.question.pk]
    correct(exchange.commitment, kind="measure")
    assert record(client, "fields=kind&as_of=1", address) == {"kind": "pledge"}


def test_wrong_names_and_unknown_records_are_refused_and_an_alias_leads_on(client, exchange):
    answer = client.get(f"/api/v1/commitments/{exchange.commitment.pk}.json?fields=qoute")
    assert answer.json()["errors"][0]["expected"] == ["quote"]
    assert client.get("/api/v1/commitments/no-such.json?fields=quote").status_code == 404
    answer = client.get(f"/api/v1/commitments/{exchange.commitment.pk}/?fields=quote")
    assert answer.json()["errors"][0]["code"] == "unknown_parameter"
    assert "/api/v1/commitments/ID.json" in answer.json()["errors"][0]["detail"]
    other = make_topic("制造业")
    merge(other, exchange.topic, WHY)
    answer = client.get(f"/api/v1/topics/{other.pk}.json?fields=name")
    assert (
        answer.headers["Location"] == f"http://testserver/api/v1/topics/{exchange.topic.pk}.json?fields=name"
    )
