"""`fields` and `omit` choose columns."""

import pytest

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
